" Drives a real Vim 9 with Debian's ALE, set up as editors/vim/README.md says, and writes what ALE shows of a wrong title.
" Environment as in vim.vim.
set nocompatible encoding=utf-8 noswapfile shortmess+=cI viminfo= nomore
set packpath^=/usr/share/vim/vimfiles
let g:ale_disable_lsp = 0
let g:ale_linters_explicit = 1
let g:ale_linters = {'markdown': ['mingce']}
packadd ale
filetype plugin on
call ale#linter#Define('markdown', {'name': 'mingce', 'lsp': 'stdio', 'executable': $MINGCE_COMMAND, 'command': '%e lsp',
      \ 'project_root': {buffer -> fnamemodify(bufname(buffer), ':p:h')}})

func! s:Say(step, value) abort
  call writefile([json_encode({'step': a:step, 'value': a:value})], $MINGCE_RESULT, 'a')
endfunc

func! s:Run(timer) abort
  execute 'edit' fnameescape($MINGCE_REPORT)
  set filetype=markdown
  call append(line('$'), '会议由省长蓝佛安主持。')
  call ale#Queue(0)
  let s:tries = 0
  call timer_start(100, function('s:Look'), {'repeat': -1})
endfunc

func! s:Look(timer) abort
  let l:found = filter(copy(get(get(g:ale_buffer_info, bufnr(), {}), 'loclist', [])), {_, item -> item.text =~# '金湘军'})
  let s:tries += 1
  if empty(l:found) && s:tries < 600
    return
  endif
  call s:Say('diagnostics', map(copy(l:found), {_, item -> item.lnum . ': ' . item.text}))
  call s:Say('line', line('$'))
  qall!
endfunc
call timer_start(10, function('s:Run'))
