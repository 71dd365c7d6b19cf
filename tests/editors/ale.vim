" Vim with ALE. `vetline` has to be on PATH.
call ale#linter#Define('python', {
\   'name': 'vetline',
\   'lsp': 'stdio',
\   'executable': 'vetline',
\   'command': '%e server',
\   'project_root': {buffer -> ale#python#FindProjectRoot(buffer)},
\   'lsp_config': {'vetline': {'unusedSuppressions': v:true}},
\})
