"""What path an expression of a Python program comes to, as far as the program's text alone tells.

Known are literals, names that are set once, defaults of parameters, of environment variables, of `get` and of argparse's options,
attributes that a class states, entries of constant dictionaries, `Path(...) / "x"`, os.path.join and its kin, and `__file__`.
"""

from __future__ import annotations

import ast
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from vetline.artifacts.imported import full_name

MAX_DEPTH = 30

HERE = "\0here"
"""Stands in a path for the folder of the source file itself."""

_AS_IT_IS = frozenset(
    (
        *("open", "io.open", "str", "os.fspath", "os.path.abspath", "os.path.realpath", "os.path.normpath", "os.path.expanduser", "gzip.open"),
        *("os.path.expandvars", "bz2.open", "lzma.open", "os.path.normcase"),
    )
)
_PATHS = frozenset(("os.path.join", "posixpath.join", "pathlib.Path", "pathlib.PurePath", "pathlib.PosixPath", "pathlib.PurePosixPath", "pathlib.WindowsPath"))
_SAME = frozenset(("resolve", "absolute", "expanduser", "as_posix", "open", "strip"))


class Paths:
    """The names of one program. `enter` and `leave` follow whoever walks through it into functions and classes."""

    def __init__(self, tree: ast.Module, imports: Mapping[str, str]) -> None:
        self._imports = imports
        self._scopes: list[Mapping[str, ast.expr]] = [_constants(tree.body)]
        self._classes: list[str] = []
        self._tree = tree

    @cached_property
    def _attributes(self) -> Mapping[tuple[str, str], ast.expr]:
        return dict(_class_attributes(self._tree))

    @cached_property
    def _options(self) -> Mapping[str, ast.expr]:
        return dict(_options(self._tree))

    def enter(self, node: ast.AST) -> None:
        if isinstance(node, ast.ClassDef):
            self._classes.append(node.name)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            self._scopes.append({**_defaults(node.args), **_constants(node.body)})

    def leave(self, node: ast.AST) -> None:
        if isinstance(node, ast.ClassDef):
            self._classes.pop()
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            self._scopes.pop()

    def path(self, node: ast.expr, depth: int = 0) -> str | None:
        """The path, POSIX; None if the text does not tell."""
        if depth > MAX_DEPTH:
            return None
        match node:
            case ast.Constant(value=str(text)):
                return text
            case ast.Name(id="__file__"):
                return HERE + "/__file__"
            case ast.Name():
                value = self._constant(node.id)
                return self.path(value, depth + 1) if value is not None else None
            case ast.BinOp(left=left, right=right, op=ast.Div() | ast.Add()):
                parts = self._all((left, right), depth)
                return None if parts is None else posixpath.join(*parts) if isinstance(node.op, ast.Div) else "".join(parts)
            case ast.JoinedStr(values=values):
                pieces = self._all([part.value if isinstance(part, ast.FormattedValue) else part for part in values], depth)
                return None if pieces is None else "".join(pieces)
            case ast.BoolOp(op=ast.Or(), values=values):  # an empty setting, or else the default
                return next(filter(None, (self.path(value, depth + 1) for value in values)), None)
            case ast.Subscript():
                return self._entry(node, depth)
            case ast.Attribute():
                return self._attribute(node, depth)
            case ast.Call():
                return self._called(node, depth)
        return None

    def _all(self, nodes: Sequence[ast.expr], depth: int) -> list[str] | None:
        found = [self.path(node, depth + 1) for node in nodes]
        return None if None in found else [one or "" for one in found]

    def _constant(self, name: str) -> ast.expr | None:
        return next((scope[name] for scope in reversed(self._scopes) if name in scope), None)

    def _attribute(self, node: ast.Attribute, depth: int) -> str | None:
        if node.attr == "parent":
            owner = self.path(node.value, depth + 1)
            return _above(owner) if owner else None
        if not isinstance(node.value, ast.Name):
            return None
        owner_name = node.value.id
        if owner_name in ("self", "cls") and self._classes:
            owners = [self._classes[-1]]
        else:
            made = self._constant(owner_name)
            if isinstance(made, ast.Call) and isinstance(made.func, ast.Attribute) and made.func.attr in ("parse_args", "parse_known_args"):
                option = self._options.get(node.attr)
                return self.path(option, depth + 1) if option is not None else None
            owners = [owner_name, *([made.func.id] if isinstance(made, ast.Call) and isinstance(made.func, ast.Name) else ())]
        stated = next((self._attributes[owner, node.attr] for owner in owners if (owner, node.attr) in self._attributes), None)
        return self.path(stated, depth + 1) if stated is not None else None

    def _entry(self, node: ast.Subscript, depth: int) -> str | None:
        key = node.slice.value if isinstance(node.slice, ast.Constant) else None
        if isinstance(node.value, ast.Attribute) and node.value.attr == "parents":
            owner = self.path(node.value.value, depth + 1)
            if not owner or not isinstance(key, int) or not 0 <= key < 20:
                return None
            for _ in range(key + 1):
                owner = _above(owner)
            return owner
        held = self._constant(node.value.id) if isinstance(node.value, ast.Name) else node.value
        if isinstance(held, ast.Dict):
            found = [value for name, value in zip(held.keys, held.values, strict=True) if isinstance(name, ast.Constant) and name.value == key]
            return self.path(found[-1], depth + 1) if found else None
        return None

    def _called(self, call: ast.Call, depth: int) -> str | None:
        name = full_name(call.func, self._imports)
        if name == "os.getenv" or (isinstance(call.func, ast.Attribute) and call.func.attr in ("get", "setdefault", "getenv", "pop")):
            return self.path(call.args[1], depth + 1) if len(call.args) == 2 else None
        if name in _AS_IT_IS:
            return self.path(call.args[0], depth + 1) if call.args else None
        if name == "os.path.dirname":
            inner = self.path(call.args[0], depth + 1) if call.args else None
            return _above(inner) if inner is not None else None
        if name in _PATHS:
            parts = self._all(call.args, depth)
            return posixpath.join(*parts) if parts else None
        if isinstance(call.func, ast.Attribute) and (call.func.attr in _SAME or call.func.attr in ("joinpath", "with_name", "with_suffix")):
            return self._changed(call.func, call.args, depth)
        return None

    def _changed(self, function: ast.Attribute, arguments: list[ast.expr], depth: int) -> str | None:
        owner = self.path(function.value, depth + 1)
        if owner is None or function.attr in _SAME:
            return owner
        parts = self._all(arguments, depth)
        if not parts:
            return None
        if function.attr == "with_suffix":
            return posixpath.splitext(owner)[0] + parts[0]
        return posixpath.join(_above(owner) if function.attr == "with_name" else owner, *parts)


def _above(path: str) -> str:
    """The folder that a path stands in; above the source's own folder it goes by `..`."""
    if path == HERE or path.endswith("/.."):
        return f"{path}/.."
    return posixpath.dirname(path)


def _defaults(arguments: ast.arguments) -> dict[str, ast.expr]:
    """Parameters with their defaults: what a call that says nothing else gets."""
    positional = [*arguments.posonlyargs, *arguments.args]
    pairs = [*zip(positional[len(positional) - len(arguments.defaults) :], arguments.defaults, strict=True)]
    pairs += [(name, value) for name, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if value is not None]
    return {argument.arg: value for argument, value in pairs}


def _class_attributes(tree: ast.Module) -> Iterator[tuple[tuple[str, str], ast.expr]]:
    """(class, attribute) with what the class's body or one of its methods sets it to, once."""
    for owner in ast.walk(tree):
        if not isinstance(owner, ast.ClassDef):
            continue
        stated: dict[str, list[ast.expr]] = {name: [value] for name, value in _constants(owner.body).items()}
        for node in ast.walk(owner):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
            for target in targets:
                if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == "self" and node.value:  # type: ignore[attr-defined]
                    stated.setdefault(target.attr, []).append(node.value)  # type: ignore[attr-defined]
        yield from (((owner.name, name), values[0]) for name, values in stated.items() if len(values) == 1)


def _options(tree: ast.Module) -> Iterator[tuple[str, ast.expr]]:
    """Options of argparse that have a default, by the attribute that they become."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "add_argument"):
            continue
        keywords = {keyword.arg: keyword.value for keyword in node.keywords}
        names = [argument.value for argument in node.args if isinstance(argument, ast.Constant) and isinstance(argument.value, str)]
        dest = keywords.get("dest")
        long = next((name for name in names if name.startswith("--")), names[0] if names else "")
        name = dest.value if isinstance(dest, ast.Constant) and isinstance(dest.value, str) else long.lstrip("-").replace("-", "_")
        if name and "default" in keywords:
            yield name, keywords["default"]


def _constants(body: list[ast.stmt]) -> dict[str, ast.expr]:
    """Names that a body sets once, by an assignment or as the file of a `with`; definitions within it have their own."""
    found: dict[str, ast.expr] = {}
    seen: set[str] = set()
    waiting: list[Any] = list(body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            continue
        pairs: list[tuple[ast.expr, ast.expr | None]] = []
        if isinstance(node, ast.Assign):
            pairs = [(target, node.value) for target in node.targets]
        elif isinstance(node, ast.AnnAssign):
            pairs = [(node.target, node.value)]
        elif isinstance(node, (ast.AugAssign, ast.For, ast.AsyncFor)):
            pairs = [(node.target, None)]
        elif isinstance(node, (ast.With, ast.AsyncWith)):
            pairs = [(item.optional_vars, item.context_expr) for item in node.items if item.optional_vars is not None]
        for target, value in pairs:
            for name in (part for part in ast.walk(target) if isinstance(part, ast.Name)):
                if name.id in seen or name is not target or value is None:
                    found.pop(name.id, None)
                elif name.id not in seen:
                    found[name.id] = value
                seen.add(name.id)
        waiting.extend(ast.iter_child_nodes(node))
    return found
