"""The statements whose expression a function gives back without saying so, as far as Semgrep holds that one does.

It holds that of functions that are expressions, but not of arrows: what such a function does last counts as returned, too, and so does all that
it does where it has caught something, unless that is caught again: what is thrown there leaves the function.
"""

from __future__ import annotations

from collections.abc import Sequence

from vetline.match.javascript.constants import STEPS
from vetline.match.tree import ABSENT, LAST_ASSIGNED, Node, walk
from vetline.match.unify_statements import RETURNED


def mark_returned(statements: Sequence[Node]) -> None:
    """Mark those that are done last, or may be."""
    _mark_all(statements, True, False)
    _mark_caught(statements, False, False)


def _mark_all(statements: Sequence[Node], is_last: bool, leaves: bool) -> bool:
    """`is_last`: nothing is done behind the statements; `leaves`: nor behind a `break` in them. Whether something is done before what
    follows them."""
    does = False
    for statement in reversed(_reached(statements)):
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
        if is_last:
            _mark_given_back(statement)
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


def _mark_given_back(statement: Node) -> None:
    if _is_value(statement.children[0]):
        statement.value = RETURNED
    _mark_assigned(statement.children[0])


def _mark_try(parts: Sequence[Node], is_last: bool, leaves: bool) -> bool:
    does = parts[-1].kind == "Finally" and _mark(parts[-1].children[0], is_last, leaves)
    for part in parts:
        if part.kind != "Finally" and (part.kind != "Catch" or _throws(parts[0])):
            does |= _mark(part if part.kind == "Block" else part.children[-1], is_last and parts[-1].kind != "Finally", leaves)
    return does


def _mark_caught(statements: Sequence[Node], is_guarded: bool, is_caught: bool, is_tried: bool = False) -> None:
    """`is_guarded`: what is thrown there is caught, or something is done before it goes on; `is_caught`: it leaves what has caught something,
    if only by way of another such (`is_tried`)."""
    reached = _reached(statements)
    if is_caught and not is_tried and reached and reached[-1].kind == "Raise" and not any(map(_throws, reached[-1].children)):
        _mark_all(reached[:-1], True, False)
    for statement in reached:
        kind, children = statement.kind, statement.children
        if kind == "ExprStmt" and is_caught and _is_instruction(children[0]):
            statement.value = RETURNED
        elif kind == "Try":
            ends = children[-1].kind == "Finally"
            for part in children:
                if part.kind == "Block":
                    _mark_caught(part.children, True, is_caught and not ends, True)
                elif part.kind == "Finally":
                    _mark_caught(part.children, is_guarded, is_caught, is_tried)
                elif _throws(children[0]):
                    _mark_caught(part.children[-1:], is_guarded or ends, not (is_guarded or ends))
        elif kind == "Block":
            _mark_caught(children, is_guarded, is_caught, is_tried)
        elif kind in _HOLDERS:
            for part in children:
                _mark_caught(part.children[-1:] if part.kind == "Case" else (part,), is_guarded, is_caught, is_tried)


_HOLDERS = frozenset({"If", "While", "For", "ForC", "DoWhile", "Label", "Switch"})


def _reached(statements: Sequence[Node]) -> Sequence[Node]:
    """Without those behind one that leaves them."""
    return next((statements[: at + 1] for at, statement in enumerate(statements) if _leaves(statement)), statements)


def _leaves(statement: Node) -> bool:
    """Whether nothing that follows is done."""
    kind, children = statement.kind, statement.children
    if kind == "Block":
        return any(map(_leaves, children))
    if kind == "If":
        return all(part is not ABSENT and _leaves(part) for part in children[1:])
    if kind == "Try":
        if children[-1].kind == "Finally":
            return _leaves(children[-1].children[0])
        return _leaves(children[0]) and (not _throws(children[0]) or all(_leaves(part.children[-1]) for part in children[1:]))
    if kind == "Label":
        return _leaves(children[1])
    if kind == "DoWhile":
        return _leaves(children[0]) and not any(inner.kind in ("Break", "Continue") for inner in walk(children[0]))
    if kind == "Switch":
        bodies = [case.children[1] for case in children[1:]]
        ends_in_default = len(children) > 1 and children[-1].children[0] is ABSENT
        return ends_in_default and _leaves(bodies[-1]) and not any(map(_breaks, bodies))
    return kind in ("Return", "Raise", "Break", "Continue")


def _throws(node: Node) -> bool:
    """Whether Semgrep holds that something may be thrown there: by what calls something, or is an operation by itself."""
    kind, children = node.kind, node.children
    if kind in ("Function", "FuncDef"):
        return False
    if kind == "Block":
        return any(map(_throws, _reached(children)))
    if _calls(node) or kind in ("New", "Raise") or (kind == "ExprStmt" and _is_instruction(children[0])):
        return True
    return any(map(_throws, children))


def _calls(node: Node) -> bool:
    return node.kind in ("Tagged", "Xml") or (node.kind == "Call" and node.children[0].value != "Require")


def _is_instruction(expression: Node) -> bool:
    """Whether it is one of Semgrep's by itself, not a value."""
    kind, children = expression.kind, expression.children
    if kind == "Assign":
        return children[0].kind == "Id" and _calls(children[1])
    if kind == "OpCall":
        return children[0].value not in STEPS and children[0].value != "Typeof"
    return _calls(expression)


def _breaks(statement: Node) -> bool:
    """Whether a `break` in it may end the `switch` around."""
    kind = statement.kind
    if kind in ("Block", "If", "Try", "Catch", "Finally"):
        return any(map(_breaks, statement.children))
    return kind == "Break"


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
