-- Plays a person at the keyboard, writes what the editor shows after each step as JSON, and quits.
local buffer = vim.api.nvim_get_current_buf()
local patience_ms = 60000
local steps = {}

local function keys(text)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(text, true, false, true), "tx", false)
end

local function shown()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    local lsp = (diagnostic.user_data or {}).lsp or {}
    table.insert(found, {
      line = diagnostic.lnum,
      column = diagnostic.col,
      code = diagnostic.code or lsp.code,
      severity = diagnostic.severity,
      source = diagnostic.source,
      message = diagnostic.message,
    })
  end
  table.sort(found, function(one, other) return one.line < other.line end)
  return found
end

local function record(step)
  table.insert(steps, { step = step, diagnostics = shown(), lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false) })
end

local function wait_until(step, condition)
  local came = vim.wait(patience_ms, condition, 10)
  record(step)
  assert(came, step .. ": what was awaited did not come")
end

local function count_is(count)
  return function() return #vim.diagnostic.get(buffer) == count end
end

-- Goes to the one diagnostic and chooses the action whose title has this beginning, as a person would from the menu.
local function choose(beginning)
  local at = vim.diagnostic.get(buffer)[1]
  vim.api.nvim_win_set_cursor(0, { at.lnum + 1, at.col })
  local offered = {}
  vim.ui.select = function(items, options, on_choice)
    for _, item in ipairs(items) do
      local title = options.format_item(item)
      table.insert(offered, title)
      if vim.startswith(title, beginning) then return on_choice(item) end
    end
    error("not among the actions: " .. vim.inspect(offered))
  end
  vim.lsp.buf.code_action()
end

local function play()
  wait_until("opened", count_is(1))

  keys("G")
  keys("o")
  for character in ('answer = eval(request)'):gmatch(".") do keys("A" .. character) end
  wait_until("typed a risky line", count_is(2))
  keys("dd")
  wait_until("deleted it", count_is(1))

  choose(os.getenv("FIX_TITLE"))
  wait_until("applied a fix", count_is(0))

  keys("Goexec(request)<Esc>")
  wait_until("typed another", count_is(1))
  choose("Ignore ")
  wait_until("ignored it", count_is(0))
  vim.cmd("silent write")
end

local ok, failure = xpcall(play, debug.traceback)
local file = io.open(os.getenv("DRIVE_RESULT"), "w")
file:write(vim.fn.json_encode({ failure = ok and "" or failure, steps = steps }))
file:close()
vim.cmd("qall!")
