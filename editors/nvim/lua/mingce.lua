-- Mingce for Neovim 0.7 and later:  require("mingce").setup({ cmd = { "mingce", "lsp" } })
--
-- Neovim 0.11 and later: the built-in client with its own completion, asked after every Han character or letter.
-- Older ones: the built-in client, with the popup filled here, because their completion drops every item that does not begin
-- with the typed letters (pinyin never does).
local M = {}

local defaults = {
  cmd = { "mingce", "lsp" },
  filetypes = { "markdown", "text", "mail", "tex", "rst", "asciidoc", "typst" },
  root_markers = { ".mingce.json", "corpus", "语料", "seeds", ".git" },
  settings = {}, -- the "mingce" section: see Configuration in the README
  auto_complete = true,
  mappings = true, -- K hover, gd definition, gr references
}

local function find_root(file, markers)
  local folder = vim.fn.fnamemodify(file, ":p:h")
  local start = folder
  while true do
    for _, marker in ipairs(markers) do
      if vim.loop.fs_stat(folder .. "/" .. marker) then return folder end
    end
    local up = vim.fn.fnamemodify(folder, ":h")
    if up == folder then return start end
    folder = up
  end
end

-- True when the character before the caret can end a term: a letter, a digit or anything outside ASCII.
local function can_complete(column)
  local before = vim.api.nvim_get_current_line():sub(1, column)
  local byte = before:byte(-1)
  return byte ~= nil and (byte >= 0x80 or before:match("[%w]$") ~= nil)
end

-- ---- completion for Neovim before 0.11 ----------------------------------------------------------------------------------

local asked = 0

local function byte_column(line, character, encoding)
  if encoding == "utf-8" then return character end
  return vim.str_byteindex(line, math.min(character, select(2, vim.str_utfindex(line))), encoding ~= "utf-32")
end

local function show(client, buffer, serial, row, column, text, result)
  if serial ~= asked or not vim.api.nvim_get_mode().mode:match("^i") then return end
  local at = vim.api.nvim_win_get_cursor(0)
  if at[1] ~= row or at[2] ~= column or vim.api.nvim_get_current_line() ~= text or buffer ~= vim.api.nvim_get_current_buf() then
    return
  end
  local items, start = {}, column
  for _, item in ipairs(result.items or result) do
    local edit = item.textEdit
    if edit then
      start = byte_column(text, (edit.range or edit.insert).start.character, client.offset_encoding)
      -- `equal` keeps Neovim from filtering what the server has matched already.
      table.insert(items, { word = edit.newText, abbr = item.label, menu = item.detail or "", equal = 1, dup = 1, icase = 1 })
    end
  end
  if #items > 0 then vim.fn.complete(start + 1, items) end
end

local function ask(client, buffer)
  local at = vim.api.nvim_win_get_cursor(0)
  if not can_complete(at[2]) then return end
  asked = asked + 1
  local serial, text = asked, vim.api.nvim_get_current_line()
  local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
  params.context = { triggerKind = 1 }
  client.request("textDocument/completion", params, function(err, result)
    if not err and result then show(client, buffer, serial, at[1], at[2], text, result) end
  end, buffer)
end

-- ---- definition ---------------------------------------------------------------------------------------------------------

-- Jumps to the first place; where there are several, the rest wait in the quickfix list (:cnext).
function M.definition()
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  for _, client in ipairs(get({ bufnr = 0 })) do
    if client.name == "mingce" then
      local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
      local function jump(err, result)
        if err or not result or vim.tbl_isempty(result) then return vim.notify("mingce: nothing is known here") end
        local places = result[1] and result or { result }
        local show = vim.lsp.util.show_document
        if show then show(places[1], client.offset_encoding, { focus = true })
        else vim.lsp.util.jump_to_location(places[1], client.offset_encoding) end
        if #places > 1 then
          local items = vim.lsp.util.locations_to_items(places, client.offset_encoding)
          vim.fn.setqflist({}, " ", { title = "mingce", items = items })
        end
      end
      if vim.fn.has("nvim-0.11") == 1 then client:request("textDocument/definition", params, jump, 0)
      else client.request("textDocument/definition", params, jump, 0) end
      return
    end
  end
end

-- ---- the day, and the evidence ------------------------------------------------------------------------------------------

local function clients_of(buffer)
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  return vim.tbl_filter(function(client) return client.name == "mingce" end, get({ bufnr = buffer }))
end

local function execute(command, argument, done)
  for _, client in ipairs(clients_of(0)) do
    local params = { command = command, arguments = { argument } }
    local function answer(err, result)
      if err then return vim.notify("mingce: " .. (err.message or tostring(err)), vim.log.levels.WARN) end
      if done then done(result) end
    end
    if vim.fn.has("nvim-0.11") == 1 then client:request("workspace/executeCommand", params, answer, 0)
    else client.request("workspace/executeCommand", params, answer, 0) end
    return
  end
  vim.notify("mingce: no server is attached to this buffer")
end

-- The line for a status line: %{luaeval("require('mingce').status()")}
function M.status(buffer)
  local status = vim.b[buffer or 0].mingce_status
  return status and status.text or ""
end

-- All answers hold for this day from now on; without one the report says it again.
function M.set_as_of(day)
  execute("mingce.setAsOf", { date = (day and day ~= "") and day or vim.NIL })
end

-- All that the corpus says of what stands at the caret, in a split.
function M.evidence()
  local client = clients_of(0)[1]
  execute("mingce.evidence", vim.lsp.util.make_position_params(0, client and client.offset_encoding), function(page)
    if not page or page == vim.NIL then return end
    vim.cmd("new")
    vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(page.text, "\n"))
    vim.bo.buftype, vim.bo.bufhidden, vim.bo.modifiable, vim.bo.filetype = "nofile", "wipe", false, "mingce-evidence"
    vim.bo.syntax = "markdown"
  end)
end

local function on_status(_, params)
  local status = params and params.uri and params or nil
  if not status then return end
  local buffer = vim.uri_to_bufnr(status.uri)
  if vim.api.nvim_buf_is_loaded(buffer) then
    vim.b[buffer].mingce_status = { text = status.text, asOf = status.asOf, source = status.source, indexing = status.indexing }
    vim.cmd("redrawstatus!")
  end
end

local function capabilities()
  local all = vim.lsp.protocol.make_client_capabilities()
  all.experimental = vim.tbl_extend("force", all.experimental or {}, { mingceStatus = true })
  return all
end

-- ---- attaching ----------------------------------------------------------------------------------------------------------

local function on_attach(options)
  return function(client, buffer)
    vim.bo[buffer].omnifunc = "v:lua.vim.lsp.omnifunc"
    if options.mappings then
      local map = function(keys, action) vim.keymap.set("n", keys, action, { buffer = buffer, silent = true }) end
      map("K", vim.lsp.buf.hover)
      map("gd", M.definition)
      map("gr", vim.lsp.buf.references)
    end
    local native = vim.lsp.completion and vim.lsp.completion.enable
    if native then vim.lsp.completion.enable(true, client.id, buffer, { autotrigger = options.auto_complete }) end
    if not options.auto_complete then return end
    -- Without these Neovim itself inserts the first item, and the next key accepts it.
    if not vim.o.completeopt:find("noselect", 1, true) then vim.o.completeopt = "menuone,noinsert,noselect" end
    local group = vim.api.nvim_create_augroup("mingce" .. buffer, { clear = true })
    local accepted
    local function moment()
      local at = vim.api.nvim_win_get_cursor(0)
      return at[1] .. ":" .. at[2] .. ":" .. vim.api.nvim_get_current_line()
    end
    vim.api.nvim_create_autocmd("CompleteDone", { group = group, buffer = buffer, callback = function() accepted = moment() end })
    vim.api.nvim_create_autocmd(native and { "TextChangedI" } or { "TextChangedI", "TextChangedP" }, {
      group = group,
      buffer = buffer,
      callback = function()
        -- Walking through the list changes the text, too, and so does accepting an item: neither is typing.
        if vim.fn.pumvisible() == 1 and vim.fn.complete_info({ "selected" }).selected >= 0 or accepted == moment() then return end
        if not native then return ask(client, buffer) end
        if can_complete(vim.api.nvim_win_get_cursor(0)[2]) then (vim.lsp.completion.get or vim.lsp.completion.trigger)() end
      end,
    })
  end
end

function M.setup(options)
  options = vim.tbl_deep_extend("force", defaults, options or {})
  if vim.fn.executable(options.cmd[1]) == 0 then
    vim.notify("mingce: " .. options.cmd[1] .. " is not executable (pass cmd = { \"/path/to/mingce\", \"lsp\" })", vim.log.levels.WARN)
  end
  local clients = {}
  local function attach(buffer)
    if vim.bo[buffer].buftype ~= "" or vim.api.nvim_buf_get_name(buffer) == "" then return end
    local root = find_root(vim.api.nvim_buf_get_name(buffer), options.root_markers)
    local config = {
      name = "mingce",
      cmd = options.cmd,
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = vim.fn.fnamemodify(root, ":t") } },
      -- An empty Lua table would travel as an empty list.
      init_options = next(options.settings) and options.settings or nil,
      settings = { mingce = next(options.settings) and options.settings or vim.empty_dict() },
      on_attach = on_attach(options),
      capabilities = capabilities(),
      handlers = { ["$/mingce/status"] = on_status },
      -- Older versions do not say which language their user reads.
      before_init = function(params)
        local language = vim.v.lang
        if (language == "" or language:match("^C")) and vim.env.LANG then language = vim.env.LANG end
        if not params.locale and language ~= "" then params.locale = language end
      end,
    }
    if vim.lsp.start then return vim.lsp.start(config, { bufnr = buffer }) end
    if not clients[root] or not vim.lsp.get_client_by_id(clients[root]) then clients[root] = vim.lsp.start_client(config) end
    vim.lsp.buf_attach_client(buffer, clients[root])
  end
  vim.api.nvim_create_user_command("MingceAsOf", function(given) M.set_as_of(given.args) end, { nargs = "?" })
  vim.api.nvim_create_user_command("MingceEvidence", M.evidence, {})
  vim.api.nvim_create_autocmd("FileType", {
    group = vim.api.nvim_create_augroup("mingce", { clear = true }),
    pattern = options.filetypes,
    callback = function(event) attach(event.buf) end,
  })
  -- Buffers that were open before setup().
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) and vim.tbl_contains(options.filetypes, vim.bo[buffer].filetype) then attach(buffer) end
  end
end

return M
