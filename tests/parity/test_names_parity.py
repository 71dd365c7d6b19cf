"""Names and constants against Semgrep's own tree of the same text, in which it notes what it found out about each name."""

from __future__ import annotations

import json
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.parity import oracle
from tests.parity.programs import program
from tests.unit.test_names import resolved, shown
from vetline.match.constant import Constant

pytestmark = pytest.mark.skipif(oracle.core() is None, reason="semgrep-core is not installed")

_MODULES = ("shlex.py", "netrc.py", "sndhdr.py", "gzip.py", "textwrap.py", "json/decoder.py", "wsgiref/util.py")
_KINDS = {"Global": "global", "LocalVar": "local", "Parameter": "parameter"}
_GENERAL = {"Cstr": "Str", "Cint": "Int", "Cbool": "Bool", "Cany": "Any"}


@pytest.mark.parametrize("seed", range(30))
def test_generated_programs(seed: int, tmp_path: Path) -> None:
    _compare(program(Random(seed), 12), tmp_path)


@pytest.mark.parametrize("module", _MODULES)
def test_modules_of_the_standard_library(module: str, tmp_path: Path) -> None:
    path = Path(sysconfig.get_path("stdlib"), module)
    if not path.is_file():
        pytest.skip("this Python has no such module")
    _compare(path.read_text(encoding="utf-8"), tmp_path)


def _compare(source: str, folder: Path) -> None:
    wanted = _noted(source, folder)
    ours = {}
    for node, names in resolved(source):
        if node.kind in ("Id", "Name", "PatId") and node.start not in ours:
            ours[node.start] = (shown(node.binding), names.constant(node))
    different = {
        (offset, name): (expected, ours[offset]) for offset, name, *expected in wanted if offset in ours and list(ours[offset]) != expected
    }
    assert not different, source


def _noted(source: str, folder: Path) -> Iterator[tuple[int, str, str, Constant | None]]:
    """(byte offset, name, what it stands for, its value) of each name in the text."""
    path = folder / "target.py"
    path.write_text(source, encoding="utf-8")
    command = [str(oracle.core()), "-lang", "python", "-json", "-full_token_info", "-dump_named_ast", str(path)]
    tree = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=60).stdout)
    stack: list[Any] = [tree]
    while stack:
        part = stack.pop()
        if isinstance(part, dict):
            if "id_info_id" in part:
                continue
            if "pinfo" in part and part["pname"]:
                yield from _note(part["pname"]["some"], part["pinfo"])
            stack.extend(part.values())
        elif isinstance(part, list):
            if len(part) == 2 and isinstance(part[1], dict) and "id_info_id" in part[1]:
                yield from _note(*part)
            else:
                stack.extend(part)


def _note(identifier: list[Any], info: dict[str, Any]) -> Iterator[tuple[int, str, str, Constant | None]]:
    if not isinstance(identifier, list) or not isinstance(identifier[0], str):
        return
    name, token = identifier
    place = token.get("token", {})
    if "OriginTok" in place and name not in ("Self", "Cls"):  # `self` and `cls` are no names in its tree
        yield place["OriginTok"]["bytepos"], name, _meaning(info["id_resolved"]["ref@"]), _value(info["id_svalue"]["ref@"])


def _meaning(resolution: Any) -> str:
    if resolution is None:
        return "-"
    kind = resolution["some"][0]
    if isinstance(kind, str):
        return _KINDS[kind]
    (path,) = kind.values()
    return ".".join(path)


def _value(noted: Any) -> Constant | None:
    if not isinstance(noted, dict) or not noted.keys() & {"Lit", "Cst"}:
        return None
    if "Cst" in noted:
        return Constant(_GENERAL[noted["Cst"]], None)
    ((kind, content),) = noted["Lit"].items()
    if kind == "String":
        while not isinstance(content[0], str):
            content = content[1]
        return Constant("Str", content[0])
    if kind == "Bool":
        return Constant("Bool", content[0] == "true" or content[0] is True)
    if kind in ("Int", "Float"):
        value = content[0]["some"] if content[0] else None
        return Constant(kind, value if kind == "Int" or value is None else float(value))
    return Constant("Null", None) if kind == "Null" else None
