"""Which of Semgrep's two Python front ends reads a segment: its first stops at what this module lists.

Found by giving it every form of the grammar. What it cannot read makes it leave the whole file to the second.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Set
from keyword import kwlist

from vetline.core.syntax import SyntaxNode, parse
from vetline.match.python.literals import format_tokens
from vetline.match.segments import Segment, Segmentation

_KEYWORDS = frozenset(kwlist) - {"True", "False", "async", "await", "nonlocal"}
_KEYWORD = "|".join(sorted(_KEYWORDS)).encode()
_HINT = re.compile(
    rb"""^[ \t]*(?:match\b[^=\n]*:|type\s+\w+\s*(?:\[[^\n]*\])?\s*=|(?:async\s+)?def\s+\w+\s*\[|class\s+\w+\s*\[)
        |@=
        |\blambda\b[^:]*\*[ \t]*,                             # lambda *, a: b
        |:[^=\n]*=[ \t]*yield\b                               # a: b = yield
        |^[ \t]*[\w.]+[ \t]*:[^=\n\#]+=[ \t]*\*?[\w.]+[ \t]*, # a: b = c, d
        |(?:[-+*/|&^%@]=|\bin\b|\byield)[ \t]*\*              # a += *b, c
        |\*\w+[ \t]*:[ \t]*\*                                 # def f(*a: *B)
        |\[(?:[^\[\]\n]*,)?[ \t]*\*|\[[^\[\]\n]*:=            # a[*b], a[b := c]
        |^[ \t]*(?:async[ \t]+)?with[ \t]*\(                  # with (a, b) as c
        |\b[tT][rR]?["']                                      # t""
        |\{[^{}\n]*:=|\{[^{}\n]*:[^{}\n]*\\|\{[ \t]*(?:\*|yield\b)  # in an f-string
        |\{[^{}\n]*:(?:[!#$&*;?@`|~][<>^=]|[<>^+=-]?\#[\w,}]|<<|>>)  # how a value is shown, in an f-string
        |:[^:{}\n"'()\[\]]*(?:[\da-fA-F.][jJlL]|(?:"""
    + _KEYWORD
    + rb""")\b)[^:{}\n"'()\[\]]*\}                               # the same with a word of the language
        |\\N\{[^{}\n]*[ ]                                     # of a character, in an f-string
    """,
    re.MULTILINE | re.VERBOSE,
)
# Searches that start with a plain character are many times faster than the above, and to look for a byte is faster still: a segment without
# any of these is done with.
_LISTED = re.compile(rb":[^=\n#]+=[ \t]*\*?[\w.]+[ \t]*,")
_BEFORE_LISTED = re.compile(rb"[ \t]*[\w.]+[ \t]*")
_BYTE_SIGNS = (
    (b"*", re.compile(rb"=[ \t]*\*")),
    (b"*", re.compile(rb"\*\w+[ \t]*:[ \t]*\*")),
    (b"*", re.compile(rb"\[(?:[^\[\]\n]*,)?[ \t]*\*")),
    (b"*", re.compile(rb"in[ \t]*\*")),
    (b"*", re.compile(rb"\{[ \t]*\*")),
    (b":=", re.compile(rb"[\[{][^\n]*:=")),
    (b"\\", re.compile(rb"\{[^{}\n]*:[^{}\n]*\\")),
    (b":", re.compile(rb":(?:[!#$&*;?@`|~][<>^=]|[<>^+=-]?#[\w,}]|<<|>>)")),
    (b"\\N{", re.compile(rb"N\{[^{}\n]* ")),
    (b"}", re.compile(rb""":[^:{}\n"'()\[\]]*(?:[\da-fA-F.][jJlL]|(?:""" + _KEYWORD + rb""")\b)[^:{}\n"'()\[\]]*\}""")),
)
_TEMPLATE = re.compile(rb"""\b[tT][rR]?["']""")
_WORD_SIGNS = {
    b"match": re.compile(rb"^[ \t]*match\b[^=\n]*:", re.MULTILINE),
    b"type": re.compile(rb"^[ \t]*type\s+\w+\s*[\[=]", re.MULTILINE),
    b"lambda": re.compile(rb"lambda\b[^:]*\*[ \t]*,"),
    b"def": re.compile(rb"def\s+\w+\s*\["),
    b"class": re.compile(rb"class\s+\w+\s*\["),
    b"with": re.compile(rb"with[ \t]*\("),
    b"yield": re.compile(rb"=[ \t]*yield\b|yield[ \t]*\*|\{[ \t]*yield\b"),
    **dict.fromkeys((b"t", b"T", b"tr", b"tR", b"Tr", b"TR"), _TEMPLATE),
}
_UNSURE = re.compile(rb"""["'#\\\\]""")
_MOST_PARAMETERS = 24
_RARE_WORDS = frozenset({b"match", b"type", b"t", b"T", b"tr", b"tR", b"Tr", b"TR"})
_SUSPICIOUS = tuple(
    (hint, re.compile(sign))
    for hint, sign in (
        *((byte, sign.pattern) for byte, sign in _BYTE_SIGNS if byte != b":="),
        (b"@=", rb"@="), (b":=", rb":="), (b"lambda", rb"\*[ \t]*,"), (b"def", rb"def\s+\w+\s*\["), (b"class", rb"class\s+\w+\s*\["),
        (b"with", rb"with\b(?<=\bwith)[ \t]*\("), (b"yield", rb"=[ \t]*yield\b"), (b"yield", rb"yield[ \t]*\*"), (b"yield", rb"\{[ \t]*yield\b"),
    )
)  # fmt: skip
_TYPES = frozenset({"match_statement", "type_alias_statement", "ERROR", "@="})


_TYPE = re.compile(rb"\btype(?=[ \t]*[(.\[])")


def parsed(data: bytes) -> SyntaxNode:
    """The tree of a text, in which `type(a).b = c` is no definition of a type, as the grammar has it: the function is there by another name, so texts
    are to be read from `data`."""
    return parse("python", _TYPE.sub(b"typ_", data) if b"type" in data else data)


def needs_fallback(data: bytes, words: Set[bytes]) -> bool:
    """Whether the first front end cannot read a segment's text. `words`: all words in it."""
    if not _has_sign(data, words) or _HINT.search(data) is None:
        return False
    stack = [parsed(data)]
    while stack:
        node = stack.pop()
        if node.type in _TYPES or ((check := _CHECKS.get(node.type)) is not None and check(data, node)):
            return True
        stack.extend(node.children)
    return False


def suspects(data: bytes, segmentation: Segmentation) -> list[Segment]:
    """All segments of a text of which `needs_fallback` may be true: to look through the whole text at once is many times faster than to ask of each."""
    segments = segmentation.segments
    found = {number for number, segment in enumerate(segments) if not _RARE_WORDS.isdisjoint(segment.words)}
    found.update(map(segmentation.at, _listed(data)))
    for hint, sign in _SUSPICIOUS:
        if hint in data:
            found.update(segmentation.at(match.end() - 1) for match in sign.finditer(data))
    return [segments[number] for number in sorted(found)]


def _listed(data: bytes) -> Iterator[int]:
    """Where `a: b = c, d` may stand as a statement."""
    for match in _LISTED.finditer(data):
        line = data.rfind(b"\n", 0, match.start()) + 1
        if _BEFORE_LISTED.fullmatch(data, line, match.start()) is not None and not _is_parameter(data, line):
            yield match.start()


def _is_parameter(data: bytes, line: int) -> bool:
    """Whether the line certainly stands in brackets: lines that close none lead up to one that opens them."""
    for _ in range(_MOST_PARAMETERS):
        above = data.rfind(b"\n", 0, max(line - 1, 0)) + 1
        text = data[above:line].strip()
        if text.endswith(b"(") and b"#" not in text:
            return True
        if line == 0 or not text.endswith(b",") or _UNSURE.search(text) or any(map(int.__lt__, map(text.count, b"([{"), map(text.count, b")]}"))):
            return False
        line = above
    return False


def _has_sign(data: bytes, words: Set[bytes]) -> bool:
    if b"@=" in data or any(True for _ in _listed(data)):
        return True
    for byte, sign in _BYTE_SIGNS:
        if byte in data and sign.search(data) is not None:
            return True
    return any(_WORD_SIGNS[word].search(data) is not None for word in _WORD_SIGNS.keys() & words)


def _assignment(data: bytes, node: SyntaxNode) -> bool:
    """`a: b = c, d` and `a: b = yield`."""
    right = node.child_by_field_name("right")
    return node.child_by_field_name("type") is not None and right is not None and right.type in ("yield", "expression_list", "pattern_list")


def _has_splat(field: str) -> Callable[[bytes, SyntaxNode], bool]:
    def check(data: bytes, node: SyntaxNode) -> bool:
        return any(_is_splat(part) for value in node.children_by_field_name(field) for part in _items(value))

    return check


def _items(node: SyntaxNode) -> list[SyntaxNode]:
    return node.named_children if node.type in ("expression_list", "pattern_list") else [node]


def _is_splat(node: SyntaxNode | None) -> bool:
    """`*a`, and `*a.b()`, which the parser takes for `(*a).b()`."""
    while node is not None and node.type in _LEFTMOST:
        node = node.child_by_field_name(_LEFTMOST[node.type])
    return node is not None and node.type in ("list_splat", "list_splat_pattern")


_LEFTMOST = {"call": "function", "attribute": "object", "subscript": "value"}


def _yield(data: bytes, node: SyntaxNode) -> bool:
    return any(_is_splat(part) for child in node.named_children for part in _items(child))


def _subscript(data: bytes, node: SyntaxNode) -> bool:
    parts = node.children_by_field_name("subscript")
    return any(part.type == "named_expression" or _is_splat(part) for part in parts)


def _interpolation(data: bytes, node: SyntaxNode) -> bool:
    for child in node.named_children:
        if child.type == "yield" or any(_is_splat(part) for part in _items(child)):
            return True
        if child.type == "format_specifier":
            spec = data[child.start_byte : child.end_byte]
            return spec.startswith(b":=") or b"\\" in spec or _UNREADABLE.match(spec) is not None or _has_reserved(spec)
    return False


def _has_reserved(spec: bytes) -> bool:
    """`%d in %Y`, and numbers with a letter: `2j`."""
    begin = spec.partition(b"{")[0]
    return _LETTERED.search(begin) is not None or any(token in _KEYWORDS for _, token in format_tokens(begin.decode("utf-8", "replace")))


_LETTERED = re.compile(rb"(?<!\w)(?:0[xX][\da-fA-F_]+|0[oObB][\d_]+|\d[\d_]*(?:\.[\d_]*)?(?:[eE][+-]?\d+)?)[jJlL]")
_UNREADABLE = re.compile(rb"[^{}]*?(?:[\\!#$&*;?@`|~()\[\]]|<<|>>|[-+/%^<>]=|//|<>)")
"""Where a specification begins so, up to what is filled in."""


def _with_item(data: bytes, node: SyntaxNode) -> bool:
    """`with (a, b) as c` and `with (a, b).c`."""
    value = node.child_by_field_name("value")
    if value.type == "as_pattern":
        value = value.named_children[0]
    elif value.type not in _LEFTMOST:
        return False
    while value is not None and value.type in _LEFTMOST:
        value = value.child_by_field_name(_LEFTMOST[value.type])
    return value is not None and value.type == "tuple"


def _character(data: bytes, node: SyntaxNode) -> bool:
    """`\\N{EM DASH}` in an f-string, where its braces are those of a value."""
    name = data[node.start_byte : node.end_byte]
    return name[:3] == b"\\N{" and b" " in name and b"f" in (node.parent.parent.named_children[0].text or b"").lower()


_CHECKS: dict[str, Callable[[bytes, SyntaxNode], bool]] = {
    "assignment": _assignment,
    "augmented_assignment": _has_splat("right"),
    "for_statement": _has_splat("right"),
    "yield": _yield,
    "subscript": _subscript,
    "interpolation": _interpolation,
    "with_item": _with_item,
    "escape_sequence": _character,
    "type_parameter": lambda data, node: node.parent.type in ("function_definition", "class_definition"),
    "lambda_parameters": lambda data, node: any(child.type == "keyword_separator" for child in node.children),
    "typed_parameter": lambda data, node: any(_is_splat_type(child) for child in node.named_children),
    "string_start": lambda data, node: b"t" in data[node.start_byte : node.end_byte].lower(),
}


def _is_splat_type(node: SyntaxNode) -> bool:
    return node.type == "type" and any(child.type in ("splat_type", "list_splat") for child in node.named_children)
