"""Semgrep's Python patterns: text -> pattern tree.

Metavariables and ellipses are not Python, so they are first written as identifiers that nobody uses, the text is
lowered like any program, and the marked names are turned into pattern nodes.
"""

from __future__ import annotations

import re

from vetline.core.syntax import SyntaxNode
from vetline.match.pattern import METAVARIABLE, AnyString, Exactly, Pattern, string_pattern
from vetline.match.python.around import arounds, searches
from vetline.match.python.context import Context
from vetline.match.python.dialect import parsed
from vetline.match.python.statements import statements
from vetline.match.python.words import words_of
from vetline.match.regexes import Undecided
from vetline.match.tree import ABSENT, Node, walk
from vetline.match.unify_script import template

_MV, _REST, _DOTS, _DEEP = "metavariable_0_", "rest_metavariable_0_", "ellipsis_0_", "deep_0_"
_WRITTEN = re.compile(f"({_REST}|{_MV})([A-Z_0-9]+)")
_TOKENS = re.compile(
    r"""(?P<string>(?P<prefix>[A-Za-z]*)(?:\"\"\"(?:[^\\]|\\.)*?\"\"\"|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'))
    |(?P<comment>\#[^\n]*)
    |(?P<deep><\.\.\.)|(?P<deep_end>\.\.\.>)
    |(?P<chain>\.\s*\.\.\.\s*\.)
    |(?P<metavariable>\$(?:\.\.\.)?[A-Za-z_0-9]+)
    |(?P<dots>\.\.\.)
    |(?P<open>[(\[{])|(?P<close>[)\]}])
    |(?P<other>[A-Za-z_]\w*|.|\n)""",
    re.VERBOSE | re.DOTALL,
)
_BRACES = re.compile(r"\{\{|[{}]")


def read(text: str) -> Pattern:
    """Parse one Python pattern. Raises Undecided for what is broken or beyond exactness."""
    source = written_as_python(text).encode()
    root = parsed(source)
    if root.has_error:
        raise Undecided("the pattern does not parse as Python with metavariables")
    _decline_hard_syntax(root)
    lowered = statements(Context(source), root)
    marked = tuple(_mark(node) for node in lowered)
    if not marked:
        raise Undecided("the pattern is empty")
    if any(inner.kind == "Error" for node in marked for inner in walk(node)):
        raise Undecided("the pattern has a form that the matcher does not know")
    if any(inner.kind == "Block" and not inner.children for node in marked for inner in walk(node)):
        raise Undecided("the pattern has a statement without a body")
    if all(node.kind == "Dots" for node in marked):
        raise Undecided("`...` alone is left to Semgrep")
    if len(marked) > 1 and any(node.kind == "OuterDecl" for node in marked):
        raise Undecided("`global` and `nonlocal` among other statements are left to Semgrep")
    if len(marked) > 1 and any(_is_deep_metavariable(node) for node in marked):
        raise Undecided("`<... $X ...>` among statements is left to Semgrep: it describes what `with` binds, too")
    if len(marked) == 1 and marked[0].kind == "ExprStmt":
        marked, is_expression = marked[0].children, True
    else:
        is_expression = False
    return Pattern(marked, tuple(map(words_of, marked)), is_expression, text, searches(marked), arounds(marked))


def _is_deep_metavariable(statement: Node) -> bool:
    inner = statement.children[0] if statement.kind == "ExprStmt" else statement
    return inner.kind == "Deep" and inner.children[0].kind == "Mv"


def written_as_python(text: str) -> str:
    """Pattern text with metavariables and ellipses as names that nobody uses. Raises Undecided."""
    pieces: list[str] = []
    brackets: list[tuple[str, bool]] = []
    for token in _TOKENS.finditer(text):
        kind, piece = token.lastgroup, token.group()
        if token.group("string") is not None:
            pieces.append(_written_format(piece) if "f" in (token.group("prefix") or "").lower() else piece)
            continue
        if kind == "comment":
            continue
        if kind == "deep":
            pieces.append(_DEEP + "(")
        elif kind == "deep_end":
            pieces.append(")")
        elif kind == "chain":
            pieces.append(f".{_DOTS}.")
        elif kind == "metavariable":
            if not METAVARIABLE.fullmatch(piece) or text[: token.start()][-1:].isidentifier():
                raise Undecided(f"{piece} is not a metavariable")
            pieces.append(_written_metavariable(METAVARIABLE.fullmatch(piece)))
        elif kind == "dots":
            in_braces = bool(brackets) and brackets[-1][0] == "{" and brackets[-1][1]
            pieces.append(f"**{_DOTS}" if in_braces else _DOTS)
        else:
            if kind == "open":
                brackets.append((piece, piece == "{" and _is_dictionary(text, token.end())))
            elif kind == "close" and brackets:
                brackets.pop()
            pieces.append(piece)
    return "".join(pieces)


def _written_format(text: str) -> str:
    """An f-string with what stands between its braces written as Python."""
    pieces: list[str] = []
    depth = start = 0
    for found in _BRACES.finditer(text):
        before = depth
        depth = max(0, depth - 1 if found.group() == "}" else depth + 1 if found.group() == "{" else depth + 2 * bool(depth))
        if (before == 0) != (depth == 0):
            piece = text[start : found.start()]
            pieces.append(written_as_python(piece) if before else piece)
            start = found.start()
    return "".join([*pieces, text[start:]])


def written_metavariable(name: object) -> str | None:
    """The metavariable that a name in text made by `written_as_python` stands for; None for any other name."""
    found = _WRITTEN.fullmatch(name) if isinstance(name, str) else None
    if found is None:
        return None
    return ("$..." if found.group(1) == _REST else "$") + found.group(2)


def _written_metavariable(found: re.Match[str]) -> str:
    name = found.group()
    return _REST + name[4:] if name.startswith("$...") else _MV + name[1:]


def _is_dictionary(text: str, start: int) -> bool:
    """Whether the brace that opens before `start` holds a colon of its own."""
    depth = 0
    for token in _TOKENS.finditer(text, start):
        piece = token.group()
        if token.group("string") is not None:
            continue
        if token.lastgroup == "open":
            depth += 1
        elif token.lastgroup == "close":
            if depth == 0:
                return False
            depth -= 1
        elif piece == ":" and depth == 0:
            return True
    return False


def _decline_hard_syntax(root: SyntaxNode) -> None:
    stack = [root]
    while stack:
        node = stack.pop()
        if node.type in _HARD:
            raise Undecided(f"patterns with a {node.type.replace('_', ' ')} are left to Semgrep")
        stack.extend(node.children)


_HARD = frozenset(
    {"match_statement", "type_alias_statement", "exec_statement", "print_statement", "nonlocal_statement", "except_group_clause",
     "positional_separator", "line_continuation", "as_pattern_target_list"}
)  # fmt: skip


def _mark(node: Node) -> Node:
    """The node with all marked names below it turned into pattern nodes."""
    node.children = tuple(child if child is ABSENT else _mark(child) for child in node.children)
    kind, value = node.kind, node.value
    if kind in ("Id", "Name", "PatId") and isinstance(value, str):
        return _marked_name(node, value)
    if kind == "Str":
        return string_pattern(node, str(value))
    if kind == "EncodedStr" or kind == "SeqConcat":
        raise Undecided("patterns with prefixed or adjacent string literals are left to Semgrep")
    if kind == "FString":
        node.children = tuple(_marked_piece(child) for child in node.children)
        if any(inner.kind == "Error" for inner in node.children):
            raise Undecided("an f-string pattern of this form is left to Semgrep")
        return node
    if kind == "Call" and node.children[0].kind == "Id" and node.children[0].value == _DEEP:
        if len(node.children) != 2:
            raise Undecided("<... ...> holds one expression")
        return Node("Deep", node.start, node.end, None, (node.children[1],))
    if kind == "Call" and node.children[0].kind == "Dots":
        raise Undecided("a call of `...` is left to Semgrep: it describes operators, too")
    if kind == "CompareChain" and any(child.kind == "Dots" for child in node.children):
        raise Undecided("`...` in a chained comparison is left to Semgrep")
    if kind == "Dot" and node.children[1].kind == "Dots":
        return Node("Dot", node.start, node.end, None, (node.children[0], Node("ChainDots", 0, 0)))
    if kind == "Dot":
        return Node("Dot", node.start, node.end, node.children[1].value, node.children)
    if kind == "OpCall" and node.children[0].value in ("Spread", "HashSplat") and node.children[1].kind == "Dots":
        return Node("Dots", node.start, node.end)
    if kind == "ExprStmt" and node.children[0].kind == "Dots":
        return Node("Dots", node.start, node.end)
    if kind == "Param":
        first = node.children[0]
        if first.kind in ("Dots", "MvRest"):
            if node.children[1] is not ABSENT or node.children[2] is not ABSENT:
                raise Undecided("a parameter pattern of this form is left to Semgrep")
            return first
    if kind == "Lambda" and any(child.kind == "Dots" for child in node.children[0].children):
        raise Undecided("`...` among a lambda's parameters is left to Semgrep, which refuses it")
    if kind in ("List", "Tuple", "Set", "Dict") and any(child.kind == "MvRest" for child in node.children):
        raise Undecided("`$...X` in a list, tuple, set or dictionary is left to Semgrep")
    splats = [child for child in node.children if child.kind == "OpCall" and child.children[0].value == "Spread"]
    # `{**$REST, "key": $VALUE}` is the one form that is known well.
    if kind == "Set" and splats and (len(splats) > 1 or splats[0].children[1].kind != "Mv" or not _has_pairs(node)):
        raise Undecided("a dictionary or set pattern with `*` or `**` is left to Semgrep")
    if kind == "OpCall" and len(node.children) == 2 and node.children[0].value == "Minus":
        if node.children[1].kind in ("Mv", "Dots", "Deep"):
            raise Undecided("a minus before a metavariable or `...` is left to Semgrep")
        if node.children[1].kind == "Int":  # It describes names of that value, too.
            return Node("Int", node.start, node.end, -int(node.children[1].value))
    if kind == "Index" and node.children[1].kind == "Tuple" and [one.kind for one in node.children[1].children] == ["Dots"]:
        node.children = (node.children[0], node.children[1].children[0])
        return node
    if kind == "ImportedName" and any(child.kind in ("Dots", "MvRest") for child in node.children):
        raise Undecided("`...` among imported names is left to Semgrep")
    if kind == "CatchParam" and node.children[0] is ABSENT:
        caught = node.children[1].children[0]
        if caught.kind == "Tuple" and [child.kind for child in caught.children] == ["Dots"]:
            if (caught.start, caught.end) == (caught.children[0].start, caught.children[0].end):
                return Node("CatchAny", node.start, node.end)
    if kind == "Attrs" and any(inner.kind == "Deep" for inner in walk(node)):
        raise Undecided("`<... ...>` in a decorator is left to Semgrep")
    if kind == "Attrs" and len(node.children) > 1 and any(child.value == "async" for child in node.children):
        raise Undecided("a decorated `async def` is left to Semgrep")
    if kind in ("ForElse", "WhileElse"):
        raise Undecided("the `else` of a loop is left to Semgrep: how many statements stand in it decides how it is read")
    if kind in ("FuncDef", "ClassDef"):
        name = node.children[1]
        return Node(kind, node.start, node.end, name.value if name.kind == "Name" else None, node.children)
    if kind in ("Set", "Dict") and len(node.children) > 1 and all(child.kind == "Dots" for child in node.children):
        raise Undecided("`{..., ...}` is left to Semgrep")
    if kind == "OpCall" and node.children[0].value in ("BitOr", "BitAnd", "BitXor"):
        raise Undecided("`|`, `&` and `^` are left to Semgrep: they match in any order")
    if kind == "Set" and all(child.kind == "Dots" or _is_pair(child) for child in node.children) and node.children:
        node.kind = "Dict"
    return node


def _has_pairs(node: Node) -> bool:
    return any(_is_pair(child) for child in node.children)


def _is_pair(node: Node) -> bool:
    """`key: value`, which has no parentheses as a tuple in braces has."""
    return node.kind == "Tuple" and len(node.children) == 2 and node.start == node.children[0].start


def _marked_name(node: Node, value: str) -> Node:
    if value == _DOTS:
        return Node("Dots", node.start, node.end)
    name = written_metavariable(value)
    if name is None:
        return node
    return Node("MvRest" if name.startswith("$...") else "Mv", node.start, node.end, name)


def _marked_piece(node: Node) -> Node:
    if node.kind == "StrPattern":
        if isinstance(node.value, AnyString):
            return Node("Dots", node.start, node.end)
        if isinstance(node.value, Exactly) and "..." not in node.value.content and "$" not in node.value.content:
            return node
        return Node("Error", node.start, node.end)
    if node.kind == "Interpolation" and len(node.children) == 1:
        node.binding = template  # the matcher that a pattern brings along
        return node
    return Node("Error", node.start, node.end)
