"""Where an import that a fix needs goes: once, behind the docstring and `__future__`, unless the module has it."""

from __future__ import annotations

import re
from collections.abc import Callable

from vetline.core.finding import Edit, Span
from vetline.match.analysis import Analysis
from vetline.match.tree import ABSENT, Node


def import_edits(analysis: Analysis, imports: tuple[str, ...]) -> tuple[Edit, ...]:
    """The edit that adds the missing ones of `imports` (statements), or nothing."""
    return edits_at(analysis, imports, _place)


def edits_at(
    analysis: Analysis, imports: tuple[str, ...], place: Callable[[Analysis], tuple[int, str, str]]
) -> tuple[Edit, ...]:
    """As `import_edits`; `place` gives the offset of a line start, and what to put before and behind an import there."""
    present = _imported(analysis)
    missing = [statement for statement in imports if not _names(statement) <= present]
    if not missing:
        return ()
    offset, before, after = place(analysis)
    return (Edit(Span(offset, offset), before + "\n".join(missing) + "\n" + after),)


def _imported(analysis: Analysis) -> set[tuple[str, str]]:
    """(dotted path, the name it is known by) of all imports at the top level."""
    found: set[tuple[str, str]] = set()
    for piece in analysis.importing:
        if piece.in_class:
            continue
        for statement in piece.statements:
            if statement.kind == "Import":
                path, alias = statement.children
                found.add((str(path.value), str(path.value if alias is ABSENT else alias.value)))
            elif statement.kind == "ImportFrom":
                for item in statement.children[1:]:
                    name, alias = item.children
                    found.add((f"{statement.children[0].value}.{name.value}", str((name if alias is ABSENT else alias).value)))
    return found


_FROM = re.compile(r"from\s+([\w.]+)\s+import\s+(.+)")


def _names(statement: str) -> set[tuple[str, str]]:
    found = _FROM.fullmatch(statement.strip())
    parts = found.group(2) if found else statement.strip().removeprefix("import ")
    names = set()
    for part in parts.split(","):
        name, _, alias = (word.strip() for word in part.partition(" as "))
        path = f"{found.group(1)}.{name}" if found else name
        names.add((path, alias or name))
    return names


def _place(analysis: Analysis) -> tuple[int, str, str]:
    """The offset of a line start, and what to put before and behind an import there."""
    data = analysis.text.data
    behind: int | None = None
    for piece in analysis.pieces:
        for statement in piece.statements:
            if (behind is None and _is_docstring(statement)) or _is_future(statement):
                behind = _next_line(data, piece.start + statement.end)
            else:
                start = data.rfind(b"\n", 0, piece.start + statement.start) + 1
                if statement.kind in ("Import", "ImportFrom", "ImportAll"):
                    return start, "", ""
                if behind is None:
                    return _head(data, start), "", "\n"
                return behind, "\n", ""
    return (len(data) if behind is None else behind), "" if behind is None else "\n", ""


def _is_docstring(statement: Node) -> bool:
    return statement.kind == "ExprStmt" and statement.children[0].kind in ("Str", "SeqConcat", "EncodedStr")


def _is_future(statement: Node) -> bool:
    return statement.kind == "ImportFrom" and statement.children[0].value == "__future__"


def _next_line(data: bytes, offset: int) -> int:
    found = data.find(b"\n", offset)
    return len(data) if found < 0 else found + 1


def _head(data: bytes, limit: int) -> int:
    """Behind the comments that begin the file: the interpreter line, the encoding, a licence."""
    offset = 0
    while offset < limit and data[offset : offset + 1] == b"#":
        offset = _next_line(data, offset)
    return min(offset, limit)


