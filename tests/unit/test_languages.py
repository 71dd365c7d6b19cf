"""Which language a file or a document is in, and which scripts nobody wrote."""

from __future__ import annotations

import pytest

from vetline.core import generated, languages
from vetline.core.text import Source, Text


@pytest.mark.parametrize(
    ("path", "language"),
    [
        *((f"a/b{suffix}", "python") for suffix in (".py", ".pyi", ".PY")),
        *((f"a/b{suffix}", "javascript") for suffix in (".js", ".jsx", ".mjs", ".cjs", ".test.js")),
        *((f"a/b{suffix}", "typescript") for suffix in (".ts", ".mts", ".cts", ".d.ts")),
        ("a/b.tsx", "tsx"),
        ("a.ts/b", None),
        ("a/b.json", None),
    ],
)
def test_by_the_ending_of_a_name(path: str, language: str | None) -> None:
    assert languages.by_suffix(path) == language


@pytest.mark.parametrize(
    ("line", "language"),
    [
        (b"#!/usr/bin/env python3", "python"),
        (b"#!/usr/bin/node --harmony", "javascript"),
        (b"#!/usr/bin/env -S deno run", "typescript"),
        (b"#!/bin/sh", None),
        (b"node", None),
    ],
)
def test_by_the_first_line(line: bytes, language: str | None) -> None:
    assert languages.by_interpreter(line) == language


@pytest.mark.parametrize(
    ("identifier", "uri", "language"),
    [
        ("javascript", "untitled:Untitled-1", "javascript"),
        ("javascriptreact", "file:///a.jsx", "javascript"),
        ("typescript", "file:///a.ts", "typescript"),
        ("typescriptreact", "untitled:Untitled-1", "tsx"),
        ("typescript", "file:///a.tsx", "tsx"),
        ("typescript.tsx", "file:///a.tsx", "tsx"),
        ("typescript", "file:///a.py", "typescript"),
        ("rust", "file:///a.py", "rust"),
    ],
)
def test_by_what_an_editor_says(identifier: str, uri: str, language: str) -> None:
    assert languages.by_editor(identifier, uri) == language


def test_rules_know_one_typescript() -> None:
    assert {languages.rules_name(name) for name in ("typescript", "tsx")} == {"typescript"}


CODE = "export function f(a) { if (a) { return g(a); } }\n"


@pytest.mark.parametrize(
    ("path", "code", "read"),
    [
        ("a.js", CODE * 200, True),
        ("a.min.js", CODE, False),
        ("jquery-3.min.mjs", CODE, False),
        ("admin.js", CODE, True),
        ("a.js", CODE.replace("\n", " ") * 200, False),
        ("a.js", CODE * 100 + CODE.replace("\n", " ") * 200, False),
        ("a.js", CODE * 200 + CODE.replace("\n", " ") * 100, True),
        ("a.js", CODE.replace("\n", " ") * 22, True),  # a short script on one line
        ("a.js", f"export const picture = '{'iVBORw0KGgo' * 900}';\n", True),
        ("a.js", "/******/ (() => { // webpackBootstrap\n" + CODE * 200, False),
        ("a.py", CODE.replace("\n", " ") * 200, True),
    ],
)
def test_scripts_that_nobody_wrote(path: str, code: str, read: bool) -> None:
    source = Source("file:///" + path, path, languages.by_suffix(path) or "", Text.of(code))
    assert (generated.why_not_read(source) is None) == read
