" Mingce for Vim 9 without any other plugin: completion as you type, hover (K), definition (gd), references (gr).
" Add this folder to 'runtimepath' (see ../README.md). Needs +job, +channel and +popupwin.
if exists('g:loaded_mingce') || !has('job') || !has('channel') || !has('popupwin')
  finish
endif
let g:loaded_mingce = 1

let g:mingce_command = get(g:, 'mingce_command', ['mingce', 'lsp'])
let g:mingce_filetypes = get(g:, 'mingce_filetypes', ['markdown', 'text', 'mail', 'tex', 'rst', 'asciidoc', ''])
let g:mingce_settings = get(g:, 'mingce_settings', {})
let g:mingce_auto_complete = get(g:, 'mingce_auto_complete', 1)
let g:mingce_mappings = get(g:, 'mingce_mappings', 1)

augroup mingce
  autocmd!
  autocmd FileType * if index(g:mingce_filetypes, &filetype) >= 0 | call mingce#Attach(bufnr()) | endif
  autocmd BufNewFile,BufReadPost *.txt,*.md call mingce#Attach(bufnr())
  autocmd VimLeavePre * call mingce#Shutdown()
augroup END

command! MingceHover call mingce#Hover()
command! MingceDefinition call mingce#Definition()
command! MingceReferences call mingce#References()
command! -nargs=? MingceAsOf call mingce#SetAsOf(<q-args>)
command! MingceEvidence call mingce#Evidence()
command! MingceStatus echo mingce#Status()
command! MingceRestart call mingce#Shutdown() | call mingce#Attach(bufnr())
