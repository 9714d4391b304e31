" The client behind plugin/mingce.vim: Vim 9's own channel mode "lsp", utf-8 positions (byte columns), full-text synchronisation.
let s:job = v:null
let s:ready = 0
let s:attached = {}
let s:pending = []
let s:completion = 0
let s:root = ''
let s:messages = []
let s:accepted = []

" ---- life of the server ---------------------------------------------------------------------------------------------------

func! s:FindRoot(file) abort
  let l:folder = a:file ==# '' ? getcwd() : fnamemodify(a:file, ':p:h')
  while 1
    for l:mark in ['.mingce.json', 'corpus', '语料', 'seeds', '.git']
      if !empty(getftype(l:folder . '/' . l:mark))
        return l:folder
      endif
    endfor
    let l:up = fnamemodify(l:folder, ':h')
    if l:up ==# l:folder
      return a:file ==# '' ? getcwd() : fnamemodify(a:file, ':p:h')
    endif
    let l:folder = l:up
  endwhile
endfunc

func! s:Uri(path) abort
  return 'file://' . substitute(a:path, '[^A-Za-z0-9/._~-]', '\=s:Percent(submatch(0))', 'g')
endfunc

" Indexing a string gives single bytes, and char2nr() of a lone byte is the byte.
func! s:Percent(char) abort
  return join(map(range(strlen(a:char)), {_, i -> printf('%%%02X', char2nr(a:char[i]))}), '')
endfunc

" "\xE6" in a Vim string is the byte E6, so decoded bytes join to UTF-8 again.
func! s:Path(uri) abort
  return substitute(substitute(a:uri, '^file://', '', ''), '\%(%\x\x\)\+',
        \ '\=eval(''"'' . substitute(submatch(0), ''%'', ''\\x'', ''g'') . ''"'')', 'g')
endfunc

func! s:Start() abort
  if s:job isnot v:null && job_status(s:job) ==# 'run'
    return 1
  endif
  let s:ready = 0
  let s:attached = {}
  let s:root = s:FindRoot(expand('%:p'))
  let s:job = job_start(g:mingce_command, {'in_mode': 'lsp', 'out_mode': 'lsp', 'err_mode': 'nl', 'noblock': 1,
        \ 'out_cb': function('s:OnMessage'), 'err_cb': function('s:OnLog'), 'exit_cb': function('s:OnExit')})
  if job_status(s:job) !=# 'run'
    echohl WarningMsg | echomsg 'mingce: cannot start ' . join(g:mingce_command) . ' (set g:mingce_command)' | echohl None
    let s:job = v:null
    return 0
  endif
  let l:uri = s:Uri(s:root)
  call s:Request('initialize', {
        \ 'processId': getpid(), 'clientInfo': {'name': 'vim-mingce'}, 'rootUri': l:uri,
        \ 'locale': v:lang =~# '^C' && $LANG !=# '' ? $LANG : v:lang,
        \ 'workspaceFolders': [{'uri': l:uri, 'name': fnamemodify(s:root, ':t')}],
        \ 'initializationOptions': g:mingce_settings,
        \ 'capabilities': {
        \   'experimental': {'mingceStatus': v:true},
        \   'general': {'positionEncodings': ['utf-8']},
        \   'window': {'workDoneProgress': v:false},
        \   'textDocument': {
        \     'hover': {'contentFormat': ['plaintext']},
        \     'completion': {'completionItem': {'documentationFormat': ['plaintext']}},
        \     'definition': {'linkSupport': v:false}}}},
        \ function('s:OnInitialized'))
  return 1
endfunc

func! s:OnInitialized(channel, reply) abort
  if has_key(a:reply, 'error')
    echomsg 'mingce: ' . get(a:reply.error, 'message', 'initialize failed')
    return
  endif
  let s:ready = 1
  call s:Notify('initialized', {})
  for l:buffer in s:pending
    call mingce#Attach(l:buffer)
  endfor
  let s:pending = []
endfunc

func! s:OnMessage(channel, message) abort
  if !has_key(a:message, 'method')
    return
  endif
  if has_key(a:message, 'id')
    let l:result = v:null
    if a:message.method ==# 'workspace/configuration'
      let l:result = map(copy(a:message.params.items), {_, item -> g:mingce_settings})
    endif
    call ch_sendexpr(s:job, {'id': a:message.id, 'result': l:result})
  elseif a:message.method ==# '$/mingce/status'
    call setbufvar(bufnr(s:Path(a:message.params.uri)), 'mingce_status', a:message.params)
    redrawstatus!
  elseif a:message.method ==# 'window/showMessage'
    echomsg 'mingce: ' . a:message.params.message
  endif
endfunc

func! s:OnLog(channel, line) abort
  call add(s:messages, a:line)
  if len(s:messages) > 200
    call remove(s:messages, 0, 99)
  endif
endfunc

func! s:OnExit(job, status) abort
  let s:ready = 0
  let s:job = v:null
  let s:attached = {}
endfunc

func! s:Request(method, params, Callback) abort
  if s:job is v:null
    return 0
  endif
  let l:sent = ch_sendexpr(s:job, {'method': a:method, 'params': a:params}, {'callback': a:Callback})
  return type(l:sent) == v:t_dict ? l:sent.id : 0
endfunc

func! s:Notify(method, params) abort
  if s:job isnot v:null
    call ch_sendexpr(s:job, {'method': a:method, 'params': a:params})
  endif
endfunc

func! mingce#Shutdown() abort
  if s:job is v:null
    return
  endif
  let l:job = s:job
  call ch_evalexpr(l:job, {'method': 'shutdown', 'params': {}}, {'timeout': 1000})
  if job_status(l:job) ==# 'run'
    call ch_sendexpr(l:job, {'method': 'exit', 'params': {}})
  endif
  let s:job = v:null
  let s:ready = 0
  let s:attached = {}
endfunc

func! mingce#Status() abort
  return s:job is v:null ? 'mingce: not running' : 'mingce: ' . (s:ready ? 'ready' : 'starting') . ', root ' . s:root
        \ . (empty(s:messages) ? '' : "\n" . join(s:messages[-5:], "\n"))
endfunc

" ---- the day, and the evidence -------------------------------------------------------------------------------------------

" For 'statusline': %{mingce#StatusLine()}
func! mingce#StatusLine() abort
  return get(get(b:, 'mingce_status', {}), 'text', '')
endfunc

func! s:Execute(command, argument, Callback) abort
  call s:Request('workspace/executeCommand', {'command': a:command, 'arguments': [a:argument]}, a:Callback)
endfunc

func! s:Complain(reply) abort
  if has_key(a:reply, 'error')
    echo 'mingce: ' . get(a:reply.error, 'message', 'failed')
  endif
  return has_key(a:reply, 'error')
endfunc

" All answers hold for this day from now on; without one the report says it again.
func! mingce#SetAsOf(day) abort
  call s:Execute('mingce.setAsOf', {'date': a:day ==# '' ? v:null : a:day}, {channel, reply -> s:Complain(reply)})
endfunc

func! mingce#Evidence() abort
  call s:Execute('mingce.evidence', s:Here(), function('s:ShowEvidence'))
endfunc

func! s:ShowEvidence(channel, reply) abort
  if s:Complain(a:reply) || type(get(a:reply, 'result', v:null)) != v:t_dict
    return
  endif
  new
  setlocal buftype=nofile bufhidden=wipe noswapfile
  call setline(1, split(a:reply.result.text, "\n", 1))
  setlocal syntax=markdown nomodifiable
endfunc

" ---- documents ------------------------------------------------------------------------------------------------------------

func! mingce#Attach(buffer) abort
  if getbufvar(a:buffer, '&buftype') !=# '' || bufname(a:buffer) ==# '' || has_key(s:attached, a:buffer) || !s:Start()
    return
  endif
  if !s:ready
    if index(s:pending, a:buffer) < 0
      call add(s:pending, a:buffer)
    endif
    return
  endif
  if g:mingce_auto_complete && &completeopt !~# 'noselect'
    " Without these Vim itself inserts the first item, and the next key accepts it.
    set completeopt=menuone,noinsert,noselect
  endif
  let s:attached[a:buffer] = {'version': 1, 'tick': getbufvar(a:buffer, 'changedtick')}
  call s:Notify('textDocument/didOpen', {'textDocument': {'uri': s:BufferUri(a:buffer), 'version': 1,
        \ 'languageId': getbufvar(a:buffer, '&filetype'), 'text': s:Text(a:buffer)}})
  augroup mingce_buffer
    execute 'autocmd! * <buffer=' . a:buffer . '>'
    execute 'autocmd TextChanged,InsertLeave <buffer=' . a:buffer . '> call s:Synchronise(bufnr())'
    execute 'autocmd TextChangedI,TextChangedP <buffer=' . a:buffer . '> call s:Typed()'
    execute 'autocmd BufWritePost <buffer=' . a:buffer . '> call s:Saved(bufnr())'
    execute 'autocmd BufDelete <buffer=' . a:buffer . '> call s:Detach(str2nr(expand("<abuf>")))'
    execute 'autocmd CompleteDone <buffer=' . a:buffer . '> let s:accepted = s:Moment()'
  augroup END
  call setbufvar(a:buffer, '&omnifunc', 'mingce#Omni')
  if g:mingce_mappings && a:buffer == bufnr()
    nnoremap <buffer> K <Cmd>MingceHover<CR>
    nnoremap <buffer> gd <Cmd>MingceDefinition<CR>
    nnoremap <buffer> gr <Cmd>MingceReferences<CR>
  endif
endfunc

func! s:Detach(buffer) abort
  if has_key(s:attached, a:buffer)
    call s:Notify('textDocument/didClose', {'textDocument': {'uri': s:BufferUri(a:buffer)}})
    call remove(s:attached, a:buffer)
  endif
endfunc

func! s:BufferUri(buffer) abort
  return s:Uri(fnamemodify(bufname(a:buffer), ':p'))
endfunc

func! s:Text(buffer) abort
  return join(getbufline(a:buffer, 1, '$'), "\n") . "\n"
endfunc

func! s:Synchronise(buffer) abort
  if !has_key(s:attached, a:buffer)
    return
  endif
  let l:state = s:attached[a:buffer]
  let l:tick = getbufvar(a:buffer, 'changedtick')
  if l:state.tick == l:tick
    return
  endif
  let l:state.tick = l:tick
  let l:state.version += 1
  call s:Notify('textDocument/didChange', {'textDocument': {'uri': s:BufferUri(a:buffer), 'version': l:state.version},
        \ 'contentChanges': [{'text': s:Text(a:buffer)}]})
endfunc

func! s:Saved(buffer) abort
  call s:Synchronise(a:buffer)
  call s:Notify('textDocument/didSave', {'textDocument': {'uri': s:BufferUri(a:buffer)}})
endfunc

func! s:Here() abort
  call s:Synchronise(bufnr())
  return {'textDocument': {'uri': s:BufferUri(bufnr())}, 'position': {'line': line('.') - 1, 'character': col('.') - 1}}
endfunc

" ---- completion -----------------------------------------------------------------------------------------------------------

func! s:Moment() abort
  return [bufnr(), line('.'), col('.'), getline('.')]
endfunc

func! s:Typed() abort
  call s:Synchronise(bufnr())
  " Walking through the list changes the text, too, and so does accepting an item: neither is typing.
  if (pumvisible() && complete_info(['selected']).selected >= 0) || s:accepted ==# s:Moment()
    return
  endif
  if g:mingce_auto_complete && strpart(getline('.'), 0, col('.') - 1) =~# '\%([A-Za-z]\|[^\x00-\x7f]\)$'
    call s:AskCompletion()
  endif
endfunc

func! s:AskCompletion() abort
  let s:completion += 1
  let l:asked = {'serial': s:completion, 'line': line('.'), 'column': col('.'), 'text': getline('.')}
  call s:Request('textDocument/completion', extend(s:Here(), {'context': {'triggerKind': 1}}),
        \ {channel, reply -> s:ShowCompletion(l:asked, reply)})
endfunc

func! s:ShowCompletion(asked, reply) abort
  if a:asked.serial != s:completion || mode() !~# '^i' || line('.') != a:asked.line || col('.') != a:asked.column
        \ || getline('.') !=# a:asked.text
    return
  endif
  let [l:start, l:items] = s:Items(a:reply, a:asked.column)
  if !empty(l:items)
    call complete(l:start, l:items)
  endif
endfunc

" The items in Vim's terms: the 1-based byte column where the replaced text begins, and what replaces it. `equal` keeps Vim from
" filtering by prefix: the server has matched already, by pinyin too.
func! s:Items(reply, column) abort
  let l:result = get(a:reply, 'result', v:null)
  let l:list = type(l:result) == v:t_dict ? get(l:result, 'items', []) : (type(l:result) == v:t_list ? l:result : [])
  let l:start = a:column
  let l:items = []
  for l:item in l:list
    if !has_key(l:item, 'textEdit')
      continue
    endif
    let l:range = has_key(l:item.textEdit, 'range') ? l:item.textEdit.range : l:item.textEdit.insert
    let l:start = l:range.start.character + 1
    call add(l:items, {'word': l:item.textEdit.newText, 'abbr': l:item.label, 'menu': get(l:item, 'detail', ''), 'equal': 1, 'dup': 1})
  endfor
  return [l:start, l:items]
endfunc

" <C-x><C-o>
func! mingce#Omni(findstart, base) abort
  if a:findstart
    let s:omni = []
    if s:job is v:null || !s:ready
      return -3
    endif
    let l:reply = ch_evalexpr(s:job, {'method': 'textDocument/completion', 'params': extend(s:Here(), {'context': {'triggerKind': 1}})},
          \ {'timeout': 2000})
    let [l:start, s:omni] = s:Items(l:reply, col('.'))
    return empty(s:omni) ? -3 : l:start - 1
  endif
  return {'words': s:omni, 'refresh': 'always'}
endfunc

" ---- hover, definition, references ----------------------------------------------------------------------------------------

func! mingce#Hover() abort
  call s:Request('textDocument/hover', s:Here(), function('s:ShowHover', [s:Moment()]))
endfunc

func! s:ShowHover(moment, channel, reply) abort
  " An answer that comes after the caret has moved on is about another place than the one it would be shown at.
  if a:moment !=# s:Moment()
    return
  endif
  let l:result = get(a:reply, 'result', v:null)
  if type(l:result) != v:t_dict
    echo 'mingce: nothing is known here'
    return
  endif
  let l:text = type(l:result.contents) == v:t_dict ? l:result.contents.value : l:result.contents
  call popup_atcursor(split(l:text, "\n"), {'padding': [0, 1, 0, 1], 'border': [], 'maxwidth': 90, 'moved': 'any'})
endfunc

func! mingce#Definition() abort
  call s:Request('textDocument/definition', s:Here(), function('s:Jump', [0]))
endfunc

func! mingce#References() abort
  call s:Request('textDocument/references', extend(s:Here(), {'context': {'includeDeclaration': v:true}}), function('s:Jump', [1]))
endfunc

" A line of a file as it stands in its buffer, where it has one; the server answers about that text. Each file is read once.
func! s:Line(path, line, texts) abort
  if bufloaded(a:path)
    return get(getbufline(bufnr(a:path), a:line + 1), 0, '')
  endif
  if !has_key(a:texts, a:path)
    let a:texts[a:path] = filereadable(a:path) ? readfile(a:path) : []
  endif
  return get(a:texts[a:path], a:line, '')
endfunc

func! s:Jump(list, channel, reply) abort
  let l:result = get(a:reply, 'result', v:null)
  let l:places = type(l:result) == v:t_dict ? [l:result] : (type(l:result) == v:t_list ? l:result : [])
  if empty(l:places)
    echo 'mingce: nothing is known here'
    return
  endif
  let l:entries = []
  let l:texts = {}
  for l:place in l:places
    let l:range = get(l:place, 'targetSelectionRange', get(l:place, 'range', {}))
    let l:path = s:Path(get(l:place, 'targetUri', get(l:place, 'uri', '')))
    call add(l:entries, {'filename': l:path, 'lnum': l:range.start.line + 1, 'col': l:range.start.character + 1,
          \ 'text': s:Line(l:path, l:range.start.line, l:texts)})
  endfor
  normal! m'
  if len(l:entries) == 1
    " A report with unsaved changes stays loaded behind.
    if bufnr(l:entries[0].filename) != bufnr('%')
      execute 'hide edit' fnameescape(l:entries[0].filename)
    endif
    call cursor(l:entries[0].lnum, l:entries[0].col)
    return
  endif
  call setqflist([], ' ', {'title': 'mingce', 'items': l:entries})
  if a:list
    copen
  else
    hide cfirst
  endif
endfunc
