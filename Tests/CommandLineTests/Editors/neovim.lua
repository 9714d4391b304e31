-- Drives a real headless Neovim through editors/nvim/lua/mingce.lua and prints one JSON object a line: what the writer would see.
-- Environment: MINGCE_COMMAND (the program), MINGCE_EDITORS (the repository's editors folder), MINGCE_REPORT (the file to open).
local function say(step, value) io.stdout:write(vim.fn.json_encode({ step = step, value = value }) .. "\n") end
local function keys(text) return vim.api.nvim_replace_termcodes(text, true, false, true) end

vim.opt.runtimepath:prepend(vim.env.MINGCE_EDITORS .. "/nvim")
vim.o.swapfile = false
vim.cmd("filetype plugin on")
require("mingce").setup({ cmd = { vim.env.MINGCE_COMMAND, "lsp" } })
vim.cmd("edit " .. vim.fn.fnameescape(vim.env.MINGCE_REPORT))
vim.bo.filetype = "markdown"

local function client()
  local get = vim.lsp.get_clients or vim.lsp.get_active_clients
  return get({ name = "mingce" })[1] or get()[1]
end
assert(vim.wait(20000, function() return client() ~= nil and client().initialized == true end, 20), "the server did not start")
say("encoding", client().offset_encoding)

local function caret(needle, characters)
  local at = vim.fn.searchpos("\\V" .. needle, "wn")
  vim.api.nvim_win_set_cursor(0, { at[1], at[2] - 1 + #vim.fn.strcharpart(needle, 0, characters) })
end
local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= "" then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), "\n"), window
    end
  end
end
local function hover(needle, characters)
  caret(needle, characters)
  local text, window
  -- Until the corpus is indexed only what the report itself says is known: ask again until a line of the corpus is cited.
  vim.wait(60000, function()
    if window then vim.api.nvim_win_close(window, true) end
    vim.lsp.buf.hover()
    vim.wait(1000, function() text, window = float() return text ~= nil end, 10)
    return text ~= nil and text:find("seeds/", 1, true) ~= nil
  end, 50)
  if window then vim.api.nvim_win_close(window, true) end
  return text or vim.NIL
end
say("hover", hover("推行河湖长制", 4))
say("hover official", hover("蓝佛安出席", 1))

local report = vim.api.nvim_buf_get_name(0)
caret("蓝佛安出席", 2)
vim.api.nvim_feedkeys("gd", "x", false)
vim.wait(10000, function() return vim.api.nvim_buf_get_name(0) ~= report end, 10)
say("definition", { file = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ":t"), line = vim.api.nvim_get_current_line() })
vim.cmd("silent! cclose")
vim.cmd("edit " .. vim.fn.fnameescape(report))

-- The day in the status line, another one by command, and the page of evidence.
caret("蓝佛安出席", 2)
local function status() return require("mingce").status() end
vim.wait(10000, function() return status() ~= "" and not status():find("索引") and not status():find("indexing") end, 10)
say("status", status())
vim.cmd("MingceAsOf 2025-06-30")
vim.wait(10000, function() return status():find("2025-06-30", 1, true) ~= nil end, 10)
say("status as of", status())
vim.cmd("MingceAsOf")
local windows = #vim.api.nvim_list_wins()
vim.cmd("MingceEvidence")
vim.wait(10000, function() return #vim.api.nvim_list_wins() > windows end, 10)
say("evidence", vim.api.nvim_buf_get_lines(0, 0, 1, false)[1])
if #vim.api.nvim_list_wins() > windows then vim.cmd("close") end

-- Types `text` on a new last line before `suffix`, waits for the popup to show by itself, takes its first entry.
local function complete(text, suffix)
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { suffix })
  vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), 0 })
  local shown, tries = {}, 0
  local timer = vim.loop.new_timer()
  timer:start(100, 50, vim.schedule_wrap(function()
    if timer:is_closing() then return end
    tries = tries + 1
    local info = vim.fn.complete_info({ "items", "pum_visible" })
    if (info.pum_visible == 1 and #info.items > 0) or tries > 100 then
      timer:stop()
      timer:close()
      for _, item in ipairs(info.items or {}) do table.insert(shown, item.abbr ~= "" and item.abbr or item.word) end
      vim.api.nvim_feedkeys(keys(#shown > 0 and "<C-n><C-y><Esc>" or "<Esc>"), "n", false)
    end
  end))
  vim.api.nvim_feedkeys(keys("i" .. text), "tx!", false)
  return { shown = shown, line = vim.api.nvim_get_current_line() }
end
say("complete han", complete("各地推行河湖", "，成效明显。"))
say("complete pinyin", complete("各地推行hhcz", "，成效明显。"))
say("complete astral", complete("𠮷林各地推行河湖", ""))
vim.cmd("qa!")
