# Semgrep reads this file with its second front end, for the first has no `match`.
def updated(marks, found):
    match found:
        case {"name": name}:
            marks.update(name)
        case [first, *rest]:
            marks.update(first)
    marks.update(one.name for one in found)
    return lambda: not marks
