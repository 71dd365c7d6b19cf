"""What a keystroke costs within long classes, objects, wrappers and functions: the engine in this process, its CPU per key.

    python -m tests.benchmarks.longpieces [--lines 300,1000,3000] [--only class]

The members and functions are real ones, of the standard library and of our extension, put into a frame of the length asked for.
"""

from __future__ import annotations

import argparse
import ast
import textwrap
import time
from collections.abc import Callable, Iterator, Sequence

from tests.benchmarks import figures, modules
from tests.benchmarks.figures import shown
from vetline import engine, wiring
from vetline.core.syntax import parse
from vetline.core.text import Source, Text

_SOURCE_LINES = 5_000  # of the modules that functions are taken from
_SCRIPT_TYPED = 'const answer = eval(payload["expression"]);'
_PYTHON_TYPED = 'answer = eval(payload["expression"], {})'
_IMPORTS = {
    "typescript": 'import * as vscode from "vscode";\nimport { execFile } from "node:child_process";\n\n',
    "python": "import os\nimport subprocess\n\n",
}
_SHORTEST, _LONGEST = 4, 60  # lines of a function that is taken


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.longpieces", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--lines", type=lambda text: [int(size) for size in text.split(",")], default=[300, 1_000, 3_000])
    parser.add_argument("--only", default="", help="frames with this in their name")
    options = parser.parse_args(arguments)
    bench = wiring.build({}, None)
    out = figures.console()
    out.print(f"CPU ms per keystroke within one long statement. {figures.machine()}")
    rows = []
    for name, (language, framed) in _FRAMES.items():
        if options.only in name:
            measured = [keystroke_ms(*framed(lines), language, bench) for lines in options.lines]
            rows.append((name, *(shown(key_ms) for key_ms, _ in measured), *(shown(open_ms) for _, open_ms in measured)))
    columns = ("", *(f"{lines:,} lines" for lines in options.lines), *(f"open {lines:,}" for lines in options.lines))
    out.print(figures.table("", columns, rows))
    return 0


def keystroke_ms(before: str, indent: int, after: str, language: str, bench: wiring.Workbench) -> tuple[float, float]:
    """CPU milliseconds of a keystroke between two texts, on a line indented so far, and of opening the two together."""
    typed = _PYTHON_TYPED if language == "python" else _SCRIPT_TYPED
    place = len(before.encode())

    def look(text: Text) -> float:
        started_s = time.thread_time()
        engine.instant(bench.plan, Source("file:///module", None, language, text), bench.ports)
        return (time.thread_time() - started_s) * 1000

    text = Text.of(before + after)
    opened = look(text)
    text = text.replaced(place, place, b" " * indent + b"\n")
    look(text)
    spent = []
    for offset, byte in enumerate(typed.encode(), place + indent):
        text = text.replaced(offset, offset, bytes([byte]))
        spent.append(look(text))
    return sum(spent) / len(spent), opened


# -- frames: the text before the line that is typed, its indentation, and the text behind --


def _script_frame(opening: str, member: Callable[[str, str], str], closing: str) -> Callable[[int], tuple[str, int, str]]:
    def framed(lines: int) -> tuple[str, int, str]:
        taken = [member(head, body) for head, body in _functions(_script_functions(), lines)]
        middle = len(taken) // 2
        cut = taken[middle].rindex("\n", 0, taken[middle].rindex("}")) + 1
        return (
            _IMPORTS["typescript"] + opening + "".join(taken[:middle]) + taken[middle][:cut], 4,
            taken[middle][cut:] + "".join(taken[middle + 1 :]) + closing + "\nexport const last = 1;\n",
        )

    return framed


def _python_frame(opening: str, member: Callable[[str, str], str]) -> Callable[[int], tuple[str, int, str]]:
    def framed(lines: int) -> tuple[str, int, str]:
        taken = [member(head, body) for head, body in _functions(_python_functions(), lines)]
        middle = len(taken) // 2
        return _IMPORTS["python"] + opening + "".join(taken[: middle + 1]), 8, "".join(taken[middle + 1 :]) + "\n\nlast = 1\n"

    return framed


def _functions(known: Sequence[tuple[str, str]], lines: int) -> Iterator[tuple[str, str]]:
    """Parameters and body of functions, so many that they have about so many lines; each is named anew."""
    count = number = 0
    while count < lines:
        parameters, body = known[number % len(known)]
        yield f"step{number}{parameters}", body
        count += body.count("\n") + 3
        number += 1


def _script_functions() -> list[tuple[str, str]]:
    data = modules.of_script(_SOURCE_LINES).text.encode()
    found: list[tuple[str, str]] = []
    stack = [parse("typescript", data)]
    while stack:
        node = stack.pop()
        stack.extend(reversed(node.children))
        body = node.child_by_field_name("body") if node.type in ("function_declaration", "method_definition") else None
        parameters = node.child_by_field_name("parameters")
        if body is not None and parameters is not None and _SHORTEST <= body.end_point[0] - body.start_point[0] <= _LONGEST:
            text = textwrap.dedent(" " * body.start_point[1] + data[body.start_byte + 1 : body.end_byte - 1].decode().lstrip("\n"))
            if b"super" not in data[body.start_byte : body.end_byte]:
                found.append((data[parameters.start_byte : parameters.end_byte].decode(), text.strip("\n") + "\n"))
    return list(dict.fromkeys(found))


def _python_functions() -> list[tuple[str, str]]:
    text = modules.of_size(_SOURCE_LINES).text
    lines = text.splitlines(keepends=True)
    found: list[tuple[str, str]] = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.body and _SHORTEST <= (node.end_lineno or 0) - node.lineno <= _LONGEST:
            body = textwrap.dedent("".join(lines[node.body[0].lineno - 1 : node.end_lineno]))
            found.append((f"({ast.unparse(node.args)})", body))
    return found


def _method(head: str, body: str) -> str:
    return f"  async {head} {{\n" + textwrap.indent(body, "    ") + "  }\n\n"


_FRAMES: dict[str, tuple[str, Callable[[int], tuple[str, int, str]]]] = {
    "TS class": ("typescript", _script_frame("export class Service {\n", _method, "}\n")),
    "TS object": (
        "typescript",
        _script_frame("export const service = {\n", lambda head, body: _method(head, body).rstrip() + ",\n\n", "};\n"),
    ),
    "TS functions in a wrapper": (
        "typescript",
        _script_frame("export const service = (app: any) => {\n", lambda head, body: _method(f"function {head}", body), "};\n"),
    ),
    "TS tests": (
        "typescript",
        _script_frame(
            'describe("service", () => {\n',
            lambda head, body: f'  it("{head.partition("(")[0]}", async () => {{\n' + textwrap.indent(body, "    ") + "  });\n\n",
            "});\n",
        ),
    ),
    "TS routes": (
        "typescript",
        _script_frame(
            "export default function register(app: any) {\n",
            lambda head, body: f'  app.get("/{head.partition("(")[0]}", async (req, res) => {{\n' + textwrap.indent(body, "    ") + "  });\n\n",
            "}\n",
        ),
    ),
    "TS Vue options": (
        "typescript",
        _script_frame(
            'export default {\n  name: "service",\n  data() {\n    return { rows: [] };\n  },\n  methods: {\n',
            lambda head, body: f"    {head} {{\n" + textwrap.indent(body, "      ") + "    },\n\n",
            "  },\n};\n",
        ),
    ),
    "TS function": (
        "typescript",
        _script_frame(
            "export async function run(payload: any) {\n",
            lambda head, body: "  {\n" + textwrap.indent(body, "    ") + "  }\n",
            "}\n",
        ),
    ),
    "Python class": ("python", _python_frame("class Service:\n", lambda head, body: f"    def {head}:\n" + textwrap.indent(body, " " * 8) + "\n")),
    "Python function": (
        "python",
        _python_frame("def run(payload):\n", lambda head, body: "    if payload:\n" + textwrap.indent(body, " " * 8) + "\n"),
    ),
}


if __name__ == "__main__":
    raise SystemExit(main())
