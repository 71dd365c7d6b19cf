"""Which parts of Python text an excerpt may leave out, and what stands for them."""

from __future__ import annotations

import re

from vetline.core.syntax import SyntaxNode, parse
from vetline.match.excerpts import Excerpting
from vetline.match.python.carried import SIGNS, carried, followed
from vetline.match.python.import_texts import aliases
from vetline.match.python.lexing import is_function
from vetline.match.python.scope import assigns_outside
from vetline.match.segments import Segment

_NAME = re.compile(rb"^[ \t\f]*(?:async[ \t]+)?(?:def|class)[ \t]+([A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*)", re.MULTILINE)
_INDENTATION = re.compile(rb"(?:[ \t\f]*(?:#[^\n]*)?\r?\n)*([ \t\f]*)")
_IMPORTS = ("import_statement", "import_from_statement")
_REFUSING = frozenset((b"raise", b"startswith", b"is_relative_to", b"relative_to", b"commonpath", b"fullmatch", b"match", b"get", b"basename", b"secure_filename", b"parents", b"abort", b"isinstance", b"glob", b"iterdir", b"listdir"))
_BEGINNING = re.compile(rb"\[:?[01]\][ \t]+(?:not[ \t]+)?in\b")
"""A test of a text's first character: one more form of a check, without a word of its own."""
_LONGEST_CHECK_BYTES = 1500
_HELPING = re.compile(
    rb"\b(?:open|join|joinpath|read_text|read_bytes|recv)\(|\bre\.(?:compile|search|match|findall)\(|\breturn\b[^\n#]* / |<[a-z][a-z0-9]*[ />]|\b[A-Z_]+\.format\("
)
"""What rules know helpers by: they open what they are given, make paths, patterns or markup of it."""
_LONGEST_HELPER_BYTES = 700


def _name(segment: Segment) -> bytes | None:
    found = _NAME.search(segment.data)
    return found.group(1) if found else None


def _may_go(segment: Segment) -> bool:
    return is_function(segment.data) and not assigns_outside(segment.data)


def _signature(segment: Segment) -> bytes:
    """With the imports in it, which name things for what follows; the whole of a short function that may refuse or look up what it is
    given, for rules know such functions as guards, and of one that rules know as a helper, or that calls itself."""
    if len(segment.data) <= _LONGEST_CHECK_BYTES and (not _REFUSING.isdisjoint(segment.words) or _BEGINNING.search(segment.data)):
        return segment.data
    if len(segment.data) <= _LONGEST_HELPER_BYTES and (_HELPING.search(segment.data) or _calls_itself(segment)):
        return segment.data
    definition: SyntaxNode | None = parse("python", segment.data)
    while definition is not None and definition.type != "function_definition":
        children = [child for child in definition.named_children if child.type != "comment"]
        definition = children[-1] if children and definition.type in ("module", "decorated_definition") else None
    body = definition.child_by_field_name("body") if definition is not None else None
    if body is None:
        return segment.data
    statements = _imports(segment.data) if b"import" in segment.words else []
    header = segment.data[: body.start_byte]
    lead = header[header.rfind(b"\n") + 1 :]
    return header + (b"; " if lead.strip() else b"\n" + lead).join([*statements, b"pass"]) + b"\n"


def _calls_itself(segment: Segment) -> bool:
    name = _name(segment)
    return name is not None and segment.data.count(name + b"(") > 1


def _placeholder(segment: Segment) -> bytes:
    """The imports, or what keeps a class's body from being empty."""
    indentation = _indentation(segment)
    statements = _imports(segment.data) if b"import" in segment.words else []
    if statements:
        body = b"".join(indentation + b"    " + statement + b"\n" for statement in statements)
        return indentation + b"def _():\n" + body
    return indentation + b"pass\n" if segment.in_class else b""


def _indentation(segment: Segment) -> bytes:
    return _INDENTATION.match(segment.data).group(1)


def _imports(data: bytes) -> list[bytes]:
    found: list[bytes] = []
    nodes: list[SyntaxNode] = [parse("python", data)]
    while nodes:
        node = nodes.pop()
        if node.type in _IMPORTS:
            if not node.has_error:
                found.append(data[node.start_byte : node.end_byte])
        elif b"import" in data[node.start_byte : node.end_byte]:
            nodes.extend(reversed(node.named_children))
    return found


def _is_broken(segment: Segment) -> bool:
    return parse("python", segment.data).has_error


EXCERPTING = Excerpting(_name, _may_go, _signature, _placeholder, aliases, _is_broken, followed, carried, SIGNS)
