"""The statements whose expression a function gives back without saying so, as far as Semgrep holds that one does.

It holds that of functions that are expressions, but not of arrows: what such a function does last counts as returned, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from vetline.match.javascript.constants import STEPS
from vetline.match.tree import ABSENT, LAST_ASSIGNED, Node
from vetline.match.unify_statements import RETURNED


def mark_returned(statements: Sequence[Node]) -> None:
    """Mark those that are done last."""
    _mark_all(statements, True, False)


def _mark_all(statements: Sequence[Node], is_last: bool, leaves: bool) -> bool:
    """`is_last`: nothing is done behind the statements; `leaves`: nor behind a `break` in them. Whether something is done before what
    follows them."""
    does = False
    for statement in reversed(statements):
        kind = statement.kind
        if kind == "Break":
            is_last, does = leaves and statement.value is None, True
        elif _mark(statement, is_last, leaves):
            is_last, does = False, True
    return does


def _mark(statement: Node, is_last: bool, leaves: bool) -> bool:
    """Whether the statement does anything."""
    kind, children = statement.kind, statement.children
    if kind == "ExprStmt":
        if is_last and _is_value(children[0]):
            statement.value = RETURNED
        if is_last:
            _mark_assigned(children[0])
        return True
    if kind == "Block":
        return _mark_all(children, is_last, leaves)
    if kind == "If":
        for branch in children[1:]:
            if branch is not ABSENT:
                _mark_all((branch,), is_last, leaves)
        return True
    if kind in ("While", "For", "ForC", "DoWhile"):
        _mark_all((children[0] if kind == "DoWhile" else children[-1],), False, is_last)
        return True
    if kind == "Label":
        return _mark(children[1], is_last, leaves)
    if kind == "Switch":
        falls = is_last
        for case in reversed(children[1:]):
            falls = not _mark_all((case.children[1],), falls, is_last) and falls
        return True
    if kind == "Try":
        return _mark_try(children, is_last, leaves)
    return True


def _mark_try(parts: Sequence[Node], is_last: bool, leaves: bool) -> bool:
    does = parts[-1].kind == "Finally" and _mark(parts[-1].children[0], is_last, leaves)
    for part in parts:
        if part.kind != "Finally":
            does |= _mark(part if part.kind == "Block" else part.children[-1], is_last and parts[-1].kind != "Finally", leaves)
    return does


def _mark_assigned(expression: Node) -> None:
    kind, children = expression.kind, expression.children
    if kind == "Assign" and children[0].kind in ("Dot", "Index"):
        children[0].binding = LAST_ASSIGNED
    elif kind in ("Conditional", "Seq"):
        for part in children[1:] if kind == "Conditional" else children[-1:]:
            _mark_assigned(part)


def _is_value(expression: Node) -> bool:
    """Whether it is what Semgrep evaluates last of all its parts."""
    kind = expression.kind
    if kind == "Assign":
        target, value = expression.children
        is_called = value.kind in ("Call", "FString", "Xml") or (value.kind == "OpCall" and value.children[0].value == "Typeof")
        return target.kind == "Id" and is_called
    if kind == "OpCall":
        return expression.children[0].value not in STEPS
    return kind not in ("Seq", "Conditional", "New", "Function", "ClassExpr")
