"""Which parts of JavaScript and TypeScript an excerpt may leave out, and what stands for them.

A statement at the top of a module that holds functions may go: a declaration, a class, an assignment, a call such as that of a route. It stays
if a function that it hands to a call gives a value to what stands around, for Semgrep follows that into what comes after (measured with 1.182;
it follows nothing out of functions that are declared, assigned or members).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from vetline.core import lazy_re as re
from vetline.core.syntax import SyntaxNode, parse
from vetline.match.excerpts import Excerpting
from vetline.match.javascript.carried import SIGNS, carried, followed
from vetline.match.javascript.lexing import BEFORE_TOKEN, BLANK_LINES, line_break
from vetline.match.segments import Segment

_WORD = re.compile(rb"[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*")
_NAME = rb"[A-Za-z_$\x80-\xff][\w$\x80-\xff]*"
_EXPORT = rb"(?:export\s+(?:default\s+)?)?"
_FUNCTION = re.compile(_EXPORT + rb"(?:async\s+)?function\b\s*\*?\s*(" + _NAME + rb")?")
_CLASS = re.compile(_EXPORT + rb"(?:abstract\s+)?class\b(?:\s+(?!extends\b)(" + _NAME + rb"))?")
_DECORATED = re.compile(rb"\bclass\s+(" + _NAME + rb")")
_DECLARATION = re.compile(rb"(?:export\s+)?(?:const|let|var)\s+(" + _NAME + rb")\s*(?::(?:[^=;]|=>)*?)?=(?![=>])")
_ASSIGNMENT = re.compile(rb"(?:" + _NAME + rb"\s*\.\s*)*(" + _NAME + rb")\s*=(?![=>])")
_CALL = re.compile(
    rb"(?!(?:if|for|while|switch|catch|with|return|throw|import|async|function)\b)(?:(?:await|new|void)\s+)?"
    + _NAME
    + rb"(?:\s*\??\.\s*" + _NAME + rb")*(?:<[^<>()]*>)?\s*\("
)  # fmt: skip
_DEFAULT = re.compile(rb"export\s+default\b|export\s*=")
_HOLDS_FUNCTION = re.compile(rb"=>|\bfunction\b|\)\s*(?::[^{}()=;]*)?\{")
_FUNCTIONS = frozenset((
    "function_declaration", "generator_function_declaration", "function_expression", "generator_function", "arrow_function", "method_definition",
))  # fmt: skip
_DECLARED = {
    "variable_declarator": "name", "function_declaration": "name", "generator_function_declaration": "name", "class_declaration": "name",
    "catch_clause": "parameter", "function_expression": "name",
}  # fmt: skip
_ASSIGNED = frozenset(("assignment_expression", "augmented_assignment_expression", "for_in_statement"))
_BOUND = frozenset(("identifier", "shorthand_property_identifier_pattern"))
_FILLED = frozenset((b"push",))  # methods through which the bundled rules follow a value into what they are called on
_GUARDS = frozenset((
    b"throw", b"startsWith", b"includes", b"indexOf", b"has", b"hasOwn", b"hasOwnProperty", b"test", b"match", b"replace", b"replaceAll", b"stringify",
    b"origin", b"host", b"hostname", b"basename", b"relative", b"__proto__",
))  # fmt: skip
_LONGEST_CHECK_BYTES = 3000
_PLACEHOLDER = b";\n"  # ends the statement before, which the next one may go on


def excerpting(language: str) -> Excerpting:
    """For one of the three languages that tree-sitter knows."""
    return Excerpting(
        name=_name,
        may_go=partial(_may_go, language),
        signature=partial(_signature, language),
        placeholder=lambda segment: _PLACEHOLDER,
        aliases=_aliases,
        broken=partial(_broken, language),
        followed=partial(followed, language),
        carried=partial(carried, language),
        signs=SIGNS,
    )


def _name(segment: Segment) -> bytes | None:
    """The word of the last name that the statement defines, as `Segment.words` has it."""
    data = segment.data
    start = _code(data)
    for form in (_FUNCTION, _CLASS, _DECLARATION, _ASSIGNMENT):
        found = form.match(data, start)
        if found is not None:
            break
    else:
        found = _DECORATED.search(data, start) if data[start : start + 1] == b"@" else None
    word = _WORD.search(found.group(1) or b"") if found is not None else None
    return word.group() if word is not None else None


def _may_go(language: str, segment: Segment) -> bool:
    data = segment.data
    start = _code(data)
    if data[start : start + 1] == b"@":
        return _DECORATED.search(data, start) is not None
    if not _is_one_statement(data, start):
        return False
    if _FUNCTION.match(data, start) or _CLASS.match(data, start):
        return True
    if _HOLDS_FUNCTION.search(data, start) is None:
        return False
    if _DECLARATION.match(data, start) or _ASSIGNMENT.match(data, start):
        if _name(segment) is None:  # such as `$`, which is no word
            return False
    elif not (_CALL.match(data, start) or _DEFAULT.match(data, start)):
        return False
    return not _fills_outside(parse(language, data))


def _signature(language: str, segment: Segment) -> bytes:
    """Without what the functions in it do; the whole of something short that may refuse, look up or clean what it is given, for rules know such
    functions as guards."""
    data = segment.data
    if len(data) <= _LONGEST_CHECK_BYTES and not _GUARDS.isdisjoint(segment.words):
        return data
    root = parse(language, data)
    if root.has_error:
        return _PLACEHOLDER
    chunks: list[bytes] = []
    position = 0
    for body in _bodies(root):
        chunks.append(data[position : body.start_byte] + b"{}")
        position = body.end_byte
    return b"".join(chunks) + data[position:]


def _broken(language: str, segment: Segment) -> bool:
    return parse(language, segment.data).has_error


def _aliases(segment: Segment) -> Mapping[bytes, frozenset[bytes]]:
    """Each word of a line, or statement of several lines, that imports may stand for all others."""
    data = segment.data
    statements = [data] if _is_one_statement(data, _code(data)) else data.split(b"\n")
    made: dict[bytes, frozenset[bytes]] = {}
    for statement in statements:
        if b"import" in statement or b"require" in statement:
            words = frozenset(_WORD.findall(statement))
            for word in words:
                made[word] = made.get(word, frozenset()) | words
    return made


def _code(data: bytes) -> int:
    return BEFORE_TOKEN.match(data).end()


def _is_one_statement(data: bytes, start: int) -> bool:
    """Not a run of statements of one line, as the cutter makes: its second line is deeper, or closes what the first opens."""
    first = data.rfind(b"\n", 0, start) + 1
    line = BLANK_LINES.match(data, min(line_break(data, start) + 1, len(data))).end()
    token = BEFORE_TOKEN.match(data, line).end()
    if token >= len(data):
        return True
    return data[token] in b")]}.?" or token - (data.rfind(b"\n", 0, token) + 1) > start - first


def _bodies(root: SyntaxNode) -> Iterator[SyntaxNode]:
    """Those of the outermost functions, in order; an expression is none."""
    nodes = [root]
    while nodes:
        node = nodes.pop()
        body = node.child_by_field_name("body") if node.type in _FUNCTIONS else None
        if body is not None and body.type == "statement_block":
            nodes.extend(child for child in reversed(node.named_children) if child != body)
            yield body
        else:
            nodes.extend(reversed(node.named_children))


def _fills_outside(root: SyntaxNode) -> bool:
    """Whether a function that is handed to a call gives a value to what it has not declared."""
    nodes = [(root, False)]
    while nodes:
        node, is_argument = nodes.pop()
        if node.type in _FUNCTIONS:
            if is_argument and _fills(node):
                return True
        else:
            nodes.extend((child, is_argument or node.type == "arguments") for child in node.named_children)
    return False


def _fills(function: SyntaxNode) -> bool:
    pending = [(function, frozenset[bytes]())]
    while pending:
        function, around = pending.pop()
        inner: list[SyntaxNode] = []
        known, filled = set(around), set[bytes]()
        for node in _within(function, inner):
            for declared in _declared(node):
                known.update(_names_in(declared))
            filled.update(_filled(node))
        if not filled <= known:
            return True
        pending.extend((one, frozenset(known)) for one in inner)
    return False


def _within(function: SyntaxNode, inner: list[SyntaxNode]) -> Iterator[SyntaxNode]:
    """The nodes of a function but for those of functions in it, which are put into `inner`."""
    nodes = [function]
    while nodes:
        node = nodes.pop()
        yield node
        if node != function and node.type in _FUNCTIONS:
            inner.append(node)
        else:
            nodes.extend(node.named_children)


def _declared(node: SyntaxNode) -> Iterator[SyntaxNode]:
    fields = (_DECLARED.get(node.type), *(("parameters", "parameter") if node.type in _FUNCTIONS else ()))
    for field in fields:
        found = node.child_by_field_name(field) if field is not None else None
        if found is not None:
            yield found
    if node.type == "for_in_statement" and node.child_by_field_name("kind") is not None:
        yield from node.children_by_field_name("left")


def _names_in(pattern: SyntaxNode) -> Iterator[bytes]:
    nodes = [pattern]
    while nodes:
        node = nodes.pop()
        if node.type in _BOUND:
            yield node.text or b""
        nodes.extend(node.named_children)


def _filled(node: SyntaxNode) -> Iterator[bytes]:
    """The names that are given a value, or whose members are."""
    if node.type in _ASSIGNED:
        target = node.child_by_field_name("left")
        if target is not None and node.child_by_field_name("kind") is None:
            yield from _targets(target)
    elif node.type == "call_expression":
        called = node.child_by_field_name("function")
        if called is not None and called.type == "member_expression" and (called.child_by_field_name("property") or called).text in _FILLED:
            yield from _targets(called)


def _targets(target: SyntaxNode) -> Iterator[bytes]:
    while target.type in ("member_expression", "subscript_expression", "non_null_expression", "parenthesized_expression"):
        inner = target.child_by_field_name("object") or (target.named_children[0] if target.named_children else None)
        if inner is None:
            return
        target = inner
    if target.type in ("object_pattern", "array_pattern"):
        yield from _names_in(target)
    else:
        yield target.text or b""
