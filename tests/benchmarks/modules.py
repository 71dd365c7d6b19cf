"""Real modules of given sizes, out of the standard library and out of our extension, and the places in them where a person would type."""

from __future__ import annotations

import ast
import sysconfig
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from vetline.core.syntax import parse

_EXTENSION = Path(__file__).parents[2] / "client-vscode" / "src"
_LARGEST_SINGLE = 6_000  # lines; longer texts are joined from several modules


@dataclass(frozen=True, slots=True)
class Module:
    """`places` are lines, from 0, before which a statement indented by `indents` columns can be typed."""

    name: str
    text: str
    places: tuple[int, ...]
    indents: tuple[int, ...]
    language: str = "python"

    @property
    def lines(self) -> int:
        return self.text.count("\n")


@cache
def of_size(lines: int) -> Module:
    """A module of about so many lines, with a place in a function in its middle and one in the last function."""
    sources = _library()
    if lines <= _LARGEST_SINGLE:
        path, text = min(sources, key=lambda source: abs(source[1].count("\n") - lines))
        name = path.stem if path.stem != "__init__" else path.parent.name
    else:
        parts: list[str] = []
        for _, part in reversed(sources):
            if sum(map(_count, parts)) < lines * 0.97 and sum(map(_count, [*parts, part])) < lines * 1.03:
                parts.append(part)
        name, text = f"{len(parts)} modules joined", "".join(parts)
    middle, last = _place_near(text, text.count("\n") // 2), _place_near(text, text.count("\n"))
    return Module(name, text, (middle[0], last[0]), (middle[1], last[1]))


@cache
def of_script(lines: int) -> Module:
    """TypeScript of about so many lines: the extension's modules, one after the other, and again from the first."""
    sources = [path.read_text(encoding="utf-8") for path in sorted(_EXTENSION.glob("*.ts"))]
    parts: list[str] = []
    while sum(map(_count, parts)) < lines * 0.97:
        parts.append(sources[len(parts) % len(sources)])
    text = "".join(parts)
    middle, last = _script_place_near(text, _count(text) // 2), _script_place_near(text, _count(text))
    return Module("TypeScript", text, (middle[0], last[0]), (middle[1], last[1]), "typescript")


def _script_place_near(text: str, line: int) -> tuple[int, int]:
    places: list[tuple[int, int]] = []
    stack = [parse("typescript", text.encode())]
    while stack:
        node = stack.pop()
        stack.extend(node.children)
        body = node.child_by_field_name("body") if node.type in ("function_declaration", "method_definition") else None
        if body is not None and len(body.named_children) > 2:
            places.append(tuple(body.named_children[-1].start_point))
    return min(places, key=lambda place: abs(place[0] - line))


@cache
def _library() -> tuple[tuple[Path, str], ...]:
    """The standard library's modules that can be joined, the shortest first."""
    found: list[tuple[Path, str]] = []
    root = Path(sysconfig.get_path("stdlib"))
    for path in sorted([*root.glob("*.py"), *root.glob("*/__init__.py"), *root.glob("asyncio/*.py"), *root.glob("email/*.py")]):
        if path.parent.name in ("test", "idlelib", "site-packages", "lib2to3") or path.stem in ("this", "antigravity"):
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        functions = text.count("\n    def ") + text.count("\ndef ")
        if text.endswith("\n") and "from __future__" not in text and functions > _count(text) / 60:
            found.append((path, text))
    return tuple(sorted(found, key=lambda source: (_count(source[1]), source[0])))


def _place_near(text: str, line: int) -> tuple[int, int]:
    """The line before the last statement of the function that is nearest, and that statement's indentation."""
    places = [
        (node.body[-1].lineno - 1, node.body[-1].col_offset)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and len(node.body) > 2
    ]
    return min(places, key=lambda place: abs(place[0] - line))


def _count(text: str) -> int:
    return text.count("\n")
