"""Matching one import against another."""

from __future__ import annotations

from collections.abc import Sequence

from vetline.match.bindings import Bindings, Bound, bind
from vetline.match.tree import ABSENT, ONE_NAME, Node
from vetline.match.unify import Matches, Names, any_order, name, optional

_NONE: Matches = ()


def import_(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    found = _path_prefix(names, pattern.children[0].children, target.children[0].children, bindings)
    if pattern.kind == "ImportAll":
        return found
    return [after for before in found for after in _alias(names, pattern.children[1], target.children[1], before)]


def _alias(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    return optional(names, name, pattern, target, bindings)


def _path_prefix(names: Names, patterns: Sequence[Node], targets: Sequence[Node], bindings: Bindings, is_named: bool = False) -> Matches:
    """A dotted name matches all that begin with it; a last `$X` takes the rest as an expression. `is_named`: what is imported bears the
    last name in the program, and so is no path there."""
    if len(patterns) > len(targets):
        return _NONE
    found: Matches = (bindings,)
    for index, pattern in enumerate(patterns):
        if pattern.kind == "Mv" and index == len(patterns) - 1:
            rest = targets[index:]
            dotted = Node("Dotted", rest[0].start, rest[-1].end, ".".join(str(part.value) for part in rest), tuple(rest))
            dotted.binding = ONE_NAME if is_named else None
            return [after for before in found for after in bind(names, before, pattern.value, Bound((dotted,)))]
        found = [after for before in found for after in name(names, pattern, targets[index], before)]
    return found


def imported_path(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    """A pattern that imports one thing without `as` describes all imports whose path begins with what it imports,
    whichever way they are written."""
    wanted = _paths(pattern)
    if len(wanted) != 1 or (pattern.children[1] is not ABSENT and (pattern.kind == "Import" or pattern.children[1].children[1] is not ABSENT)):
        return _NONE
    named = {id(item.children[0]) for item in target.children[1:] if target.kind == "ImportFrom" and item.children[1] is ABSENT}
    return [found for path in _paths(target) for found in _path_prefix(names, wanted[0], path, bindings, id(path[-1]) in named)]


def _paths(imported: Node) -> list[tuple[Node, ...]]:
    module = imported.children[0].children
    return [(*module, item.children[0]) for item in imported.children[1:]] if imported.kind == "ImportFrom" else [module]


def import_from(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    found = _path_prefix(names, pattern.children[0].children, target.children[0].children, bindings)
    imported, others = pattern.children[1:], target.children[1:]
    found = [after for before in found for after in any_order(names, _imported_name, imported, others, before)]
    return found or imported_path(names, pattern, target, bindings)


def _imported_name(names: Names, pattern: Node, target: Node, bindings: Bindings) -> Matches:
    written = target.children[0]
    plain = Node("Name", written.start, written.end, written.value)  # it stands for no variable, and so equals any of the name
    found = name(names, pattern.children[0], plain, bindings)
    return [after for before in found for after in _alias(names, pattern.children[1], target.children[1], before)]
