" Drives a real Vim 9 in a terminal through editors/vim and writes one JSON object a line: what the writer would see.
" Environment as in neovim.lua, and MINGCE_RESULT: the file the lines go to.
set nocompatible encoding=utf-8 noswapfile shortmess+=cI viminfo= nomore
let g:mingce_command = [$MINGCE_COMMAND, 'lsp']
execute 'set runtimepath^=' . fnameescape($MINGCE_EDITORS . '/vim')
filetype plugin on
runtime plugin/mingce.vim

func! s:Say(step, value) abort
  call writefile([json_encode({'step': a:step, 'value': a:value})], $MINGCE_RESULT, 'a')
endfunc

func! s:Caret(needle, characters) abort
  call cursor(1, 1)
  let l:at = searchpos('\V' . a:needle, 'wc')
  call cursor(l:at[0], l:at[1] + strlen(strcharpart(a:needle, 0, a:characters)))
endfunc

func! s:Popup() abort
  for l:window in popup_list()
    return join(getbufline(winbufnr(l:window), 1, '$'), "\n")
  endfor
  return ''
endfunc

" Calls Check until it gives a true value or two minutes have passed; messages from the server arrive in between.
func! s:Until(Check) abort
  for l:try in range(2400)
    let l:value = a:Check()
    if !empty(l:value)
      return l:value
    endif
    sleep 50m
  endfor
  return ''
endfunc

func! s:Hover(needle, characters) abort
  call s:Caret(a:needle, a:characters)
  " Until the corpus is indexed only what the report itself says is known: ask again until a line of the corpus is cited.
  for l:try in range(200)
    sleep 100m
    MingceHover
    for l:wait in range(20)
      let l:text = s:Popup()
      if l:text !=# ''
        call popup_clear()
        if l:text =~# 'seeds/'
          return l:text
        endif
        break
      endif
      sleep 50m
    endfor
  endfor
  return ''
endfunc

let s:cases = [['complete han', '各地推行河湖', '，成效明显。'], ['complete pinyin', '各地推行hhcz', '，成效明显。'], ['complete astral', '𠮷林各地推行河湖', '']]
let s:shown = []
let s:tries = 0

func! s:NextCase() abort
  if empty(s:cases)
    qall!
  endif
  call append('$', s:cases[0][2])
  call cursor(line('$'), 1)
  let s:shown = []
  let s:tries = 0
  call timer_start(100, function('s:Watch'))
  call feedkeys('i' . s:cases[0][1], 't')
endfunc

func! s:Watch(timer) abort
  let s:tries += 1
  let l:info = complete_info(['pum_visible', 'items'])
  if (l:info.pum_visible && !empty(l:info.items)) || s:tries > 100
    let s:shown = map(copy(l:info.items), {_, item -> item.abbr ==# '' ? item.word : item.abbr})
    call feedkeys(empty(s:shown) ? "\<Esc>" : "\<C-n>\<C-y>\<Esc>", 't')
    call timer_start(300, function('s:Finish'))
  else
    call timer_start(50, function('s:Watch'))
  endif
endfunc

func! s:Finish(timer) abort
  let l:case = remove(s:cases, 0)
  call s:Say(l:case[0], {'shown': s:shown, 'line': getline('.')})
  call s:NextCase()
endfunc

func! s:Run(timer) abort
  call s:Say('hover', s:Hover('推行河湖长制', 4))
  call s:Say('hover official', s:Hover('蓝佛安出席', 1))
  " Asked at one place, answered when the caret is at another: nothing is shown. The second question's answer tells that the first
  " has been answered, too.
  call s:Caret('推行河湖长制', 4)
  MingceHover
  call s:Say('hover moved', s:Hover('蓝佛安出席', 1))
  let l:report = expand('%:p')
  call s:Caret('蓝佛安出席', 2)
  MingceDefinition
  call s:Until({-> expand('%:p') !=# l:report})
  call s:Say('definition', {'file': expand('%:t'), 'line': getline('.')})
  execute 'edit!' fnameescape(l:report)
  call s:NextCase()
endfunc

execute 'edit' fnameescape($MINGCE_REPORT)
set filetype=markdown
call timer_start(200, function('s:Run'))
" A run that hangs ends with what it has said so far.
call timer_start(180000, {-> execute('qall!')})
