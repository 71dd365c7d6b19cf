"""Small Python programs over few names, made from random choices: enough alike that patterns taken from one place
match at others too."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from random import Random

NAMES = ("a", "b", "x", "y", "foo", "bar", "os", "np", "cfg")
FUNCTIONS = ("foo", "bar", "run", "open", "np", "handler")
FIELDS = ("get", "run", "load", "path", "a", "x")
KEYWORDS = ("k", "shell", "verify", "x")
MODULES = ("os", "foo", "numpy", "os.path", "a.b", "foo.bar")
IMPORTED = ("run", "load", "foo", "x", "path")
STRINGS = ("a", "b c", "", "http://x", "SELECT %s", "x.y", "k")
TYPES = ("int", "str", "foo", "a.b", "List[int]", "'foo'")
EXCEPTIONS = ("Exception", "ValueError", "os.error", "(ValueError, KeyError)", "foo")
_COMPARE = ("==", "!=", "<", ">=", "in", "not in", "is", "is not")
_BINARY = ("+", "-", "*", "%", "/", "|", "&", "**", "//", "<<")


def program(random: Random, most_statements: int = 9) -> str:
    """A module that `ast.parse` accepts."""
    while True:
        made = _Writer(random).module(most_statements)
        try:
            ast.parse(made)
        except (SyntaxError, ValueError):
            continue
        return made


class _Writer:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.in_function = self.in_loop = False

    def chance(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def one_of(self, *options: Callable[[], str]) -> str:
        return self.random.choice(options)()

    def choice(self, options: Sequence[str]) -> str:
        return self.random.choice(options)

    def some(self, make: Callable[[], str], least: int, most: int) -> list[str]:
        return [make() for _ in range(self.random.randint(least, most))]

    # -- statements --

    def module(self, most: int) -> str:
        lines: list[str] = []
        if self.chance(15):
            lines.append(self.choice(('"""doc"""', "# comment", "#!/usr/bin/env python")))
        for _ in range(self.random.randint(0, 3)):
            lines.append(self.import_())
        for _ in range(self.random.randint(1, most)):
            lines.extend(self.statement(0))
        return "\n".join(lines) + ("\n" if self.chance(90) else "")

    def block(self, depth: int, least: int = 1, most: int = 3) -> list[str]:
        lines = [line for _ in range(self.random.randint(least, most)) for line in self.statement(depth)]
        return ["    " + line for line in lines]

    def statement(self, depth: int) -> list[str]:
        if depth < 3 and self.chance(38):
            return self.random.choice(
                (self.if_, self.for_, self.while_, self.with_, self.try_, self.def_, self.def_, self.def_, self.class_, self.class_)
            )(depth)
        line = self.simple()
        if self.chance(4):
            line += "; " + self.simple()
        if self.chance(5):
            line += "  # note"
        return [line] if not self.chance(3) else ["", line]

    def simple(self) -> str:
        kind = self.random.randrange(100)
        if kind < 26:
            return self.expression(2)
        if kind < 52:
            return f"{self.target()} = {self.expression(2)}"
        if kind < 57:
            return f"{self.target()} {self.choice(('+=', '-=', '|=', '%='))} {self.expression(1)}"
        if kind < 61:
            return f"{self.choice(NAMES)}: {self.choice(TYPES)}" + (f" = {self.expression(1)}" if self.chance(70) else "")
        if kind < 66:
            return self.import_()
        if kind < 74 and self.in_function:
            return "return" + (f" {self.expression(2)}" if self.chance(85) else "")
        if kind < 78:
            return "raise" + self.choice(("", f" {self.expression(1)}", f" {self.expression(1)} from {self.expression(0)}"))
        if kind < 81:
            return f"assert {self.expression(1)}" + (f", {self.expression(0)}" if self.chance(40) else "")
        if kind < 83:
            return "del " + ", ".join(self.some(self.place, 1, 2))
        if kind < 85:
            return f"{self.target()} = {self.target()} = {self.expression(1)}"
        if kind < 87 and self.in_function:
            return "global " + ", ".join(self.some(lambda: self.choice(NAMES), 1, 2))
        if kind < 90 and self.in_loop:
            return self.choice(("break", "continue"))
        if kind < 93:
            return "pass"
        if kind < 95 and self.in_function:
            return self.choice((f"yield {self.expression(1)}", f"{self.choice(NAMES)} = yield", f"yield from {self.expression(1)}"))
        return self.call(2)

    def import_(self) -> str:
        alias = f" as {self.choice(NAMES)}" if self.chance(40) else ""
        if self.chance(45):
            more = f", {self.choice(MODULES)}" if self.chance(15) else ""
            return f"import {self.choice(MODULES)}{alias}{more}"
        module = self.choice(MODULES) if self.chance(92) else self.choice((".", "..", ".foo", "..foo.bar"))
        if self.chance(6):
            return f"from {module} import *"
        more = f", {self.choice(IMPORTED)}" if self.chance(30) else ""
        names = f"{self.choice(IMPORTED)}{alias}{more}"
        return f"from {module} import ({names})" if self.chance(10) else f"from {module} import {names}"

    def if_(self, depth: int) -> list[str]:
        if self.chance(8):
            return [f"if {self.expression(1)}: {self.simple()}"]
        lines = [f"if {self.expression(1)}:", *self.block(depth + 1)]
        if self.chance(20):
            lines += [f"elif {self.expression(1)}:", *self.block(depth + 1, 1, 2)]
        if self.chance(35):
            lines += ["else:", *self.block(depth + 1, 1, 2)]
        return lines

    def for_(self, depth: int) -> list[str]:
        before, self.in_loop = self.in_loop, True
        target = self.choice(("x", "a", "i, x", "(i, x)", "a.x", "[a, b]"))
        lines = [f"for {target} in {self.expression(1)}:", *self.block(depth + 1)]
        self.in_loop = before
        if self.chance(12):
            lines += ["else:", *self.block(depth + 1, 1, 1)]
        if self.in_function and self.chance(8):
            lines[0] = "async " + lines[0]
        return lines

    def while_(self, depth: int) -> list[str]:
        before, self.in_loop = self.in_loop, True
        lines = [f"while {self.expression(1)}:", *self.block(depth + 1)]
        self.in_loop = before
        if self.chance(10):
            lines += ["else:", *self.block(depth + 1, 1, 1)]
        return lines

    def with_(self, depth: int) -> list[str]:
        def item() -> str:
            return self.call(1) + (f" as {self.choice(('x', 'a', 'f', 'a.x', '(a, b)'))}" if self.chance(70) else "")

        items = ", ".join(self.some(item, 1, 2 if self.chance(25) else 1))
        if self.chance(6):
            items = f"({items})"
        prefix = "async " if self.in_function and self.chance(8) else ""
        return [f"{prefix}with {items}:", *self.block(depth + 1)]

    def try_(self, depth: int) -> list[str]:
        lines = ["try:", *self.block(depth + 1, 1, 2)]
        handlers = self.random.randint(0, 2)
        for _ in range(handlers):
            alias = f" as {self.choice(('e', 'x'))}" if self.chance(50) else ""
            lines += [f"except {self.choice(EXCEPTIONS)}{alias}:", *self.block(depth + 1, 1, 2)]
        if handlers and self.chance(20):
            lines += ["except:", *self.block(depth + 1, 1, 1)]
        if handlers and self.chance(15):
            lines += ["else:", *self.block(depth + 1, 1, 1)]
        if not handlers or self.chance(20):
            lines += ["finally:", *self.block(depth + 1, 1, 1)]
        return lines

    def decorators(self) -> list[str]:
        def one() -> str:
            return "@" + self.one_of(
                lambda: self.choice(("foo", "staticmethod", "property", "a.b", "bar", "classmethod")),
                lambda: f"{self.choice(('foo', 'app.route', 'a.b', 'bar'))}({self.arguments(0)})",
            )

        return self.some(one, 0, 2) if self.chance(35) else []

    def def_(self, depth: int) -> list[str]:
        before = self.in_function, self.in_loop
        self.in_function, self.in_loop = True, False
        prefix = "async " if self.chance(8) else ""
        returned = f" -> {self.choice(TYPES)}" if self.chance(15) else ""
        head = f"{prefix}def {self.choice(FUNCTIONS)}({self.parameters()}){returned}:"
        if self.chance(5):
            lines = [*self.decorators(), f"{head} {self.simple()}"]
        else:
            lines = [*self.decorators(), head, *self.block(depth + 1, 1, 4)]
        self.in_function, self.in_loop = before
        return lines

    def parameters(self, typed: bool = True) -> str:
        names = self.random.sample(("self", "a", "x", "k", "req"), self.random.randint(0, 3))
        made: list[str] = []
        default = False
        for name in names:
            default = default or self.chance(25)
            given = f": {self.choice(TYPES)}" if typed and self.chance(25) else ""
            made.append(name + given + (f"={self.atom()}" if default else ""))
        if self.chance(10):
            made.append("*args" if self.chance(60) else "*, z")
        if self.chance(10):
            made.append("**kwargs")
        return ", ".join(made)

    def class_(self, depth: int) -> list[str]:
        before = self.in_function, self.in_loop
        self.in_function = self.in_loop = False
        parents = self.choice(("", "", "(foo)", "(a.b)", "(foo, bar)", "(foo, metaclass=bar)", "()"))
        lines = [*self.decorators(), f"class {self.choice(('A', 'B', 'foo', 'C'))}{parents}:", *self.block(depth + 1, 1, 4)]
        self.in_function, self.in_loop = before
        return lines

    # -- expressions --

    def place(self) -> str:
        return self.one_of(
            lambda: self.choice(NAMES),
            lambda: f"{self.choice(NAMES)}.{self.choice(FIELDS)}",
            lambda: f"{self.choice(NAMES)}[{self.atom()}]",
        )

    def target(self) -> str:
        if self.chance(70):
            return self.choice(NAMES)
        if self.chance(15):
            return ", ".join(self.some(self.place, 2, 2))
        return self.place() if self.chance(85) else f"({self.place()}, {self.place()})"

    def atom(self) -> str:
        kind = self.random.randrange(100)
        if kind < 40:
            return self.choice(NAMES)
        if kind < 52:
            return self.choice(("0", "1", "2", "10", "0x1", "1.5", "-1", "1_0", "65"))
        if kind < 76:
            return self.string()
        if kind < 88:
            return self.choice(("True", "False", "None"))
        if kind < 90:
            return "..."
        return self.choice(("self", "[]", "{}", "()"))

    def string(self) -> str:
        content = self.choice(STRINGS)
        quote = self.choice(('"', '"', "'", '"""'))
        prefix = self.choice(("r", "b", "u", "R")) if self.chance(7) else ""
        made = f"{prefix}{quote}{content}{quote}"
        if self.chance(4):
            return f'"a" {made}' if prefix != "b" else made
        return made

    def format_string(self) -> str:
        pieces: list[str] = []
        for _ in range(self.random.randint(1, 3)):
            if self.chance(60):
                inner = self.choice(("a", "x", "foo", "a.x", "np", "foo(a)", "x['k']", "a + b"))
                pieces.append("{" + inner + self.choice(("", "", "", "!r", ":>3", "=")) + "}")
            else:
                pieces.append(self.choice(("a", "b c", "/", "SELECT ", "{{}}")))
        return 'f"' + "".join(pieces) + '"'

    def call(self, depth: int) -> str:
        function = self.one_of(
            lambda: self.choice(NAMES),
            lambda: f"{self.choice(NAMES)}.{self.choice(FIELDS)}",
            lambda: f"{self.choice(NAMES)}.{self.choice(FIELDS)}.{self.choice(FIELDS)}",
            lambda: f"{self.call(0)}.{self.choice(FIELDS)}",
            lambda: f"self.{self.choice(FIELDS)}",
            lambda: self.choice(MODULES[3:]) + f".{self.choice(IMPORTED)}",
        )
        return f"{function}({self.arguments(depth)})"

    def arguments(self, depth: int) -> str:
        positional = self.some(lambda: self.expression(depth - 1), 0, 3)
        if self.chance(6):
            positional.append("*" + self.choice(NAMES))
        keywords = [f"{name}={self.expression(depth - 1)}" for name in self.random.sample(KEYWORDS, self.random.choice((0, 0, 1, 2)))]
        if self.chance(6):
            keywords.append("**" + self.choice(NAMES))
        comma = "," if self.chance(4) and positional + keywords else ""
        return ", ".join(positional + keywords) + comma

    def expression(self, depth: int) -> str:
        if depth <= 0 or self.chance(25):
            return self.atom()
        made = self.compound(depth)
        return f"({made})" if self.chance(5) else made

    def compound(self, depth: int) -> str:
        inner = depth - 1

        def operand() -> str:
            made = self.expression(inner)
            return made if made.replace("_", "").replace(".", "").isalnum() else f"({made})" if self.chance(60) else made

        kind = self.random.randrange(100)
        if kind < 30:
            return self.call(depth)
        if kind < 42:
            return f"{self.choice(NAMES)}.{self.choice(FIELDS)}" if self.chance(70) else f"{self.call(inner)}.{self.choice(FIELDS)}"
        if kind < 50:
            return f"{operand()} {self.choice(_BINARY)} {operand()}" + (f" {self.choice('+*%')} {operand()}" if self.chance(20) else "")
        if kind < 56:
            joined = f" {self.choice(('and', 'or'))} "
            return joined.join(operand() for _ in range(self.random.randint(2, 3)))
        if kind < 62:
            return f"{operand()} {self.choice(_COMPARE)} {operand()}" + (f" < {operand()}" if self.chance(8) else "")
        if kind < 66:
            return f"not {operand()}" if self.chance(60) else f"{self.choice('-~+')}{operand()}"
        if kind < 71:
            index = self.choice((self.atom(), self.atom(), "1:2", "a:", "::2", ":", "1, 2", "a:b:x", f"{self.atom()}, :"))
            return f"{self.choice(NAMES)}[{index}]"
        if kind < 76:
            return self.format_string()
        if kind < 81:
            return "[" + ", ".join(self.some(lambda: self.expression(inner), 0, 3)) + "]"
        if kind < 86:
            pairs = self.some(lambda: f"{self.atom()}: {self.expression(inner)}", 0, 3)
            if self.chance(8):
                pairs.append("**a")
            return "{" + ", ".join(pairs) + "}"
        if kind < 88:
            return "(" + ", ".join(self.some(lambda: self.expression(inner), 2, 3)) + ")"
        if kind < 89:
            return "{" + ", ".join(self.some(self.atom, 1, 3)) + "}"
        if kind < 91:
            return f"lambda {self.parameters(typed=False)}: {self.expression(inner)}"
        if kind < 93:
            return f"{operand()} if {operand()} else {operand()}"
        if kind < 97:
            opening, closing = self.choice(("[]", "()", "{}"))
            condition = f" if {operand()}" if self.chance(30) else ""
            element = f"{self.atom()}: {self.expression(inner)}" if opening == "{" and self.chance(60) else self.expression(inner)
            return f"{opening}{element} for {self.choice(('x', 'i, x'))} in {operand()}{condition}{closing}"
        if kind < 98:
            return f"(x := {self.expression(inner)})"
        if kind < 99 and self.in_function:
            return f"await {self.call(inner)}"
        return self.call(inner)
