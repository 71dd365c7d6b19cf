-- Neovim 0.7 and later, without plugins. One server for each project.
local markers = { "vetline.toml", "pyproject.toml", ".git" }
local started = {}

local function root_of(path)
  local folder = vim.fn.fnamemodify(path, ":p:h")
  local above = folder
  while true do
    for _, marker in ipairs(markers) do
      if vim.loop.fs_stat(above .. "/" .. marker) then return above end
    end
    local parent = vim.fn.fnamemodify(above, ":h")
    if parent == above then return folder end
    above = parent
  end
end

vim.api.nvim_create_autocmd("FileType", {
  pattern = { "python", "javascript", "javascriptreact", "typescript", "typescriptreact", "vue", "svelte", "html" },
  callback = function(event)
    local root = root_of(vim.api.nvim_buf_get_name(event.buf))
    if not started[root] or not vim.lsp.get_client_by_id(started[root]) then
      started[root] = vim.lsp.start_client({
        name = "vetline",
        cmd = { "vetline", "server" },
        root_dir = root,
        workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
        settings = { vetline = { unusedSuppressions = true } }, -- as in the table of settings
      })
    end
    vim.lsp.buf_attach_client(event.buf, started[root])
  end,
})

vim.diagnostic.config({ virtual_text = true, severity_sort = true, update_in_insert = true })
