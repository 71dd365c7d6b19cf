"""Which names have a known value where, by following assignments through a function or through the module's top level.

This is Semgrep's flow-sensitive constant propagation with its particular ways:
- a loop and a comprehension forget everything but what its body assigns again: at the loop's head only those values
  count that come both from before it and round the loop, and before the first round there are none;
- both branches of an `if` are possible, whatever the condition; code behind a `return`, `raise` or bare `yield` is not
  followed at all;
- only calls, `raise` and bare operations can leave a `try`; its handlers are not followed without one;
- `x.f()` and an operation on `x` as statements make `x` unknown, as do `x.a = ...` and `x[i] = ...`; `del`, starred
  targets, assigned lambdas, nested functions and imports do not;
- a function whose name was a local variable before, and a lambda, are followed with the values known where they are made, and
  what changes in them is unknown behind them; any other function is followed from nothing;
- an expression's names are valued when its last part is evaluated: behind the `:=` in it, but for arguments of calls;
- slices, deleted expressions, defaults, decorators and class bodies are not valued.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vetline.match.python.flow_expressions import ExpressionFlow, acts, base_of
from vetline.match.python.flow_values import NOTHING_KNOWN, Values, meet, without
from vetline.match.python.module_names import Binding
from vetline.match.tree import ABSENT, Node


class Flow(ExpressionFlow):
    """`values` collects the value of each `Id` that has one. `module_value` gives that of a module variable assigned once."""

    def follow(self, statements: Sequence[Node], values: Values | None) -> Values | None:
        """The values behind the statements; the functions in them are followed, too, each from nothing."""
        after = self._block(statements, values)
        self.follow_functions()
        return after

    def add_functions(self, node: Node) -> None:
        """Note the functions in a class body, for `follow_functions`."""
        stack = [node]
        while stack:
            part = stack.pop()
            if part.kind == "FuncDef":
                self._functions[part] = None
            else:
                stack.extend(part.children)

    def follow_functions(self) -> None:
        while self._functions:
            function = next(iter(self._functions))
            del self._functions[function]
            self._throws, self._loops, self._returns = None, [], []
            self._block(function.children[-1].children, NOTHING_KNOWN)

    # -- statements --

    def _block(self, statements: Sequence[Node], values: Values | None) -> Values | None:
        for at, statement in enumerate(statements):
            following = statements[at + 1] if at + 1 < len(statements) else ABSENT
            values = self._statement(statement, values, following)
        return values

    def _statement(self, node: Node, values: Values | None, following: Node = ABSENT) -> Values | None:
        kind = node.kind
        if kind == "ExprStmt":
            return self._expression_statement(node.children[0], values)
        if kind in ("For", "While"):
            return self._loop_statement(node, values, following)
        handler = _STATEMENTS.get(kind)
        return values if handler is None else handler(self, node, values)

    def _expression_statement(self, node: Node, values: Values | None) -> Values | None:
        if node.kind == "Yield":
            self._returns.append(self._expression(node, values))
            return None
        if node.kind == "Assign":
            return self._assign(node, values)
        if node.kind == "AugAssign":
            return self._augmented(node, values)
        values = self._expression(node, values, _changed_by(node) if node.kind == "Call" else None)
        if node.kind == "OpCall" and node.children[0].value not in ("Spread", "HashSplat"):
            changed = node.children[1]
            if changed.kind == "Id":
                values = without(values, changed)
            self._throw(values)
        return values

    def _variable(self, node: Node, values: Values | None) -> Values | None:
        _, kind, assign = node.children
        if kind is not ABSENT:
            values = self._expression(kind, values)
        return values if assign is ABSENT else self._assign(assign, values)

    def _value_statement(self, node: Node, values: Values | None) -> Values | None:
        for child in node.children:
            values = self._expression(child, values)
        return values

    def _return(self, node: Node, values: Values | None) -> None:
        self._returns.append(self._value_statement(node, values))

    def _raise(self, node: Node, values: Values | None) -> None:
        if node.kind == "RaiseFrom":
            self._raise(node.children[1], values)
            return
        self._throw(self._value_statement(node, values))

    def _break(self, node: Node, values: Values | None) -> None:
        if self._loops:
            self._loops[-1][0].append(values)

    def _continue(self, node: Node, values: Values | None) -> None:
        if self._loops:
            self._loops[-1][1].append(values)

    def _if(self, node: Node, values: Values | None) -> Values | None:
        ends: list[Values | None] = []
        while True:
            test, then, otherwise = node.children
            values = self._expression(test, values)
            ends.append(self._block(then.children, values))
            if otherwise is ABSENT:
                ends.append(values)
                break
            if len(otherwise.children) == 1 and otherwise.children[0].kind == "If":
                node = otherwise.children[0]
                continue
            ends.append(self._block(otherwise.children, values))
            break
        return meet(ends)

    def _loop_statement(self, node: Node, values: Values | None, following: Node) -> Values | None:
        """A loop; its `else`, if it has one, is the statement behind it and not followed again."""
        again: list[Node] = []
        if node.kind == "For":
            bound, source, body = node.children
            values = self._hoist(source, values, again)
            self._settle(again, values)
        else:
            source, body = node.children
        left: Values | None = None

        def once(head: Values | None) -> Values | None:
            nonlocal left
            if node.kind == "For":
                left = head
                return self._block(body.children, self._bind_pattern(bound, head))
            left = self._expression(source, head)
            return self._block(body.children, left)

        breaks, back = self._loop(node, values, once)
        if node.kind == "While":
            self._tested_twice(source, values, back)
        for name in again:  # An iterable is looked at in each round, but for the calls in it.
            if name not in self.values:
                self._settle([name], back)
        if following.kind in ("ForElse", "WhileElse"):
            left = self._block(following.children, left)
        return meet([left, *breaks])

    def _tested_twice(self, test: Node, before: Values | None, back: Values | None) -> None:
        """What a loop's test does is done before the loop and again at the end of each round."""
        if acts(test):
            first, last = Flow(self._module_value), Flow(self._module_value)
            first._hoist(test, before, [])
            last._hoist(test, back, [])
            self.values = {**self.values, **last.values, **first.values}

    def _with(self, node: Node, values: Values | None) -> Values | None:
        item, body = node.children
        if item.kind == "LetPattern":
            bound, source = item.children
            values = self._expression(source, values)
            if bound.kind == "PatId" and values is not None:
                values = self._bind_name(bound, self.value_of(source, self._value_in(values)), values)
            else:
                values = self._bind_pattern(bound, values)
        else:
            values = self._expression(item, values)
        return self._block(body.children, values)

    def _try(self, node: Node, values: Values | None) -> Values | None:
        outer = self._throws
        thrown: list[Values | None] = []
        self._throws = thrown
        body, *clauses = node.children
        end = self._block(body.children, values)
        caught = meet(thrown)
        self._throws = []
        ends: list[Values | None] = []
        last: Node | None = None
        for clause in clauses:
            if clause.kind == "Catch":
                ends.append(self._block(clause.children[1].children, caught))
            elif clause.kind == "TryElse":
                end = self._block(clause.children[0].children, end)
            elif clause.kind == "Finally":
                last = clause
        thrown = thrown + self._throws
        self._throws = outer
        after = meet([end, *ends])
        leaving = meet([after, *thrown])
        if last is not None:
            after = leaving = self._block(last.children[0].children, leaving)
        if thrown and outer is not None:
            outer.append(leaving)
        return after

    def _switch(self, node: Node, values: Values | None) -> Values | None:
        """Only the second front end knows `match`. Its plain subject is not valued."""
        values = self._hoist(node.children[0], values, [])
        ends = [values]
        for case in node.children[1:]:
            *parts, body = case.children
            bound = values
            for part in parts:
                bound = self._bind_pattern(part, bound) if part.kind == "PatId" else self._expression(part, bound)
            ends.append(self._block(body.children, bound))
        return meet(ends)

    def _nested(self, node: Node, values: Values | None) -> Values | None:
        return self._block(node.children, values)

    def _function(self, node: Node, values: Values | None) -> Values | None:
        """A function whose name was a local variable is followed like a lambda: with the values known here."""
        binding = node.children[1].binding
        if not isinstance(binding, Binding) or binding.kind != "local" or values is None:
            self._functions[node] = None
            return values
        return self._inline(lambda: self._block(node.children[4].children, values), values)

    def _class(self, node: Node, values: Values | None) -> Values | None:
        self.add_functions(node.children[3])
        return values


_STATEMENTS: dict[str, Callable[[Flow, Node, Values | None], Values | None]] = {
    "VarDef": Flow._variable,
    "Return": Flow._return,
    "Raise": Flow._raise,
    "RaiseFrom": Flow._raise,
    "RaiseArgs": Flow._raise,
    "RaiseNothing": Flow._raise,
    "Assert": Flow._value_statement,
    "Break": Flow._break,
    "Continue": Flow._continue,
    "If": Flow._if,
    "With": Flow._with,
    "Try": Flow._try,
    "Switch": Flow._switch,
    "Block": Flow._nested,
    "Async": Flow._nested,
    "FuncDef": Flow._function,
    "ClassDef": Flow._class,
}


def _changed_by(call: Node) -> Node | None:
    """The variable `x` of `x.a[0].method()`."""
    function = call.children[0]
    if function.kind != "Dot":
        return None
    return base_of(function)
