"""Semgrep's JavaScript patterns: text -> pattern tree.

The text is written as JavaScript (see `pattern_text`), lowered like any program, and the marked names are turned into pattern nodes.
"""

from __future__ import annotations

from vetline.core import lazy_re as re
from vetline.core.syntax import SyntaxNode, parse
from vetline.match.index import ANY_FUNCTION, MEMBER
from vetline.match.javascript.around import searches
from vetline.match.javascript.context import Context
from vetline.match.javascript.pattern_text import DEEP, DOTS, LONE_DOTS, REST, written_as_javascript
from vetline.match.javascript.statements import statements
from vetline.match.javascript.words import words_of
from vetline.match.pattern import METAVARIABLE, AnyString, Exactly, Pattern, Regexp, string_pattern
from vetline.match.regexes import Undecided
from vetline.match.tree import ABSENT, Node, walk
from vetline.match.unify_script import MATCHERS
from vetline.match.unify_statements import BRACES, OR_EXPRESSION

_DOTS = frozenset({DOTS, LONE_DOTS})
_NAMED = ("Id", "Name", "PatId")


def read(text: str) -> Pattern:
    """Parse one JavaScript pattern. Raises Undecided for what is broken or beyond exactness."""
    source = written_as_javascript(text).strip()
    nodes, is_expression = _lowered(source)
    marked = tuple(_with_matchers(_mark(node)) for node in nodes)
    if not marked:
        raise Undecided("the pattern is empty")
    if len(marked) == 1 and marked[0].kind == "FuncDef" and marked[0].children[1].kind == "Dots":
        marked, is_expression = (Node(ANY_FUNCTION, marked[0].start, marked[0].end, None, marked[0].children[2::2]),), True
    if any(inner.kind == "FuncDef" and inner.children[1].kind == "Dots" for node in marked for inner in walk(node)):
        raise Undecided("`function ...` within a pattern is left to Semgrep")
    if any(inner.kind == "Error" for node in marked for inner in walk(node)):
        raise Undecided("the pattern has a form that the matcher does not know")
    if not is_expression and any(node.kind == "ExprStmt" and node.children[0].kind == "Mv" for node in marked):
        raise Undecided("a metavariable as a statement is left to Semgrep: it describes fields of objects, too")
    if all(node.kind == "Dots" for node in marked):
        raise Undecided("`...` alone is left to Semgrep")
    if marked[0].kind == "Dots":
        raise Undecided("statements that begin with `...` are left to Semgrep: they describe fields of objects, too")
    if marked[0].kind == "Block":
        raise Undecided("a block as a pattern is left to Semgrep: it describes bodies of classes, too")
    if len(marked) == 1 and marked[0].kind == "VarDef" and marked[0].children[2] is ABSENT and not source.startswith("let"):
        raise Undecided("`var $X` is left to Semgrep: it describes what is read only in a type of objects, too")
    if len(marked) > 1 and any(node.kind == "ClassDef" and any(one.kind != "Dots" for one in node.children[3].children) for node in marked):
        raise Undecided("a class with members among statements is left to Semgrep")
    return Pattern(marked, tuple(map(words_of, marked)), is_expression, text, searches(marked))


def _lowered(source: str) -> tuple[tuple[Node, ...], bool]:
    """What the text is, and whether that is one expression. What can be an object is no block."""
    if source.startswith("{") or re.match(r"(async\s+)?function\b\s*\*?\s*\(|class\b\s*(\{|extends\b)", source):
        made = _parsed(f"({source})")
        if made is not None and len(made) == 1 and made[0].kind == "ExprStmt":
            return made[0].children, True
    made = _parsed(source)
    if made is not None and len(made) == 1 and made[0].kind == "ExprStmt" and not source.endswith(";"):
        return made[0].children, True
    if made is not None:
        return made, False
    made = _parsed(f"class x_0_ {{ {source} }}")
    if made is None or len(made) != 1 or made[0].kind != "ClassDef":
        raise Undecided("the pattern does not parse as JavaScript with metavariables")
    members = made[0].children[3].children
    if len(members) != 1 or members[0].kind != "FuncDef" or members[0].value in _KEYWORDS:
        raise Undecided("a member of a class as a pattern is left to Semgrep")
    return (Node(MEMBER, members[0].start, members[0].end, None, members),), False


def _with_matchers(pattern: Node) -> Node:
    for node in walk(pattern):
        if node.kind in MATCHERS:
            node.binding = MATCHERS[node.kind]
    return pattern


_KEYWORDS = frozenset({"if", "for", "while", "switch", "catch", "with", "function"})


def _parsed(source: str) -> tuple[Node, ...] | None:
    data = source.encode()
    root = parse("javascript", data)
    if root.has_error:
        return None
    _decline_hard_syntax(root)
    return statements(Context(data), root)


def _decline_hard_syntax(root: SyntaxNode) -> None:
    stack = [root]
    while stack:
        node = stack.pop()
        if node.type == "pair" and node.children[0].type == "number":
            raise Undecided("numbers as names of fields are left to Semgrep")
        if node.type == "computed_property_name" and METAVARIABLE.fullmatch(node.named_children[0].text.decode()):
            raise Undecided("a metavariable as a name of a field that is computed is left to Semgrep")
        if node.type in ("import_statement", "import_specifier") and any(child.type in ("type", "typeof") for child in node.children):
            raise Undecided("imports of types are left to Semgrep")
        if node.type == "template_string" and any(child.type == "escape_sequence" for child in node.children):
            raise Undecided("a template with a backslash is left to Semgrep")
        if node.type == "export_statement" and node.child_by_field_name("source") is not None:
            raise Undecided("what is exported from elsewhere is left to Semgrep")
        if node.type in _HARD and not _is_plain_type(node):
            raise Undecided(f"patterns with a {node.type.replace('_', ' ')} are left to Semgrep")
        stack.extend(node.children)


def _is_plain_type(node: SyntaxNode) -> bool:
    """`const a: any`, and `a as any` where that is not all that a name is set to: Semgrep reads a typed definition as such."""
    given = {"type_annotation": "variable_declarator", "as_expression": None}
    if node.type not in given or node.named_children[-1].type != "predefined_type" or node.parent is None:
        return False
    wanted = given[node.type]
    return node.parent.type == wanted if wanted else node.parent.type not in ("variable_declarator", "assignment_expression")


_HARD = frozenset({
    "type_annotation", "type_arguments", "type_parameters", "as_expression", "satisfies_expression", "type_assertion", "non_null_expression",
    "interface_declaration", "type_alias_declaration", "enum_declaration", "internal_module", "module", "ambient_declaration", "labeled_statement",
    "with_statement", "class_static_block", "abstract_class_declaration", "implements_clause", "accessibility_modifier", "jsx_namespace_name",
    "function_signature", "method_signature", "import_require_clause", "import_alias", "html_comment", "hash_bang_line", "debugger_statement",
})  # fmt: skip


def _mark(node: Node) -> Node:
    """The node with all marked names below it turned into pattern nodes."""
    if node is ABSENT:
        return node
    node.children = tuple(_mark(child) for child in node.children)
    kind, value, children = node.kind, node.value, node.children
    if kind in _NAMED:
        return _marked_name(node, str(value))
    if kind == "Str":
        return string_pattern(node, str(value))
    if kind == "XmlText":
        return _marked_text(node, str(value).replace(LONE_DOTS + "\n", "...").replace(DOTS, "..."))
    if kind in ("FString", "Tagged"):
        node.children = tuple(map(_template_part, children))
        return node
    if kind == "Regexp":
        return _regexp_pattern(node, *value)
    if kind == "Call" and children[0].kind == "Id" and children[0].value == DEEP:
        if len(children) != 2:
            raise Undecided("<... ...> holds one expression")
        return Node("Deep", node.start, node.end, None, (children[1],))
    if kind == "Call" and children[0].kind == "Dots":
        raise Undecided("a call of `...` is left to Semgrep: it describes operators, too")
    if kind == "Dot":
        field = children[1]
        if field.kind == "Dots":
            return Node("Dot", node.start, node.end, None, (children[0], Node("ChainDots", 0, 0)))
        return Node("Dot", node.start, node.end, field.value, children)
    if kind == "Field":
        name, inner = children
        if name.kind == "Dots" or (inner.kind == "Dots" and name.start == inner.start):
            return Node("Dots", node.start, node.end)
        if any(one.kind == "MvRest" for one in children):
            raise Undecided("`$...X` in an object is left to Semgrep")
        return Node("Field", node.start, node.end, name.value if name.kind == "Name" else None, children)
    if kind == "Block":
        node.value = BRACES
        return node
    if kind == "ExprStmt" and children[0].kind == "Dots":
        return Node("Dots", node.start, node.end)
    if kind == "ExprStmt" and children[0].kind == "Mv":
        node.value = OR_EXPRESSION
        return node
    if kind == "ExprStmt" and children[0].kind == "MvRest":
        raise Undecided("`$...X` among statements is left to Semgrep")
    if kind in ("Param", "ParamPattern"):
        first = children[0]
        if first.kind in ("Dots", "MvRest"):
            if any(part is not ABSENT and part.children for part in children[1:]):
                raise Undecided("a parameter pattern of this form is left to Semgrep")
            return first
        attributes = (children[3] if children[3].children else ABSENT,) if kind == "Param" else ()
        return Node(kind, node.start, node.end, first.value, (*children[:3], *attributes))
    if kind == "Type" and len(children) > 1 and children[0].kind == "Mv" and value is not None:
        raise Undecided("a metavariable before a dot in `extends` is left to Semgrep: it describes names that are imported, too")
    if kind == "VarDef":
        if children[0].kind == "Dots":
            return Node("Dots", node.start, node.end)
        return Node(kind, node.start, node.end, children[0].value if children[0].kind == "Name" else None, children)
    if kind in ("FuncDef", "ClassDef"):
        name = children[1]
        if (kind == "FuncDef" and any(child.kind in ("NamedAttr", "ExprAttr") for child in children[0].children)) or (
            kind == "ClassDef" and children[0].children
        ):
            raise Undecided("decorators in a pattern are left to Semgrep")
        return Node(kind, node.start, node.end, name.value if name.kind == "Name" else None, children)
    if kind in ("XmlAttr", "InitVar", "ImportedName", "Export"):
        first = children[0]
        if kind == "XmlAttr" and first.kind == "Dots":
            return first
        return Node(kind, node.start, node.end, first.value if first.kind == "Name" else None, children)
    if kind == "ImportNames":
        node.children = (children[0], *(child for child in children[1:] if child.children[0].kind != "Dots"))
        return node
    if kind == "Module" and (METAVARIABLE.fullmatch(str(value)) or str(value) == "..." or str(value).startswith("=~/")):
        return string_pattern(node, str(value))
    if kind == "Switch" or kind == "ReExport":
        raise Undecided("patterns with a `switch` or of what is exported from elsewhere are left to Semgrep")
    if kind == "Catch" and children[0].kind == "Dots":
        raise Undecided("`...` as what is caught is left to Semgrep")
    if kind == "Float" and not isinstance(value, float):
        raise Undecided("a number of this form is left to Semgrep")
    return node


def _template_part(node: Node) -> Node:
    """`...` is any number of parts, `${...}` one that is no text."""
    if node.kind == "StrPattern" and isinstance(node.value, AnyString):
        return Node("Dots", 0, 0)
    return Node("Mv", node.start, node.end, "$_") if node.kind == "Dots" else node


def _marked_name(node: Node, value: str) -> Node:
    if value in _DOTS:
        return Node("Dots", node.start, node.end)
    if value.startswith(REST):
        return Node("MvRest", node.start, node.end, "$..." + value.removeprefix(REST))
    if METAVARIABLE.fullmatch(value):
        if value[1:].isdigit():
            raise Undecided("numbered metavariables are left to Semgrep")
        return Node("Mv", node.start, node.end, value)
    if value != DEEP and any(mark in value for mark in (DOTS, LONE_DOTS, DEEP)):
        raise Undecided("`...` stands where the matcher does not expect it")
    return node


def _regexp_pattern(node: Node, content: str, flags: str) -> Node:
    inside = string_pattern(node, content) if content == "..." or METAVARIABLE.fullmatch(content) else None
    value = Regexp(Exactly(content) if inside is None else inside.value, flags)
    return Node("RegexpPattern", node.start, node.end, value)


def _marked_text(node: Node, text: str) -> Node:
    """What stands between tags, in which only a whole text is a metavariable or `...`."""
    if text.strip() == "...":
        return Node("Dots", node.start, node.end)
    if METAVARIABLE.fullmatch(text.strip()):
        return Node("XmlText", node.start, node.end, None, (Node("Mv", node.start, node.end, text.strip()),))
    if not text.strip() or "..." in text or "$" in text:
        raise Undecided("a text between tags that mixes words, `...` and metavariables is left to Semgrep")
    node.value = text
    return node
