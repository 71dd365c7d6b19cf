"""Where a comment that suppresses a finding goes, and the edit that puts it there."""

from __future__ import annotations

import re

from vetline.core import scripts, syntax
from vetline.core.finding import Edit, Span
from vetline.core.text import Text

REASON = "reason"
"""What stands in for the reason until the user types one."""

_IGNORE = re.compile(rb"(?:#|//|/\*)\s*vetline:\s*ignore\[([^\]\n]*)\]", re.IGNORECASE)
_LINE_TYPES = ("string", "string_content", "template_string")  # nodes in which a line may end without ending the code's line
_MARKUP_TYPES = ("jsx_element", "jsx_text")  # in which all is text, but not in what stands in them
_BODY_TYPES = ("module", "block", "program", "statement_block", "class_body", "switch_case", "switch_default")


def edit_for(text: Text, language: str, span: Span, rule: str, written: Text | None = None) -> Edit:
    """Adds `rule` to the line's comment, or a comment to the first line of the statement that can take one.

    `written` has a notebook's cells as they are. A magic may take what follows it for an argument, so there the comment stands
    above the line. In a page the comment goes into the script, or above the tag.
    """
    page = text.data
    known = scripts.program_at(language, page, span.start)
    if known is None:
        return _above_tag(text, span, rule)
    language, program = known
    text = text if program is page else Text(program, text.lines)
    root = syntax.parse(language, text.data)
    first = text.lines.line_of(span.start)
    last = max(first, text.lines.line_of(_statement_end(root, span)))
    line = next((line for line in range(first, last + 1) if _takes_comment(text, root, line)), last)
    start, end = text.lines.start_of(line), text.lines.end_of(line)
    existing = _IGNORE.search(text.data, start, end)
    if existing and _is_within(root, existing.start(), ("comment",)):
        ids = existing[1].decode(errors="replace").strip()
        return Edit(Span(existing.start(1), existing.end(1)), f"{ids}, {rule}" if ids else rule)
    if written is not None and text.data[start:end] != written.data[start:end]:
        code_start = start + len(text.data[start:end]) - len(text.data[start:end].lstrip(b" \t"))
        return Edit(Span(code_start, code_start), f"# vetline: ignore[{rule}] {REASON}\n{text.string(start, code_start)}")
    code_end = start + len(text.data[start:end].rstrip())
    end = code_end if text.data[code_end:end] != page[code_end:end] else end  # tags stand behind the script
    return Edit(Span(code_end, end), f"  {'#' if language == 'python' else '//'} vetline: ignore[{rule}] {REASON}")


def _above_tag(text: Text, span: Span, rule: str) -> Edit:
    start = text.lines.start_of(text.lines.line_of(scripts.tag_at(text.data, span.start).start))
    indentation = text.string(start, start + len(text.data[start:]) - len(text.data[start:].lstrip(b" \t")))
    return Edit(Span(start, start), f"{indentation}<!-- vetline: ignore[{rule}] {REASON} -->\n")


def _takes_comment(text: Text, root: syntax.SyntaxNode, line: int) -> bool:
    end = text.lines.end_of(line)
    if _is_within(root, end, _LINE_TYPES) or root.descendant_for_byte_range(end, end).type in _MARKUP_TYPES:
        return False
    return not text.data[text.lines.start_of(line) : end].endswith(b"\\") or _is_within(root, end - 1, ("comment",))


def _is_within(root: syntax.SyntaxNode, offset: int, types: tuple[str, ...]) -> bool:
    """Whether the character at `offset` belongs to a node of these types, not at its very start."""
    node = root.descendant_for_byte_range(offset, offset)
    while node is not None:
        if node.type in types and (node.start_byte < offset or node.type == "comment") and offset < node.end_byte:
            return True
        node = node.parent
    return False


def _statement_end(root: syntax.SyntaxNode, span: Span) -> int:
    """The end of the innermost statement that holds the span's start."""
    node = root.descendant_for_byte_range(span.start, span.start)
    while node is not None and node.parent is not None:
        if node.parent.type in _BODY_TYPES:
            return node.end_byte
        node = node.parent
    return span.end
