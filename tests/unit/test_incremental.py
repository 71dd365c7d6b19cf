"""After any edits the findings equal those of a fresh analysis of the same text."""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import textwrap
from functools import cache
from pathlib import Path

import pytest

from tests.rules.fixtures import RULES_FOLDER
from vetline import engine, wiring
from vetline.core.ports import Ports
from vetline.core.text import Source, Text

ROUNDS = int(os.environ.get("VETLINE_EDIT_ROUNDS", "60"))
_INSERTED = (
    b"torch.load(path)\n", b"import torch as t\n", b"t.load(x, weights_only=False)\n", b"from pickle import loads as L\n",
    b"L(data)\n", b"verify = False\n", b"requests.get(url, verify=verify)\n", b"eval(x)\n", b'"""', b"'", b"(", b")", b"[", b"{", b"}",
    b"\\\n", b"\n", b"    ", b"def f():\n    pass\n", b"class A:\n", b"# vetline: ignore[eval-exec] because\n", b"#", b":", b"try:\n",
    b"except Exception:\n    pass\n", b"from os import *\n", b"match x:\n    case 1: pass\n", b"global verify\n", b"\xc3\xa9", b"\r\n",
    b'password = "hunter2hunter2"\n', b"hashlib.md5(password)\n", b"@app.route('/')\n", b"if x:\n", b"else:\n",
)  # fmt: skip

_SCRIPT_INSERTED = (
    b"eval(x);\n", b"const cp = require('child_process');\n", b"cp.exec(command);\n", b"import { exec } from 'child_process';\n", b"exec(`ls ${name}`);\n",
    b"const algorithm = 'md5';\n", b"crypto.createHash(algorithm);\n", b"algorithm = 'sha256';\n", b"'", b'"', b"`", b"${", b"(", b")", b"[", b"{", b"}",
    b"\n", b"    ", b"function f(a) {\n  return a;\n}\n", b"class A {\n", b"// vetline: ignore[eval-call] because\n", b"/*", b"*/", b";", b"=>",
    b"try {\n", b"} catch (e) {}\n", b"export ", b"if (x) {\n", b"} else {\n", b"<div>", b"</div>", b"/", b"\r\n", b"@d()\n",
    b"el.innerHTML = name;\n", b"document.write(x);\n", b"async ", b"let name = x;\n", b"new Function(name);\n",
)  # fmt: skip


def edit_at(text: Text, start: int, length: int) -> tuple[int, int]:
    """From there so many bytes, of whole characters, as editors tell of them."""
    end = min(start + length, len(text.data))
    return (
        next(at for at in range(start, -1, -1) if at == len(text.data) or text.data[at] & 0xC0 != 0x80),
        next(at for at in range(end, len(text.data) + 1) if at == len(text.data) or text.data[at] & 0xC0 != 0x80),
    )


class NoPins:
    def satisfies(self, path: str | None, requirement: str) -> bool:
        return False

    def stands_alone(self, source: Source) -> bool:
        return False

    def pinned(self, path: str | None, name: str) -> None:
        return None


@cache
def plan() -> object:
    return wiring.build({}, None).plan


def report(text: Text, memory: dict[object, object], language: str = "python") -> object:
    return engine.instant(plan(), Source("file:///a.py", "a.py", language, text), Ports(memory, NoPins()))  # type: ignore[arg-type]


@pytest.mark.parametrize("module", [argparse, textwrap, contextlib], ids=lambda module: module.__name__)
def test_findings_after_edits_are_those_of_a_fresh_open(module: object) -> None:
    data = Path(module.__file__).read_bytes()[:40_000]  # type: ignore[attr-defined]
    data = data[: data.rfind(b"\n") + 1]
    chance = random.Random(len(data))
    text = Text.of(data)
    memory: dict[object, object] = {}
    report(text, memory)
    for number in range(ROUNDS):
        for _ in range(chance.randint(1, 3)):
            start = chance.randint(0, len(text.data))
            if chance.random() < 0.5:
                start = text.data.rfind(b"\n", 0, start) + 1
            start, end = edit_at(text, start, chance.choice((0, 0, 1, 5, 40, 400)) if chance.random() < 0.6 else 0)
            inserted = chance.choice(_INSERTED) if chance.random() < 0.8 else b""
            text = text.replaced(start, end, inserted)
        followed = report(text, memory)
        fresh = report(Text.of(text.data), {})
        assert followed == fresh, f"after round {number}"


@pytest.mark.parametrize("seed", range(6))
def test_findings_in_scripts_after_edits_are_those_of_a_fresh_open(seed: int) -> None:
    chance = random.Random(seed)
    fixtures = sorted(path for path in (RULES_FOLDER / "javascript").rglob("*") if path.suffix in (".js", ".jsx", ".ts", ".tsx"))
    chosen = chance.sample([path for path in fixtures if path.read_bytes().isascii()], 4)
    language = chance.choice(("javascript", "typescript", "tsx"))
    text = Text.of(b"\n".join(path.read_bytes() for path in chosen))
    memory: dict[object, object] = {}
    report(text, memory, language)
    for number in range(ROUNDS // 2):
        for _ in range(chance.randint(1, 3)):
            start = chance.randint(0, len(text.data))
            if chance.random() < 0.6:
                start = text.data.rfind(b"\n", 0, start) + 1
            start, end = edit_at(text, start, chance.choice((0, 0, 1, 5, 40, 400)) if chance.random() < 0.5 else 0)
            text = text.replaced(start, end, chance.choice(_SCRIPT_INSERTED) if chance.random() < 0.8 else b"")
        assert report(text, memory, language) == report(Text.of(text.data), {}, language), f"after round {number}"


_PYTHON_USES = b"""import hashlib, requests, yaml
def a(url):
    return requests.get(url, verify=verify)
def b(text):
    return hashlib.new(algorithm, text), yaml.load(text, Loader=kind)
"""
_PYTHON_TOLD = (
    b"verify = False\n", b"verify = True\n", b"algorithm = 'md5'\n", b"kind = yaml.Loader\n", b"def c(\n", b"verify, algorithm = (\n", b"requests = (\n", b")\n",
)  # fmt: skip
_SCRIPT_USES = b"""const crypto = require("crypto");
function a(text) {
  return crypto.createHash(algorithm).update(text);
}
function b(text) {
  element.innerHTML = markup;
  https.get(text, { rejectUnauthorized: checked });
}
"""
_SCRIPT_TOLD = (
    b"const algorithm = 'md5';\n", b"let algorithm = 'sha256';\n", b"var checked = false;\n", b"const markup = '<p></p>';\n", b"function c(\n", b"const https = {\n",
    b"const markup = (\n", b"}\n",
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "uses", "told"), [("python", _PYTHON_USES, _PYTHON_TOLD), ("typescript", _SCRIPT_USES, _SCRIPT_TOLD)]
)
def test_findings_are_those_of_a_fresh_open_while_names_change_and_change_back(
    language: str, uses: bytes, told: tuple[bytes, ...]
) -> None:
    chance = random.Random(7)
    text = Text.of(uses * len(told))
    places = [at * len(uses) for at in range(len(told))]
    is_made = [False] * len(told)
    memory: dict[object, object] = {}
    seen = {report(text, memory, language)}
    for _ in range(ROUNDS):
        chosen = chance.randrange(len(told))
        place, put = places[chosen] + sum(len(one) for one, made in zip(told[:chosen], is_made, strict=False) if made), told[chosen]
        text = text.replaced(place, place + len(put), b"") if is_made[chosen] else text.replaced(place, place, put)
        is_made[chosen] = not is_made[chosen]
        followed = report(text, memory, language)
        assert followed == report(Text.of(text.data), {}, language), is_made
        seen.add(followed)
    assert len(seen) > len(told)


def test_values_follow_a_variable_that_becomes_another() -> None:
    before = b"import cp2 from 'child_process';\nconst algorithm = 'md5';\n"
    after = b"  get run1(name, password) {\n    this.algorithm = 'md5';\n${)    crypto.createHash(algorithm).update(password);\n"
    text = Text.of(before + after)
    memory: dict[object, object] = {}
    report(text, memory, "typescript")
    text = text.replaced(len(before), len(before), b"const algorithm = 'md5';\n")
    assert report(text, memory, "typescript") == report(Text.of(text.data), {}, "typescript")
