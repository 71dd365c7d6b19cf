"""Matching one pattern node against one program node: what only JavaScript and TypeScript have. See `unify`."""

from __future__ import annotations

from collections.abc import Sequence

from vetline.match import unify, unify_statements
from vetline.match.bindings import Bindings, Bound, bind
from vetline.match.tree import ABSENT, Node
from vetline.match.unify import Matcher, Matches, Names

_NONE: Matches = ()


def branch(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """A branch of an `if`: one statement in braces is that statement."""
    if pattern.kind == target.kind == "Block":
        return unify_statements.body(names, pattern, target, bindings)
    if (pattern.kind == "Block") != (target.kind == "Block"):
        if pattern.kind == "Block" and len(pattern.children) == 1:
            pattern = pattern.children[0]
        elif target.kind == "Block" and len(target.children) == 1:
            target = target.children[0]
    return unify_statements.in_sequence(names, pattern, target, bindings)


def loop_body(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.kind == target.kind == "Block":
        return unify_statements.body(names, pattern, target, bindings)
    return unify_statements.in_sequence(names, pattern, target, bindings)


# -- objects and classes -----------------------------------------------------------------------------------------------


def fields(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """Members in any order, others may be there. A name means the first member that has it."""
    return _fields(names, [field for field in pattern.children if field.kind != "Dots"], target.children, bindings)


def _fields(names: Names, patterns: Sequence[Node], targets: Sequence[Node], bindings: Bindings) -> Matches:
    if not patterns:
        return (bindings,)
    wanted = _field_name(patterns[0])
    found: list[Bindings] = []
    for index, target in enumerate(targets):
        if wanted is not None and _field_name(target) != wanted:
            continue
        for one in _field(names, patterns[0], target, bindings):
            found.extend(_fields(names, patterns[1:], (*targets[:index], *targets[index + 1 :]), one))
        if wanted is not None:
            break
    return found


def _field_name(node: Node) -> object:
    return node.value if node.kind in ("Field", "FuncDef", "VarDef") else None


def _field(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.kind == "Field" and pattern.children[1].kind == "Dots" and target.kind == "FuncDef":
        return name(names, pattern.children[0], target.children[1], bindings)
    if pattern.kind in ("Field", "FuncDef", "VarDef", "Block"):
        return unify_statements.statement(names, pattern, target, bindings)
    return unify.expression(names, pattern, target, bindings)


def pair(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    found: list[Bindings] = []
    for one in name(names, pattern.children[0], target.children[0], bindings):
        found.extend(unify.expression(names, pattern.children[1], target.children[1], one))
    return found


def name(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """What a definition defines: a name, or an expression that is computed."""
    if pattern.kind == "Mv":
        return bind(names, bindings, pattern.value, Bound((target,)))
    if pattern.kind == "Name" or target.kind == "Name":
        return (bindings,) if pattern.kind == target.kind and pattern.value == target.value else _NONE
    return unify.expression(names, pattern, target, bindings)


def class_(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """A class that is an expression."""
    steps: list[tuple[Matcher, Node, Node]] = [
        (parents, pattern.children[0], target.children[0]),
        (fields, pattern.children[1], target.children[1]),
    ]
    return unify.every(names, steps, bindings)


def parents(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if not pattern.children:
        return (bindings,)
    return unify.sequence(names, _parent, pattern.children, target.children, bindings)


def _parent(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    wanted = pattern.children
    if len(wanted) == 1 and wanted[0].kind == "Mv":
        return bind(names, bindings, wanted[0].value, Bound((target,)))
    if (pattern.value is None) != (target.value is None):
        return _NONE
    if pattern.value is None:
        return unify.sequence(names, unify.expression, wanted, target.children, bindings)
    found = unify.sequence(names, unify.name, wanted, target.children, bindings)
    first, *rest = target.children
    if not found and (path := names.imported(first)) is not None:
        named = [Node("Name", first.start, first.end, part) for part in path]
        found = unify.sequence(names, unify.name, wanted, [*named, *rest], bindings)
    return found


# -- functions ---------------------------------------------------------------------------------------------------------


def function(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """A function that is an expression, of whichever kind."""
    steps: list[tuple[Matcher, Node, Node]] = [
        (unify.parameters, pattern.children[0], target.children[0]),
        (unify_statements.body, pattern.children[2], target.children[2]),
    ]
    return unify.every(names, steps, bindings)


def new(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    found: list[Bindings] = []
    for one in unify.expression(names, pattern.children[0], target.children[0], bindings):
        found.extend(unify.arguments(names, pattern.children[1:], target.children[1:], one))
    return found


# -- markup ------------------------------------------------------------------------------------------------------------


def markup(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """An element that has the attributes of the pattern, in any order, and maybe more, and its children first."""
    if (pattern.value == "fragment") != (target.value == "fragment"):
        return _NONE
    found: Matches = (bindings,)
    if pattern.children[0] is not ABSENT:
        found = unify.name(names, pattern.children[0], target.children[0], bindings)
    wanted = [child for child in pattern.children[1].children if child.kind != "Dots"]
    found = [after for before in found for after in unify.any_order(names, _attribute, wanted, target.children[1].children, before)]
    wanted = [*pattern.children[2].children]
    if not wanted or wanted[-1].kind != "Dots":
        wanted.append(_DOTS)
    return [after for before in found for after in unify.sequence(names, _child, wanted, target.children[2].children, before)]


_DOTS = Node("Dots", 0, 0)


def _attribute(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.kind != target.kind:
        return _NONE
    if pattern.kind == "XmlSpread":
        return unify.expression(names, pattern.children[0], target.children[0], bindings)
    return pair(names, pattern, target, bindings)


def _child(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.kind != target.kind:
        return _NONE
    if pattern.kind == "Xml":
        return unify.expression(names, pattern, target, bindings)
    if pattern.kind == "XmlText":
        return _text(names, pattern, target, bindings)
    if len(pattern.children) != len(target.children):
        return _NONE
    return unify.sequence(names, unify.expression, pattern.children, target.children, bindings)


def _text(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.children:
        return bind(names, bindings, pattern.children[0].value, Bound((target,)))
    return (bindings,) if pattern.value == target.value else _NONE


# -- statements --------------------------------------------------------------------------------------------------------


def loop(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """`for (a; b; c) d`; `for (...)` is any loop, of either form."""
    begin, *parts, inner = pattern.children
    if _is_any(pattern):
        return loop_body(names, inner, target.children[-1], bindings)
    if target.kind != "ForC":
        return _NONE
    if [child.kind for child in begin.children] == ["Dots"] and len(target.children[0].children) != 1:
        return _NONE
    found = unify.sequence(names, _begun, begin.children, target.children[0].children, bindings)
    for one, other in zip(parts, target.children[1:3], strict=True):
        if one.kind == "Dots" and other is ABSENT:  # here `...` is one that is there
            return _NONE
        found = [after for before in found for after in same_part(names, one, other, before)]
    return [after for before in found for after in loop_body(names, inner, target.children[3], before)]


def _is_any(loop: Node) -> bool:
    return [child.kind for child in loop.children[0].children] == ["Dots"] and loop.children[1] is ABSENT and loop.children[2] is ABSENT


def _begun(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if pattern.kind == "InitVar" or target.kind == "InitVar":
        return variable(names, pattern, target, bindings) if pattern.kind == target.kind else _NONE
    return unify.expression(names, pattern, target, bindings)


def same_part(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """A part that both have or neither has."""
    if pattern is ABSENT or target is ABSENT:
        return (bindings,) if pattern is target or pattern.kind == "Dots" else _NONE
    return unify.expression(names, pattern, target, bindings)


def do(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    found = loop_body(names, pattern.children[0], target.children[0], bindings)
    return [after for before in found for after in unify.expression(names, pattern.children[1], target.children[1], before)]


CAUGHT = frozenset({"Mv", "PatId", "PatExpr", "PatWildcard", "PatTyped"})


def caught(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """What a `catch` catches."""
    if pattern.kind == "Mv":
        return bind(names, bindings, pattern.value, Bound((target,)))
    if pattern.kind != target.kind:
        return _NONE
    if pattern.kind == "PatExpr":
        return unify.expression(names, pattern.children[0], target.children[0], bindings)
    return (bindings,) if pattern.value == target.value else _NONE


def variable(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """`const $X = $Y`. What is said with `var` holds of `let` and `const`, too, and what is said without a type of all."""
    found = name(names, pattern.children[0], target.children[0], bindings)
    if pattern.kind == "VarDef" and pattern.children[1] is not ABSENT:
        found = [after for before in found for after in same_part(names, pattern.children[1], target.children[1], before)]
    values = [one.children[2] for one in (pattern, target)]
    if pattern.kind == "VarDef":
        values = [one if one is ABSENT else one.children[1] for one in values]
    if values[0].kind == "Dots" and values[1] is ABSENT:
        return _NONE
    found = [after for before in found for after in same_part(names, values[0], values[1], before)]
    return [after for before in found for after in unify_statements.attributes(names, pattern.children[3], target.children[3], before)]


# -- modules -----------------------------------------------------------------------------------------------------------


def import_names(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    if target.kind == "VarDef":
        return _required_names(names, pattern, target, bindings)
    found = _module(names, pattern.children[0], target.children[0], bindings)
    wanted, given = pattern.children[1:], target.children[1:]
    return [after for before in found for after in unify.any_order(names, _imported_name, wanted, given, before)]


def _imported_name(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    found = unify.name(names, pattern.children[0], target.children[0], bindings)
    return [after for before in found for after in unify.optional(names, unify.name, pattern.children[1], target.children[1], before)]


def import_module(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """What imports nothing by name describes whatever is imported from the module."""
    alias = pattern.children[1]
    if target.kind == "VarDef":
        return (bindings,) if alias is ABSENT and _required(pattern, target) is not None else _NONE
    if target.kind == "ImportNames":
        return _module(names, pattern.children[0], target.children[0], bindings) if alias is ABSENT else _NONE
    found = _module(names, pattern.children[0], target.children[0], bindings)
    return [after for before in found for after in unify.optional(names, unify.name, alias, target.children[1], before)]


def _required_names(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """`import {$N as $A} from "m"` against `const {n: a} = require("m")`, where `{n}` is `{n: n}` on both sides."""
    required = _required(pattern, target)
    if required is None:
        return _NONE
    given = [field for field in required.children if field.kind == "Field" and (field.children[0].kind, field.children[1].kind) == ("Name", "Id")]
    return unify.any_order(names, _required_name, pattern.children[1:], given, bindings)


def _required_name(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    imported, alias = pattern.children
    names.resolve()
    bound = target.children[1]
    given = Node("Name", bound.start, bound.end, bound.value)  # as an import has it, which is nothing that was imported
    given.binding = bound.binding
    found = unify.name(names, imported, target.children[0], bindings)
    return [after for before in found for after in unify.name(names, imported if alias is ABSENT else alias, given, before)]


def _required(pattern: Node, target: Node) -> Node | None:
    """Into what a variable takes the pattern's module apart that it is required from; `ABSENT` where it takes the whole."""
    bound, value = (ABSENT, target.children[2]) if target.children[2] is ABSENT else target.children[2].children
    if value.kind == "Assign":
        bound, value = value.children
    wanted = pattern.children[0]
    if wanted.kind == "Module" and value.kind == "Call" and len(value.children) == 2 and value.children[0].value == "Require":
        module = value.children[1]
        if module.kind == "Str" and module.value == wanted.value and bound.kind in ("Record", "Id", "Name"):
            return bound if bound.kind == "Record" else ABSENT
    return None


def _module(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """`"lodash"` is also what is below it: `"lodash/fp"`."""
    if pattern.kind == "StrPattern":
        return pattern.value.matches(names, target, target.value, bindings)
    return (bindings,) if f"{target.value}/".startswith(f"{pattern.value}/") else _NONE


def member(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """A function as a member of a class or an object."""
    return unify_statements.statement(names, pattern.children[0], target, bindings)


def export(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return unify.name(names, pattern.children[0], target.children[0], bindings)


def template(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """Part by part. What a metavariable in braces stands for is no text."""
    return unify.sequence(names, _template_part, pattern.children, target.children, bindings)


def _template_part(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return _NONE if (pattern.kind, target.kind) == ("Mv", "Str") else unify.expression(names, pattern, target, bindings)


MATCHERS: dict[str, Matcher] = {
    "FString": template,
    "Tagged": template,
    "Record": fields,
    "Field": pair,
    "Function": function,
    "ClassExpr": class_,
    "New": new,
    "Xml": markup,
    "ForC": loop,
    "DoWhile": do,
    "ImportNames": import_names,
    "ImportModule": import_module,
    "Export": export,
    "Member": member,
}
"""By kind. A pattern brings the matcher of such a node along, as its `binding`."""
