"""Following values through JavaScript: Semgrep does it as for Python (see `match.python.flow`), on the statements that JavaScript has.

A function that is an expression is followed with the values known where it is made; what is declared is followed from nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from vetline.match.constant import Constant
from vetline.match.javascript.constants import STEPS, flow_value_of
from vetline.match.python.constants import Lookup
from vetline.match.python.flow import Flow
from vetline.match.python.flow_values import Values, meet, without
from vetline.match.shapes import STATEMENT_KINDS
from vetline.match.tree import ABSENT, Node, walk


class ScriptFlow(Flow):
    """See `Flow`."""

    value_of = staticmethod(flow_value_of)

    def __init__(self, module_value: Lookup) -> None:
        super().__init__(module_value)
        self._depth = 0  # of functions around
        self._labels: dict[object, list[Values | None]] = {}

    def _statement(self, node: Node, values: Values | None, following: Node = ABSENT) -> Values | None:
        handler = _STATEMENTS.get(node.kind)
        return super()._statement(node, values, following) if handler is None else handler(self, node, values)

    def through(self, statements: Sequence[Node], values: Values | None) -> Values | None:
        """The values behind the statements. What is declared in them is not looked into."""
        return self._block(statements, values)

    def _expression_statement(self, node: Node, values: Values | None) -> Values | None:
        if node.kind == "Yield":
            return self._expression(node, values)
        if node.kind == "OpCall" and node.children[0].value in ("And", "Or", "Nullish"):
            values = self._all_of(node.children[1:], values)  # What the right operand does is done, whatever the left one is.
            return without(values, node.children[1]) if node.children[1].kind == "Id" else values
        return super()._expression_statement(node, values)

    def _body(self, node: Node, values: Values | None) -> Values | None:
        """What stands where a block may stand."""
        return self._block(node.children, values) if node.kind == "Block" else self._statement(node, values)

    def _function(self, node: Node, values: Values | None) -> Values | None:
        """One within another is followed like an expression."""
        if self._depth == 0 or values is None:
            self._functions[node] = None
            return values
        return self._inline(lambda: self._inside(node.children[4], values), values)

    def _inside(self, body: Node, values: Values | None) -> Values | None:
        self._depth += 1
        end = self._body(body, values)
        self._depth -= 1
        return end

    def add_functions(self, node: Node) -> None:
        """Those in what a field is set to, too."""
        stack = [node]
        while stack:
            part = stack.pop()
            if part.kind in ("FuncDef", "Function"):
                self._functions[part] = None
            elif part.kind != "Params":
                stack.extend(part.children)

    def follow_functions(self) -> None:
        self._depth += 1
        super().follow_functions()
        self._depth -= 1

    def _declared(self, node: Node, values: Values | None) -> Values | None:
        _, _, assign, _ = node.children
        return values if assign is ABSENT else self._assign(assign, values)

    def _branches(self, node: Node, values: Values | None) -> Values | None:
        ends: list[Values | None] = []
        while True:
            test, then, otherwise = node.children
            values = self._expression(test, values)
            ends.append(self._body(then, values))
            if otherwise is ABSENT:
                ends.append(values)
                break
            if otherwise.kind == "If":
                node = otherwise
                continue
            ends.append(self._body(otherwise, values))
            break
        return meet(ends)

    def _counted(self, node: Node, values: Values | None) -> Values | None:
        begin, test, again, body = node.children
        for part in begin.children:
            if part.kind == "InitVar":
                if part.children[2] is not ABSENT:
                    values = self._expression(part.children[2], values)
            else:
                values = self._expression_statement(part, values)
        left: Values | None = None

        def once(head: Values | None) -> Values | None:
            nonlocal left
            left = head if test is ABSENT else self._expression(test, head)
            end = self._body(body, left)
            end = meet([end, *self._loops[-1][1]])
            return end if again is ABSENT else self._expression_statement(again, end)

        breaks, back = self._loop(node, values, once)
        if test is not ABSENT:
            self._tested_twice(test, values, back)
        return meet([left, *breaks])

    def _each(self, node: Node, values: Values | None) -> Values | None:
        bound, source, body = node.children
        values = self._expression(source, values)
        left: Values | None = None

        def once(head: Values | None) -> Values | None:
            nonlocal left
            left = head
            return self._body(body, self._bind_pattern(bound, head))

        breaks, _ = self._loop(node, values, once)
        return meet([left, *breaks])

    def _while(self, node: Node, values: Values | None) -> Values | None:
        test, body = node.children
        left: Values | None = None

        def once(head: Values | None) -> Values | None:
            nonlocal left
            left = self._expression(test, head)
            return self._body(body, left)

        breaks, back = self._loop(node, values, once)
        self._tested_twice(test, values, back)
        return meet([left, *breaks])

    def _do(self, node: Node, values: Values | None) -> Values | None:
        """What is done is done once before the loop, too."""
        body, test = node.children
        self._loops.append(([], []))
        values = self._body(body, values)
        breaks, continues = self._loops.pop()
        first = dict(self.values)
        after = self._while(Node("While", node.start, node.end, None, (test, body)), meet([values, *continues]))
        self._prefer(first, node)
        return meet([after, *breaks])

    def _tested_twice(self, test: Node, before: Values | None, back: Values | None) -> None:
        for values in (before, back):
            known = dict(self.values)
            self._hoist(test, values, [])
            self._prefer(known, test)

    def _prefer(self, known: Mapping[Node, Constant], within: Node) -> None:
        """Of two values of a name, the better known one."""
        for name in walk(within):
            value = known.get(name)
            if value is not None and (name not in self.values or self.values[name].value is None):
                self.values[name] = value

    def _attempt(self, node: Node, values: Values | None) -> Values | None:
        return super()._try(node, values)

    def _cases(self, node: Node, values: Values | None) -> Values | None:
        subject, *cases = node.children
        values = self._expression(subject, values)
        self._loops.append(([], self._loops[-1][1] if self._loops else []))
        end: Values | None = None
        ends: list[Values | None] = []
        for case in cases:
            end = self._body(case.children[1], meet([values, end]))
        breaks, _ = self._loops.pop()
        if not any(case.children[0] is ABSENT for case in cases):
            ends.append(values)
        return meet([end, *ends, *breaks])

    def _labelled(self, node: Node, values: Values | None) -> Values | None:
        """A jump that names a label goes to where the label stands."""
        end: Values | None = None
        jumps: list[Values | None] = []
        for _ in range(2):
            self._labels[node.value] = []
            end = self._body(node.children[1], meet([values, *jumps]))
            jumps.extend(self._labels.pop(node.value))
        return end

    def _jump(self, node: Node, values: Values | None) -> None:
        if node.value is None:
            (super()._break if node.kind == "Break" else super()._continue)(node, values)
        elif node.value in self._labels:
            self._labels[node.value].append(values)

    @staticmethod
    def _throws_by(node: Node) -> bool:
        if node.kind == "Call":
            return node.children[0].value not in _NEVER_THROW
        return node.kind == "New" or (node.kind == "Xml" and node.value != "fragment")

    def _called(self, call: Node, values: Values | None) -> Constant | None:
        return None if values is None else flow_value_of(call, self._value_in(values))

    def _all_of(self, parts: Sequence[Node], values: Values | None) -> Values | None:
        pending: list[Node] = []
        for part in parts:
            values = self._hoist(part, values, pending)
        self._settle(pending, values)
        return values

    def _record(self, node: Node, values: Values | None, pending: list[Node]) -> Values | None:
        """An object with a name that is computed is not looked into."""
        if any(map(_is_computed, node.children)):
            return values
        for member in node.children:
            values = self._hoist(member.children[1] if member.kind == "Field" else member, values, pending)
        return values

    def _assign(self, node: Node, values: Values | None) -> Values | None:
        target, value = node.children
        if target.kind != "Record":
            return super()._assign(node, values)
        return self._bind(target, None, self._expression(value, values))

    def _bind(self, target: Node, known: Constant | None, values: Values | None) -> Values | None:
        if target.kind not in ("Record", "List"):
            return super()._bind(target, known, values)
        for name in _bound(target):
            values = without(values, name)
        return values

    def _hoist(self, node: Node, values: Values | None, pending: list[Node]) -> Values | None:
        kind = node.kind
        if kind == "Function":
            return self._inline(lambda: self._inside(node.children[2], values), values)
        if kind == "FuncDef":
            return self._inline(lambda: self._inside(node.children[4], values), values)
        if kind in ("ClassDef", "ClassExpr"):
            self.add_functions(node)
            return values
        if kind == "OpCall" and node.children[0].value in STEPS and node.children[1].kind == "Id":
            self._settle([node.children[1]], values)
            return without(values, node.children[1])
        if kind == "Record":
            return self._record(node, values, pending)
        if kind == "Seq":
            for part in node.children[:-1]:
                values = self._hoist(part, values, [])
            return self._hoist(node.children[-1], values, pending)
        if kind in ("New", "Xml"):
            values = super()._hoist(node, values, pending)
            if self._throws_by(node):
                self._throw(values)
            return values
        if kind in STATEMENT_KINDS:
            return self._statement(node, values)
        return super()._hoist(node, values, pending)


_NEVER_THROW = frozenset({"Require", "Eval"})
"""What leaves no `try` where it is called, as Semgrep sees it."""


def _is_computed(member: Node) -> bool:
    return member.kind in ("Field", "FuncDef") and member.children[member.kind == "FuncDef"].kind != "Name"


def _bound(pattern: Node) -> Iterator[Node]:
    """The names that a pattern binds."""
    pending = [pattern]
    while pending:
        node = pending.pop()
        if node.kind in ("Id", "PatId"):
            yield node
        elif node.kind == "Field":
            pending.append(node.children[1])
        elif node.kind in ("Assign", "LetPattern"):
            pending.append(node.children[0])
        else:
            pending.extend(node.children)


_STATEMENTS: dict[str, Callable[[ScriptFlow, Node, Values | None], Values | None]] = {
    "VarDef": ScriptFlow._declared,
    "If": ScriptFlow._branches,
    "For": ScriptFlow._each,
    "ForC": ScriptFlow._counted,
    "While": ScriptFlow._while,
    "DoWhile": ScriptFlow._do,
    "Try": ScriptFlow._attempt,
    "Switch": ScriptFlow._cases,
    "Break": ScriptFlow._jump,
    "Continue": ScriptFlow._jump,
    "FuncDef": ScriptFlow._function,
    "Label": ScriptFlow._labelled,
}
