"""Python strings: concrete syntax -> the matcher's tree. An f-string is a list of literal pieces and interpolations."""

from __future__ import annotations

from vetline.core.syntax import SyntaxNode
from vetline.match.python import expressions, literals
from vetline.match.python.context import Context, is_trivia, named, text
from vetline.match.tree import Node


def concatenated(context: Context, node: SyntaxNode) -> Node:
    if not context.fallback:
        return Node("SeqConcat", node.start_byte, node.end_byte, None, tuple(string(context, child) for child in named(node)))
    parts = tuple(piece for child in named(node) for piece in _pieces(context, child))
    if len(parts) < 2:
        return parts[0] if parts else Node("Error", node.start_byte, node.end_byte)
    return Node("SeqConcat", parts[0].start, parts[-1].end, None, parts)


def string(context: Context, node: SyntaxNode) -> Node:
    start, end = node.start_byte, node.end_byte
    raw = context.data[start:end]
    prefix = literals.prefix_of(raw)
    quotes = literals.quotes_of(raw, len(prefix))
    if _is_format(prefix):
        return Node("FString", start, end, None, tuple(_fstring_parts(context, node, prefix, quotes)))
    content = raw[len(prefix) + quotes : len(raw) - quotes].decode("utf-8", "replace")
    if context.fallback:  # its string stands where its only piece does or, if there are none or several, where its first quotes do
        parts = _pieces(context, node)
        return parts[0] if len(parts) == 1 else Node("Str", start, start + len(prefix) + quotes, content)
    literal = Node("Str", start, end, literals.unescape(content))
    return Node("EncodedStr", start, end, prefix, (literal,)) if prefix else literal


def matched(context: Context, node: SyntaxNode) -> list[Node]:
    """Of a string in a `case`: all of it is one like an f-string, unless it is put together of several."""
    if node.type == "concatenated_string":
        return [piece for child in named(node) for piece in _pieces(context, child)]
    pieces = _pieces(context, node)
    return [Node("FString", node.start_byte, node.end_byte, None, tuple(pieces))] if pieces else []


def _is_format(prefix: str) -> bool:
    return "f" in prefix.lower() or "t" in prefix.lower()


def _pieces(context: Context, node: SyntaxNode) -> list[Node]:
    """What the second front end makes of a string."""
    raw = context.data[node.start_byte : node.end_byte]
    prefix = literals.prefix_of(raw)
    quotes = literals.quotes_of(raw, len(prefix))
    if _is_format(prefix):
        return _fstring_parts(context, node, prefix, quotes)
    opening = len(prefix) + quotes
    return _literals(literals.pieces(raw[opening : len(raw) - quotes], prefix, raw[len(prefix) : opening]), node.start_byte + opening)


def _literals(found: list[tuple[int, int, str]], start: int) -> list[Node]:
    return [Node("Str", start + offset, start + offset + length, piece) for offset, length, piece in found]


def _fstring_parts(context: Context, node: SyntaxNode, prefix: str, quotes: int) -> list[Node]:
    parts: list[Node] = []
    at = node.start_byte + len(prefix)
    opening = context.data[at : at + quotes]
    for child in node.named_children:
        if child.type == "string_content":
            if context.fallback:
                parts += _literals(literals.pieces(context.data[child.start_byte : child.end_byte], prefix, opening), child.start_byte)
                continue
            at = child.start_byte
            for escape in (*(one for one in child.children if one.type == "escape_sequence" and one.text[:3] == b"\\N{"), None):
                end = child.end_byte if escape is None else escape.start_byte + 2
                parts += _literals(literals.fstring_pieces(context.data[at:end], quotes, opening[:1]), at)
                if escape is not None:
                    parts.append(_character(context, end, escape.end_byte))
                    at = escape.end_byte
        elif child.type == "interpolation":
            made = _interpolation(context, child)
            parts.extend(made.children if context.fallback else (made,))
    return parts


def _character(context: Context, start: int, end: int) -> Node:
    """The braces of `\\N{HYPHEN-MINUS}`, which the first front end reads as those of a value."""
    made: Node | None = None
    at = start + 1
    for name in context.data[at : end - 1].split(b"-"):
        part = Node("Id", at, at + len(name), name.decode("utf-8", "replace"))
        minus = Node("Special", at - 1, at, "Minus")
        made = part if made is None else Node("OpCall", made.start, part.end, None, (minus, made, part))
        at += len(name) + 1
    return Node("Interpolation", start, end, None, () if made is None else (made,))


def _interpolation(context: Context, node: SyntaxNode) -> Node:
    parts: list[Node] = []
    for child in node.children:
        kind = child.type
        if kind in ("{", "}") or is_trivia(child):
            continue
        if kind == "format_specifier":
            if not context.fallback:
                parts.extend(_format_specifier(context, child))
        elif kind == "type_conversion":
            if not context.fallback:
                at = child.start_byte
                parts.append(Node("Str", at, at + 1, "!"))
                parts.append(Node("Str", at + 1, child.end_byte, text(context, child)[1:]))
        elif kind == "=":
            if not context.fallback:
                parts.append(Node("Str", child.start_byte, child.end_byte, "="))
        else:
            parts.append(expressions.expression(context, child))
    return Node("Interpolation", node.start_byte, node.end_byte, None, tuple(parts))


def _format_specifier(context: Context, node: SyntaxNode) -> list[Node]:
    parts: list[Node] = []
    at = node.start_byte
    nested = [child for child in node.named_children if child.type in ("format_expression", "interpolation")]
    for child in [*nested, None]:
        until = node.end_byte if child is None else child.start_byte
        piece = context.data[at:until].decode("utf-8", "replace")
        for offset, token in literals.format_tokens(piece):
            start = at + len(piece[:offset].encode())
            parts.append(Node("Str", start, start + len(token.encode()), token))
        if child is not None:
            parts.extend(expressions.expression(context, inner) for inner in named(child))
            at = child.end_byte
    return parts
