"""Several fixes of one text applied together.

A fix is applied whole or not at all. Fixes that would change the same place leave the later one out, for the next round;
an edit that several fixes share, such as an import, is made once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vetline.core.finding import Edit, Fix
from vetline.core.text import Text


def merged(fixes: Iterable[Fix]) -> tuple[tuple[Edit, ...], tuple[Fix, ...]]:
    """(edits in ascending order, fixes left out). Earlier fixes win over later ones."""
    chosen: dict[Edit, None] = {}
    left_out: list[Fix] = []
    for fix in fixes:
        new = [edit for edit in fix.edits if edit not in chosen]
        if any(_conflict(edit, other) for edit in new for other in chosen):
            left_out.append(fix)
        else:
            chosen.update(dict.fromkeys(new))
    # The sort is stable, so insertions at one place keep the order of their fixes, before what is replaced there.
    return tuple(sorted(chosen, key=lambda edit: (edit.span.start, edit.span.end))), tuple(left_out)


def applied(text: Text, edits: Sequence[Edit]) -> Text:
    """`text` after `edits`, which are in ascending order and do not overlap."""
    for edit in reversed(edits):
        text = text.replaced(edit.span.start, edit.span.end, edit.text.encode())
    return text


def with_line_breaks_of(text: Text, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits with the line break that ends the text's first line, whatever break the rule was written with."""
    at = text.data.find(b"\n")
    newline = "\r\n" if text.data[max(at - 1, 0) : at] == b"\r" else "\r" if at < 0 and b"\r" in text.data else "\n"
    if newline == "\n":
        return tuple(edits)
    return tuple(Edit(edit.span, edit.text.replace("\r\n", "\n").replace("\n", newline)) for edit in edits)


def _conflict(one: Edit, other: Edit) -> bool:
    """Two insertions at one place do not conflict; an insertion within a replaced range does."""
    if one.span.start == one.span.end or other.span.start == other.span.end:
        return one.span.start < other.span.end and other.span.start < one.span.end
    return one.span.overlaps(other.span)
