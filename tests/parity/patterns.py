"""Semgrep patterns and rules taken from a program: parts of it with metavariables, ellipses and operators put in.

Patterns are built as Python trees in which marked names stand for what is not Python, and written out at the end.
"""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

_ELLIPSIS, _DEEP, _MV, _REST, _TYPED = "ELL__", "DEEP__", "MV__", "REST__", "TYPED__"
_LETTERS = "XYZVWFC"
Rule = dict[str, Any]

REGEXES = (
    "^(foo|bar)$", "foo", ".*a.*", "[a-z]+$", "(?i)HTTP", "^os", "^['\"].*", ".*\\(", "\\d+", "^x$", "^.{1,3}$", "(?!foo).*",
    "a|b", "^(?!.*x).*$", "True", ".", "\\Anp\\Z", "^[A-Z]", "^a\\.", "http://.*", "",
)  # fmt: skip
COMPARISONS = ("{} > 1", "{} == 0", "{} < 10", "{} >= 2 and {} < 100", "{} != 1", "not {} == 1", "{} * 2 > 5", "{} % 2 == 0", "{} == 65")
TEXT_REGEXES = ("foo", "\\bos\\b", "run\\(", "^import .*", "x\\s*=", "(?m)^def \\w+", "#.*", "a\\.\\w+", "\"[^\"]*\"", "foo\\(.*\\)")


def rules(random: Random, program: str, count: int) -> list[Rule]:
    """Rule bodies without an id. Semgrep may refuse some."""
    tree = ast.parse(program)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    made: list[Rule] = []
    while len(made) < count:
        try:
            made.append(_Rules(random, tree, parents).rule())
        except (_Unusable, RecursionError):
            continue
    return made


class _Unusable(Exception):
    pass


# -- patterns ----------------------------------------------------------------------------------------------------------


class _Generalizer(ast.NodeTransformer):
    """Puts metavariables and ellipses into a copy of a tree. `known` keeps equal parts under one metavariable."""

    def __init__(self, random: Random, rate: int, known: dict[str, str]) -> None:
        self.random, self.rate, self.known = random, rate, known

    def chance(self, percent: float) -> bool:
        return self.random.random() * 100 < percent

    def metavariable(self, key: str) -> str:
        if self.chance(3):
            return _MV + "_"
        if key in self.known and self.chance(85):
            return self.known[key]
        free = [letter for letter in _LETTERS if _MV + letter not in self.known.values()]
        self.known[key] = _MV + self.random.choice(free or _LETTERS)
        return self.known[key]

    def name(self, text: str) -> str:
        return self.metavariable(text) if self.chance(self.rate) else text

    def visit(self, node: ast.AST) -> Any:
        if isinstance(node, ast.expr) and not isinstance(node, ast.Starred):
            return self.expression(node)
        return super().visit(node)

    def expression(self, node: ast.expr) -> ast.expr:
        loads = not isinstance(getattr(node, "ctx", None), (ast.Store, ast.Del))
        roll = self.random.random() * 100
        if roll < self.rate * 0.6:
            return ast.Name(self.metavariable(ast.unparse(node)))
        if loads and roll < self.rate * 0.66:
            return ast.Name(_ELLIPSIS)
        if loads and roll < self.rate * 0.72:
            return ast.Call(ast.Name(_DEEP), [self.expression(self.part(node))], [])
        if loads and roll < self.rate * 0.74:
            kind = self.random.choice(("str", "int", "foo", "a.b", "List[int]"))
            return ast.Call(ast.Name(_TYPED), [ast.Name(self.metavariable(ast.unparse(node))), ast.Name(kind)], [])
        return super().visit(node)  # type: ignore[no-any-return]

    def part(self, node: ast.expr) -> ast.expr:
        inside = [inner for inner in ast.walk(node) if isinstance(inner, ast.expr) and not isinstance(inner, (ast.Starred, ast.Slice))]
        if not inside:
            raise _Unusable
        return self.random.choice(inside)

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return ast.Name(self.name(node.id))

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if isinstance(node.value, str):
            if self.chance(self.rate):
                return ast.Constant(self.random.choice(("...", "...", "=~/a/", "=~/^http/", "=~/.*x.*/i", "$" + self.random.choice("STU"))))
            return node
        return node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.expr:
        if self.chance(self.rate):
            return ast.JoinedStr([ast.Constant("...")])
        values: list[ast.expr] = []
        for value in node.values:
            if isinstance(value, ast.FormattedValue):
                values.append(ast.FormattedValue(self.visit(value.value), value.conversion if self.chance(50) else -1, None))
            elif self.chance(self.rate):
                values.append(ast.Constant("..."))
            else:
                values.append(value)
        return ast.JoinedStr(values)

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        if self.chance(self.rate * 0.15) and isinstance(node.value, (ast.Call, ast.Attribute)):
            base = node.value
            while isinstance(base, (ast.Call, ast.Attribute)) and self.chance(70):
                base = base.func if isinstance(base, ast.Call) else base.value
            return ast.Attribute(ast.Attribute(self.visit(base), _ELLIPSIS), self.name(node.attr))
        return ast.Attribute(self.visit(node.value), self.name(node.attr))

    def elements(self, items: Sequence[ast.expr], percent: float) -> list[ast.expr]:
        """Some of them, `...` where others were; or `$...X`."""
        if self.chance(percent * 0.15):
            return [ast.Name(_REST + self.random.choice("AB"))]
        if self.chance(percent * 0.35):
            return [ast.Name(_ELLIPSIS)]
        made: list[ast.expr] = []
        for item in items:
            if self.chance(percent * 0.5):
                if not made or getattr(made[-1], "id", "") != _ELLIPSIS:
                    made.append(ast.Name(_ELLIPSIS))
            else:
                made.append(self.visit(item))
        if self.chance(percent * 0.3) and (not made or getattr(made[-1], "id", "") != _ELLIPSIS):
            made.append(ast.Name(_ELLIPSIS))
        return made

    def visit_Call(self, node: ast.Call) -> ast.expr:
        arguments = self.elements(node.args, self.rate)
        kept = [keyword for keyword in node.keywords if not self.chance(self.rate)]
        keywords = [ast.keyword(keyword.arg and self.name(keyword.arg), self.visit(keyword.value)) for keyword in kept]
        if len(kept) < len(node.keywords) and not any(getattr(one, "id", "") == _ELLIPSIS for one in arguments):
            arguments.insert(self.random.choice((0, len(arguments))), ast.Name(_ELLIPSIS))
        self.random.shuffle(keywords)
        keywords.sort(key=lambda keyword: keyword.arg is None)
        made = ast.Call(self.visit(node.func), arguments, keywords)
        if keywords and self.chance(self.rate * 0.4) and keywords[-1].arg is not None:
            made.keywords.append(ast.keyword(_ELLIPSIS, ast.Name(_ELLIPSIS)))
        return made

    def visit_List(self, node: ast.List) -> ast.expr:
        return ast.List(self.elements(node.elts, self.rate))

    def visit_Tuple(self, node: ast.Tuple) -> ast.expr:
        return ast.Tuple(self.elements(node.elts, self.rate))

    def visit_Dict(self, node: ast.Dict) -> ast.expr:
        if self.chance(self.rate * 0.3):
            return ast.Dict([None], [ast.Name(_ELLIPSIS)])
        keys: list[ast.expr | None] = []
        values: list[ast.expr] = []
        for key, value in zip(node.keys, node.values, strict=True):
            if not self.chance(self.rate * 0.5):
                keys.append(key and self.visit(key))
                values.append(self.visit(value))
        if len(keys) < len(node.keys) or self.chance(self.rate * 0.5):
            for _ in range(self.random.choice((1, 1, 2))):
                at = self.random.randint(0, len(keys))
                keys.insert(at, None)
                values.insert(at, ast.Name(_ELLIPSIS))
        return ast.Dict(keys, values)

    def visit_keyword(self, node: ast.keyword) -> ast.keyword:
        return ast.keyword(node.arg and self.name(node.arg), self.visit(node.value))

    # -- statements --

    def body(self, statements: Sequence[ast.stmt]) -> list[ast.stmt]:
        if self.chance(self.rate * 1.2):
            return [_dots()]
        made: list[ast.stmt] = []
        for statement in statements:
            if self.chance(self.rate * 0.8):
                if not made or not _is_dots(made[-1]):
                    made.append(_dots())
            elif self.chance(self.rate * 0.1):
                made.append(ast.Expr(ast.Name(self.metavariable("statement"))))
            else:
                made.append(self.visit(statement))
        if made and not _is_dots(made[-1]) and self.chance(30):
            made.append(_dots())
        if made and not _is_dots(made[0]) and self.chance(20):
            made.insert(0, _dots())
        return made or [_dots()]

    def visit_If(self, node: ast.If) -> ast.stmt:
        otherwise = self.body(node.orelse) if node.orelse and self.chance(60) else []
        return ast.If(self.visit(node.test), self.body(node.body), otherwise)

    def visit_While(self, node: ast.While) -> ast.stmt:
        return ast.While(self.visit(node.test), self.body(node.body), [])

    def visit_For(self, node: ast.For) -> ast.stmt:
        return ast.For(self.visit(node.target), self.visit(node.iter), self.body(node.body), [])

    def visit_AsyncFor(self, node: ast.AsyncFor) -> ast.stmt:
        return ast.AsyncFor(self.visit(node.target), self.visit(node.iter), self.body(node.body), [])

    def visit_With(self, node: ast.With) -> ast.stmt:
        return ast.With([self.visit(item) for item in node.items], self.body(node.body))

    def visit_AsyncWith(self, node: ast.AsyncWith) -> ast.stmt:
        return ast.AsyncWith([self.visit(item) for item in node.items], self.body(node.body))

    def visit_withitem(self, node: ast.withitem) -> ast.withitem:
        return ast.withitem(self.visit(node.context_expr), node.optional_vars and self.visit(node.optional_vars))

    def visit_Try(self, node: ast.Try) -> ast.stmt:
        handlers = [self.visit(handler) for handler in node.handlers if self.chance(85)]
        final = self.body(node.finalbody) if node.finalbody and (self.chance(70) or not handlers) else []
        if not handlers and not final:
            final = [_dots()]
        return ast.Try(self.body(node.body), handlers, self.body(node.orelse) if node.orelse and handlers and self.chance(60) else [], final)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.ExceptHandler:
        return ast.ExceptHandler(node.type and self.visit(node.type), node.name and self.name(node.name), self.body(node.body))

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ast.stmt:
        decorators = [self.visit(one) for one in node.decorator_list if not self.chance(self.rate)]
        if self.chance(self.rate * 0.1):
            decorators.insert(0, ast.Name(_ELLIPSIS))
        returned = node.returns and self.visit(node.returns) if self.chance(50) else None
        made = type(node) if self.chance(85) else ast.FunctionDef
        return made(self.name(node.name), self.parameters(node.args), self.body(node.body), decorators, returned)

    visit_AsyncFunctionDef = visit_FunctionDef

    def parameters(self, given: ast.arguments) -> ast.arguments:
        if self.chance(self.rate * 1.3):
            return ast.arguments([], [ast.arg(_ELLIPSIS)], None, [], [], None, [])
        made = copy.deepcopy(given)
        for one in [*made.args, *made.kwonlyargs, *filter(None, (made.vararg, made.kwarg))]:
            one.arg = self.name(one.arg)
            one.annotation = one.annotation and (self.visit(one.annotation) if self.chance(70) else None)
        made.defaults = [self.visit(one) for one in made.defaults]
        if made.args and self.chance(self.rate):
            at = self.random.randrange(len(made.args))
            if at < len(made.args) - len(made.defaults):
                made.args[at] = ast.arg(_ELLIPSIS)
            elif not made.defaults:
                made.args.append(ast.arg(_ELLIPSIS))
        elif self.chance(self.rate * 0.5):
            made.args.insert(0, ast.arg(_ELLIPSIS))
        return made

    def visit_Lambda(self, node: ast.Lambda) -> ast.expr:
        return ast.Lambda(self.parameters(node.args), self.visit(node.body))

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.stmt:
        decorators = [self.visit(one) for one in node.decorator_list if not self.chance(self.rate)]
        parents = self.elements(node.bases, self.rate)
        parents = [one for one in parents if not getattr(one, "id", "").startswith(_REST)]
        keywords = [self.visit(one) for one in node.keywords if not self.chance(self.rate)]
        return ast.ClassDef(self.name(node.name), parents, keywords, self.body(node.body), decorators)

    def visit_Import(self, node: ast.Import) -> ast.stmt:
        return ast.Import([self.alias(one) for one in node.names if self.chance(90)] or node.names)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.stmt:
        module = ".".join(self.name(part) for part in node.module.split(".")) if node.module else None
        if module is not None and self.chance(self.rate * 0.5):
            module = self.metavariable("module")
        kept = [self.alias(one) for one in node.names if self.chance(85)] or [self.alias(node.names[0])]
        return ast.ImportFrom(module, kept, node.level)

    def alias(self, node: ast.alias) -> ast.alias:
        name = node.name if node.name == "*" else ".".join(self.name(part) for part in node.name.split("."))
        alias = node.asname and (self.name(node.asname) if self.chance(70) else None)
        if alias is None and name != "*" and self.chance(self.rate * 0.15):
            alias = self.metavariable("alias")
        return ast.alias(name, alias)

    def visit_Global(self, node: ast.Global) -> ast.stmt:
        return ast.Global([self.name(name) for name in node.names[:1]])


def _dots() -> ast.stmt:
    return ast.Expr(ast.Name(_ELLIPSIS))


def _is_dots(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and getattr(node.value, "id", "") == _ELLIPSIS


def _written(nodes: ast.AST | Sequence[ast.AST]) -> str:
    nodes = nodes if isinstance(nodes, Sequence) else [nodes]
    text = "\n".join(ast.unparse(ast.fix_missing_locations(node)) for node in nodes)
    text = re.sub(rf"\*\*{_ELLIPSIS}|{_ELLIPSIS}={_ELLIPSIS}", _ELLIPSIS, text)
    text = text.replace("." + _ELLIPSIS, ". ...").replace(". ....", ". ... .").replace(_ELLIPSIS, "...")
    text = _bracketed(text, _DEEP, lambda inside: f"<... {inside} ...>")
    text = _bracketed(text, _TYPED, lambda inside: "({}: {})".format(*inside.split(", ", 1)))
    return text.replace(_REST, "$...").replace(_MV, "$")


def _bracketed(text: str, mark: str, make: Callable[[str], str]) -> str:
    while (start := text.rfind(mark + "(")) >= 0:
        depth, at = 1, start + len(mark) + 1
        while depth:
            depth += {"(": 1, ")": -1}.get(text[at], 0)
            at += 1
        text = text[:start] + make(text[start + len(mark) + 1 : at - 1]) + text[at:]
    return text


# -- rules -------------------------------------------------------------------------------------------------------------


class _Rules:
    """One rule around one part of a program. All its patterns share their metavariables."""

    def __init__(self, random: Random, tree: ast.Module, parents: dict[ast.AST, ast.AST]) -> None:
        self.random, self.tree, self.parents = random, tree, parents
        self.known: dict[str, str] = {}

    def rule(self) -> Rule:
        node = self.part()
        roll = self.random.random()
        if roll < 0.3:
            return {"pattern": self.pattern(node)}
        if roll < 0.42:
            return {"pattern": self.sequence()}
        if roll < 0.47:
            return {"pattern-either": [self.operator(self.random.choice(self.parts())) for _ in range(2)]}
        if roll < 0.49:
            return {"pattern-regex": self.random.choice(TEXT_REGEXES)}
        return {"patterns": self.entries(node)}

    def part(self) -> ast.AST:
        """Any, but names and literals less often than there are."""
        for _ in range(3):
            node = self.random.choice(self.parts())
            if not isinstance(node, (ast.Name, ast.Constant, ast.Pass)):
                break
        return node

    def parts(self) -> list[ast.AST]:
        found = [node for node in ast.walk(self.tree) if isinstance(node, (ast.stmt, ast.expr)) and not isinstance(node, _UNFIT)]
        found = [node for node in found if len(ast.unparse(node)) < 240]
        if not found:
            raise _Unusable
        return found

    def pattern(self, node: ast.AST | Sequence[ast.AST], rate: int | None = None) -> str:
        rate = self.random.choice((0, 12, 25, 40)) if rate is None else rate
        generalizer = _Generalizer(self.random, rate, self.known)
        nodes = node if isinstance(node, Sequence) else [node]
        try:
            written = _written([generalizer.visit(copy.deepcopy(one)) for one in nodes])
        except (ValueError, AttributeError, TypeError):
            raise _Unusable from None
        return written if written not in ("...", "$_") else "$X"

    def sequence(self) -> str:
        """Statements of one block with `...` between."""
        blocks = [node for node in ast.walk(self.tree) if isinstance(getattr(node, "body", None), list) and node.body]
        block = self.random.choice(blocks)
        statements = list(block.body)
        if self.random.random() < 0.4:
            inner = [one for statement in statements for one in ast.walk(statement) if isinstance(one, ast.stmt)]
            statements = [*statements[:1], self.random.choice(inner)]
        chosen = sorted(self.random.sample(range(len(statements)), min(len(statements), self.random.randint(1, 3))))
        made: list[str] = []
        for number, index in enumerate(chosen):
            if len(ast.unparse(statements[index])) > 200:
                raise _Unusable
            if number and (self.random.random() < 0.8 or index != chosen[number - 1] + 1):
                made.append("...")
            made.append(self.pattern(statements[index]))
        if self.random.random() < 0.3:
            made.append("...")
        if self.random.random() < 0.1:
            made.insert(0, "...")
        return "\n".join(made)

    def operator(self, node: ast.AST) -> dict[str, Any]:
        return {"pattern": self.pattern(node)}

    def around(self, node: ast.AST) -> str:
        """A pattern of something that the node lies in."""
        outer = [node]
        while outer[-1] in self.parents:
            outer.append(self.parents[outer[-1]])
        fit = [one for one in outer[1:] if isinstance(one, (ast.stmt, ast.expr)) and not isinstance(one, _UNFIT)]
        fit = [one for one in fit if len(ast.unparse(one)) < 400]
        if not fit or self.random.random() < 0.25:
            return self.prelude(outer)
        chosen = self.random.choice(fit)
        if self.random.random() < 0.3:
            return self.pattern(chosen)
        shell = copy.deepcopy(chosen)
        for name in ("body", "orelse", "finalbody"):
            if isinstance(shell, ast.stmt) and getattr(shell, name, None):
                setattr(shell, name, [_dots()])
        return self.pattern(shell, self.random.choice((12, 25, 40)))

    def prelude(self, outer: Sequence[ast.AST]) -> str:
        """A statement that stands before, and all that follows: `import os` `...`."""
        body: list[ast.stmt] = self.random.choice([one for one in outer if isinstance(getattr(one, "body", None), list)]).body
        chosen = self.random.choice(body)
        if len(ast.unparse(chosen)) > 160:
            raise _Unusable
        return self.pattern(chosen) + "\n..."

    def entries(self, node: ast.AST) -> list[dict[str, Any]]:
        made: list[dict[str, Any]] = [{"pattern": self.pattern(node)}]
        if self.random.random() < 0.15:
            others = [self.operator(self.random.choice(self.parts())) for _ in range(self.random.randint(1, 2))]
            made = [{"pattern-either": [made[0], *others]}]
        if self.random.random() < 0.5:
            made.append({"pattern-inside": self.around(node)})
        for _ in range(self.random.choice((0, 0, 1, 1, 2))):
            made.append(self.further(node))
        if self.known and self.random.random() < 0.45:
            made.append(self.condition())
        if self.known and self.random.random() < 0.2:
            made.append({"focus-metavariable": self.metavariable()})
        return made

    def further(self, node: ast.AST) -> dict[str, Any]:
        roll = self.random.random()
        if roll < 0.35:
            return {"pattern-not": self.pattern(node)}
        if roll < 0.5:
            return {"pattern-not": self.pattern(self.random.choice(self.parts()))}
        if roll < 0.7:
            return {"pattern-not-inside": self.around(node)}
        if roll < 0.78:
            return {"pattern-inside": self.around(node)}
        if roll < 0.84:
            return {"pattern-either": [self.operator(node), self.operator(self.random.choice(self.parts()))]}
        if roll < 0.88:
            return {"pattern-not-regex": self.random.choice(TEXT_REGEXES)}
        if roll < 0.92:
            return {"pattern-regex": self.random.choice(TEXT_REGEXES)}
        if roll < 0.96:
            return {"pattern-not": {"patterns": [self.operator(node), {"pattern-inside": self.around(node)}]}}
        return {"pattern-not-inside": {"pattern-either": [{"pattern": self.around(node)}, self.operator(self.random.choice(self.parts()))]}}

    def metavariable(self) -> str:
        return self.random.choice(sorted(set(self.known.values()))).replace(_MV, "$")

    def condition(self) -> dict[str, Any]:
        metavariable = self.metavariable()
        roll = self.random.random()
        if roll < 0.45:
            return {"metavariable-regex": {"metavariable": metavariable, "regex": self.random.choice(REGEXES)}}
        if roll < 0.65:
            comparison = self.random.choice(COMPARISONS).replace("{}", metavariable)
            return {"metavariable-comparison": {"metavariable": metavariable, "comparison": comparison}}
        inner: dict[str, Any]
        expressions = [node for node in self.parts() if isinstance(node, ast.expr)]
        if not expressions:
            raise _Unusable
        choice = self.random.random()
        bound = [ast.parse(key, mode="eval").body for key, value in self.known.items() if value.replace(_MV, "$") == metavariable and _parses(key)]
        first = self.random.choice(bound) if bound and self.random.random() < 0.7 else self.random.choice(expressions)
        if choice < 0.4:
            inner = {"pattern": self.pattern(first)}
        elif choice < 0.6:
            inner = {"pattern-either": [self.operator(first), self.operator(self.random.choice(expressions))]}
        elif choice < 0.8:
            inner = {"patterns": [self.operator(first), {"pattern-not": self.pattern(self.random.choice(expressions))}]}
        elif choice < 0.9:
            inner = {"patterns": [{"pattern-not": self.pattern(first)}]}
        else:
            inner = {"pattern-regex": self.random.choice(REGEXES[:-1])}
        return {"metavariable-pattern": {"metavariable": metavariable, **inner}}


_UNFIT = (ast.Starred, ast.Slice, ast.FormattedValue)


def _parses(text: str) -> bool:
    try:
        ast.parse(text, mode="eval")
    except (SyntaxError, ValueError):
        return False
    return True
