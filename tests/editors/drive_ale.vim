" Plays a person in Vim: waits for findings, types a risky line and deletes it, chooses a fix from the menu; writes what it saw as JSON.
let s:steps = []
let s:step = 0
let s:end = localtime() + 60
let s:source = getline(1, '$')

function! s:Shown() abort
  return map(copy(ale#engine#GetLoclist(bufnr(''))), {_, found -> {'line': found.lnum, 'code': get(found, 'code', ''), 'text': found.text}})
endfunction

function! s:Record(step) abort
  call add(s:steps, {'step': a:step, 'diagnostics': s:Shown(), 'lines': getline(1, '$')})
  let s:step += 1
  let s:end = localtime() + 60
endfunction

function! s:Quit(failure) abort
  call writefile([json_encode({'failure': a:failure, 'steps': s:steps, 'messages': execute('messages')})], $DRIVE_RESULT)
  qall!
endfunction

function! s:Look(timer) abort
  let l:count = len(ale#engine#GetLoclist(bufnr('')))
  if localtime() > s:end
    call s:Quit('what was awaited did not come after step ' . s:step)
  elseif s:step == 0 && l:count == 1
    call s:Record('opened')
    call append('$', 'answer = eval(input())')
    doautocmd TextChanged
  elseif s:step == 1 && l:count == 2
    call s:Record('typed a risky line')
    $delete
    doautocmd TextChanged
  elseif s:step == 2 && l:count == 1
    call s:Record('deleted it')
    let l:found = ale#engine#GetLoclist(bufnr(''))[0]
    call cursor(l:found.lnum, l:found.col)
    ALECodeAction
    let s:step = 3
  elseif s:step == 3 && getline('$') =~# $FIX_TEXT
    call s:Record('applied a fix')
    silent write
  elseif s:step == 4 && l:count == 0
    call s:Record('it is clean')
    call s:Quit('')
  endif
endfunction

" ALE's menu waits for a number; this types it until the text has changed.
function! s:Choose(timer) abort
  if s:step == 3 && getline('$') !~# $FIX_TEXT
    call feedkeys("1\<CR>", 't')
  endif
endfunction

call timer_start(100, function('s:Look'), {'repeat': -1})
call timer_start(1500, function('s:Choose'), {'repeat': -1})
ALELint
