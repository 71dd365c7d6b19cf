"""Following values through expressions: what evaluating one does to variables, and what its names are worth then.

An expression's names are valued when its last part is evaluated, behind the `:=` in it; those of a call's arguments when
the call is made. A lambda's body is followed with the values known where it is made, and what changes in it is unknown
behind it. Slices are not valued. A comprehension is a loop.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vetline.match.constant import Constant
from vetline.match.python.constants import Lookup, flow_operation, flow_value_of, left_spine
from vetline.match.python.flow_values import NOTHING_KNOWN, Values, key_of, meet, without
from vetline.match.tree import Node, walk

_MAX_ROUNDS = 50


class ExpressionFlow:
    """`values` collects the value of each `Id` that has one. `module_value` gives that of a module variable assigned once."""

    value_of: Callable[[Node, Lookup], Constant | None] = staticmethod(flow_value_of)

    def __init__(self, module_value: Lookup) -> None:
        self.values: dict[Node, Constant] = {}
        self._module_value = module_value
        self._throws: list[Values | None] | None = None  # the values at what can leave the innermost `try`
        self._loops: list[tuple[list[Values | None], list[Values | None]]] = []  # values at `break` and `continue`
        self._returns: list[Values | None] = []
        self._functions: dict[Node, None] = {}
        self._heads: dict[Node, Values | None] = {}
        self._runs_on: dict[Node, bool] = {}

    def _throw(self, values: Values | None) -> None:
        if self._throws is not None:
            self._throws.append(values)

    @staticmethod
    def _throws_by(node: Node) -> bool:
        """Whether what an expression does last may leave a `try`."""
        return node.kind == "Call"

    def _called(self, call: Node, values: Values | None) -> Constant | None:
        """The value of a call, for the variable that it is assigned to."""
        return None

    def _value_in(self, values: Values) -> Lookup:
        def lookup(node: Node) -> Constant | None:
            key = key_of(node)
            known = None if key is None else values.get(key)
            return self._module_value(node) if known is None else known

        return lookup

    def _settle(self, names: Sequence[Node], values: Values | None) -> None:
        """The names are evaluated here."""
        for name in names:
            key = key_of(name)
            known = None if key is None or not values else values.get(key)
            if known is None:
                self.values.pop(name, None)
            else:
                self.values[name] = known

    def _expression(self, node: Node, values: Values | None, changed: Node | None = None) -> Values | None:
        """Value the names of a whole expression; `changed` is a name whose value its call, a statement, may change."""
        pending: list[Node] = []
        throws = len(self._throws) if self._throws is not None else 0
        values = self._hoist(node, values, pending)
        self._settle(pending, values)
        if changed is not None:
            values = without(values, changed)
            if self._throws is not None and len(self._throws) > throws:
                self._throws[-1] = values
        return values

    def _hoist(self, node: Node, values: Values | None, pending: list[Node]) -> Values | None:
        """Run what an expression does, in order. Its plain names go to `pending`, to be valued when all of it is done."""
        kind = node.kind
        if kind == "Id":
            pending.append(node)
            return values
        if not node.children or kind in ("Slice", "Slices"):
            return values
        if kind == "Call":
            own: list[Node] = []
            for child in node.children:
                values = self._hoist(child, values, own)
            self._settle(own, values)
            if self._throws_by(node):
                self._throw(values)
            return values
        if kind == "Dot":
            return self._hoist(node.children[0], values, pending)
        if kind == "KwArg":
            return self._hoist(node.children[1], values, pending)
        if kind == "Assign":
            values = self._assign(node, values)
            pending.append(node.children[0])
            return values
        if kind == "Conditional":
            return self._conditional(node, values, pending)
        if kind == "OpCall" and node.children[0].value in ("And", "Or"):
            return self._short_circuit(node.children[1:], values, pending)
        if kind in ("FString", "SeqConcat"):
            own = []
            for child in node.children:
                values = self._hoist(child, values, own)
            self._settle(own, values)
            return values
        if kind == "Comprehension":
            return self._comprehension(node, values)
        if kind == "Lambda":
            return self._lambda(node, values)
        if kind == "OpCall":
            first, operations = left_spine(node)
            if len(operations) > 1:
                return self._chain(first, operations, values, pending)
        for child in node.children:
            values = self._hoist(child, values, pending)
        return values

    def _chain(self, first: Node, operations: Sequence[Node], values: Values | None, pending: list[Node]) -> Values | None:
        plain = [one for one in operations if one.children[0].value not in ("And", "Or")]
        if len(plain) < len(operations):
            # The outermost `and` or `or` of a chain decides what is evaluated; what is left of it is its first operand.
            last = max(at for at, one in enumerate(operations) if one not in plain)
            values = self._short_circuit(operations[last].children[1:], values, pending)
            operations = operations[last + 1 :]
        else:
            values = self._hoist(first, values, pending)
        for one in operations:
            values = self._hoist(one.children[2], values, pending)
        return values

    def _result(self, node: Node, values: Values | None) -> Values | None:
        """The body of a lambda or the element of a comprehension."""
        return self._assign(node, values) if node.kind == "Assign" else self._expression(node, values)

    def _short_circuit(self, operands: Sequence[Node], values: Values | None, pending: list[Node]) -> Values | None:
        """`and` and `or`: operands before one that does something are evaluated before it."""
        acting = max((at for at, operand in enumerate(operands) if at and acts(operand)), default=0)
        for at, operand in enumerate(operands):
            own: list[Node] = []
            after = self._hoist(operand, values, own)
            if at < acting:
                self._settle(own, after)
            else:
                pending.extend(own)
            values = meet([values, after]) if at else after
        return values

    def _conditional(self, node: Node, values: Values | None, pending: list[Node]) -> Values | None:
        test, then, otherwise = node.children
        tested: list[Node] = []
        values = self._hoist(test, values, tested)
        self._settle(tested, values)
        ends = []
        for branch in (then, otherwise):
            own: list[Node] = []
            ends.append(self._hoist(branch, values, own))
            self._settle(own, ends[-1])
        return meet(ends)

    def _comprehension(self, node: Node, values: Values | None) -> Values | None:
        element, *clauses = node.children

        def run(at: int, values: Values | None) -> Values | None:
            if at == len(clauses):
                return self._result(element, values)
            clause = clauses[at]
            if clause.kind == "CompIf":
                return run(at + 1, self._expression(clause.children[0], values))
            bound, source = clause.children
            values = self._expression(source, values)
            left = values

            def once(head: Values | None) -> Values | None:
                nonlocal left
                left = head
                return run(at + 1, self._bind_pattern(bound, head))

            self._loop(clause, values, once)
            return left

        return run(0, values)

    def _lambda(self, node: Node, values: Values | None) -> Values | None:
        return self._inline(lambda: self._result(node.children[1], values), values)

    # -- assignments --

    def _assign(self, node: Node, values: Values | None) -> Values | None:
        target, value = node.children
        pending: list[Node] = []
        if target.kind in ("Tuple", "List"):
            values = self._expression(value, values)
            return self._assign_parts(target, values)
        values = self._hoist_target(target, values, pending)
        if target.kind == "Id" and self._throws_by(value):
            # One step: what leaves the `try` has already changed the variable.
            for child in value.children:
                values = self._hoist(child, values, pending)
            self._settle(pending, values)
            values = self._bind(target, self._called(value, values), values)
            self._throw(values)
            return values
        values = self._hoist(value, values, pending)
        if value.kind == "Id" and target.kind == "Id" and key_of(value) == key_of(target):
            pending = [target]  # The names of `x = x` are mixed up.
        self._settle(pending, values)
        if value.kind == "Lambda":
            return values
        known = None if target.kind != "Id" or values is None else self.value_of(value, self._value_in(values))
        return self._bind(target, known, values)

    def _assign_parts(self, target: Node, values: Values | None) -> Values | None:
        """`a, a.x = ...`: one after the other, so the second sees that `a` has changed."""
        for child in target.children:
            if child.kind in ("Tuple", "List"):
                values = self._assign_parts(child, values)
                continue
            names: list[Node] = []
            values = self._hoist_target(child, values, names)
            self._settle(names, values)
            values = self._bind(child, None, values)
        return values

    def _augmented(self, node: Node, values: Values | None) -> Values | None:
        target, value = node.children
        pending: list[Node] = []
        values = self._hoist_target(target, values, pending)
        values = self._hoist(value, values, pending)
        if target.kind == "Id":
            pending.append(target)
        self._settle(pending, values)
        if target.kind != "Id" or values is None:
            return self._bind(target, None, values)
        lookup = self._value_in(values)
        known = flow_operation(node.value, [lookup(target), self.value_of(value, lookup)])
        return self._bind(target, known, values)

    def _hoist_target(self, target: Node, values: Values | None, pending: list[Node]) -> Values | None:
        """The names in a target that are not assigned to: `x` and `i` of `x[i] = ...`."""
        if target.kind in ("Tuple", "List"):
            for child in target.children:
                values = self._hoist_target(child, values, pending)
            return values
        return values if target.kind in ("Id", "OpCall") else self._hoist(target, values, pending)

    def _bind(self, target: Node, known: Constant | None, values: Values | None) -> Values | None:
        if values is None:
            return None
        kind = target.kind
        if kind == "Id":
            return self._bind_name(target, known, values)
        if kind in ("Tuple", "List"):
            for child in target.children:
                values = self._bind(child, None, values)
            return values
        base = base_of(target)
        return values if base is None else without(values, base)

    def _bind_name(self, name: Node, known: Constant | None, values: Values) -> Values:
        key = key_of(name)
        if key is None:
            return values
        if known is not None:
            return {**values, key: known}
        return {other: value for other, value in values.items() if other != key} if key in values else values

    def _bind_pattern(self, pattern: Node, values: Values | None) -> Values | None:
        pending = [pattern]
        while pending:
            part = pending.pop()
            if part.kind == "PatId":
                values = without(values, part)
            elif part.kind == "PatExpr":
                values = self._bind(part.children[0], None, values)
            else:
                pending.extend(part.children)
        return values

    # -- loops and bodies within --

    def _loop(
        self, node: Node, entry: Values | None, once: Callable[[Values | None], Values | None]
    ) -> tuple[list[Values | None], Values | None]:
        """Run `once` from the loop's head until nothing changes: the values at the `break`s, and those going round."""
        throws = len(self._throws) if self._throws is not None else 0

        def run(head: Values | None) -> tuple[Values | None, list[Values | None]]:
            if self._throws is not None:
                del self._throws[throws:]
            self._loops.append(([], []))
            end = once(head)
            breaks, continues = self._loops.pop()
            return meet([end, *continues]), breaks

        if entry is None:
            return run(None)[1], None
        if node not in self._runs_on:
            back, breaks = run(entry)
            self._runs_on[node] = back is not None
        if not self._runs_on[node]:
            return run(entry)[1], None
        head = self._heads.get(node) or NOTHING_KNOWN
        for _ in range(_MAX_ROUNDS):
            back, breaks = run(head)
            following = meet([entry, back])
            if following == head:
                break
            head = following or NOTHING_KNOWN
        self._heads[node] = head
        return breaks, back

    def _inline(self, body: Callable[[], Values | None], values: Values | None) -> Values | None:
        """Follow a body in the midst of another; what it leaves as it was is still known behind it."""
        outer = self._throws, self._loops, self._returns
        self._throws, self._loops, self._returns = None, [], []
        end = meet([body(), *self._returns])
        self._throws, self._loops, self._returns = outer
        if values is None or end is None:
            return values and {}
        return values if end is values else {key: value for key, value in values.items() if end.get(key) == value}


_ACTING = frozenset({"Call", "Assign", "Conditional", "FString", "SeqConcat", "Comprehension"})


def acts(node: Node) -> bool:
    """Whether evaluating an expression takes steps of their own."""
    return any(part.kind in _ACTING for part in walk(node))


def base_of(node: Node) -> Node | None:
    while node.kind in ("Dot", "Index"):
        node = node.children[0]
    if node.kind == "Assign":
        node = node.children[0]
    return node if node.kind == "Id" else None
