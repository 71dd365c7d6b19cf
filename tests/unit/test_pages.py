"""Scripts in .vue, .svelte and .html: which are programs, that what is found in them stands where it is, also after edits."""

from __future__ import annotations

import random
import time

import pytest

from tests.rules.fixtures import RULES_FOLDER
from tests.unit.test_incremental import ROUNDS, report
from vetline.core import scripts
from vetline.core.text import Text

_PAGES = ("vue", "svelte", "html")
_FIXTURES = sorted(path for path in (RULES_FOLDER / "javascript").rglob("*") if path.suffix in (".js", ".jsx", ".ts", ".tsx"))
_LANG = {".js": "", ".jsx": ' lang="jsx"', ".ts": ' lang="ts"', ".tsx": ' lang="tsx"'}


def told(language: str, page: str) -> list[tuple[str, list[str]]]:
    """The programs of a page: the language of each and its scripts."""
    data = page.encode()
    found, _ = scripts.programs(language, data)
    for program in found:
        text = program.text(data)
        assert len(text) == len(data)
        assert [at for at, byte in enumerate(text) if byte in b"\r\n"] == [at for at, byte in enumerate(data) if byte in b"\r\n"]
        assert all(text[block.start : block.end] == data[block.start : block.end] for block in program.blocks)
    return [(program.language, [data[block.start : block.end].decode() for block in program.blocks]) for program in found]


@pytest.mark.parametrize("language", _PAGES)
@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<script>a</script>", [("javascript", ["a"])]),
        ("<SCRIPT>a</ScRiPt >", [("javascript", ["a"])]),
        ("<script\nasync\n>a</script\n>", [("javascript", ["a"])]),
        ('<script lang="ts">a</script>', [("typescript", ["a"])]),
        ("<script lang=ts>a</script>", [("typescript", ["a"])]),
        ("<script lang='tsx'>a</script>", [("tsx", ["a"])]),
        ('<script type="text/typescript">a</script>', [("typescript", ["a"])]),
        ('<script type="module">a</script>', [("javascript", ["a"])]),
        ('<script type="Text/JavaScript; charset=utf-8">a</script>', [("javascript", ["a"])]),
        ('<script data-a="x > y" data-b=\'</script>\'>a</script>', [("javascript", ["a"])]),
        ('<script type="application/json">a</script>', []),
        ('<script type="application/ld+json">a</script>', []),
        ('<script type="importmap">a</script>', []),
        ('<script type="text/template">a</script>', []),
        ('<script type="text/x-template"><script>a</script>', []),
        ('<script language="vbscript">a</script>', []),
        ('<script lang="coffee">a</script>', None),  # of HTML it is the language that people speak
        ("<script></script>", []),
        ('<script src="a.js"></script>', []),
        ("<!-- <script>a</script> -->", []),
        ("<!--> <script>a</script>", [("javascript", ["a"])]),
        ("<!-- > <script>a</script>", []),
        ('<script>a = "</script>"</script>', [("javascript", ['a = "'])]),
        ("<script>a = '<script>'</script>", [("javascript", ["a = '<script>'"])]),
        ("<style>a > '<script>b</script>'</style>", []),
        ("<script>a", [("javascript", ["a"])]),
        ("<script", []),
        ("<script lang=", []),
        ("<scripts>a</scripts>", []),
        ("</script><script>a</script>", [("javascript", ["a"])]),
        ("<script>\r\na\r\n</script>\r\n", [("javascript", ["\r\na\r\n"])]),
        ("\ufeff<script>é</script>", [("javascript", ["é"])]),
    ],
)
def test_which_scripts_are_programs(language: str, page: str, expected: list[tuple[str, list[str]]] | None) -> None:
    assert told(language, page) == ([("javascript", ["a"])] if expected is None and language == "html" else expected or [])


def test_the_scripts_of_a_component_are_one_program() -> None:
    assert told("vue", "<script>a</script>\n<script setup lang='ts'>b</script>") == [("typescript", ["a", "b"])]
    assert told("svelte", "<script context='module'>a</script><p/><script>b</script>") == [("javascript", ["a", "b"])]
    assert told("svelte", "<script module lang='tsx'>a</script><p/><script lang='ts'>b</script>") == [("tsx", ["a", "b"])]


def test_modules_of_a_page_have_names_of_their_own() -> None:
    page = "<script>a</script><script type=module>b</script><script>c</script><script type=module>d</script>"
    assert told("html", page) == [("javascript", ["a", "c"]), ("javascript", ["b"]), ("javascript", ["d"])]


def test_no_script_goes_on_in_the_next() -> None:
    data = b"<script>a</script><script>(b)</script>"
    (program,), _ = scripts.programs("html", data)
    assert program.text(data) == b"        a;                (b)         "


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<template><p><script>a</script></p></template><script>b</script>", ["b"]),
        ("<template><template #x>{{ a < b }}</template><script>a</script></template><script>b</script>", ["b"]),
        ("<template><template #x /><p/></template><script>b</script>", ["b"]),
        ("<template lang='pug'>\nscript <template>\n</template><script>b</script>", ["b"]),
        ("<docs>`<script>a</script>`</docs><script>b</script>", ["b"]),
        ("<docs><script>b</script>", ["b"]),
        ("<template><div>\n<script>b</script>", ["b"]),
        ("<template><div :a='\n</template><script>b</script>", ["b"]),
        ("<script src='./a.js' /><script>b</script>", ["b"]),
    ],
)
def test_a_component_of_vue_has_its_scripts_at_the_top(page: str, expected: list[str]) -> None:
    assert [script for _, found in told("vue", page) for script in found] == expected


def test_an_expression_of_svelte_is_no_script() -> None:
    page = "{@html `<script>${a}</script>`}\n<svelte:head><script>b</script></svelte:head>\n<script>c</script>"
    assert told("svelte", page) == [("javascript", ["b", "c"])]


def test_what_nobody_wrote_is_left_out_and_said() -> None:
    code = b"eval(a);" * 500
    told = report(Text.of(b"<p>\n<script>" + code + b"</script>\n<script>\neval(a)\n</script>"), {}, "html")
    assert [(problem.line, "very long lines" in problem.message) for problem in told.problems] == [(2, True)]
    assert len([finding for finding in told.findings if finding.rule == "eval-call"]) == 1


def test_a_comment_suppresses_within_its_script() -> None:
    page = b"<!-- // vetline: ignore[eval-call] -->\n<script>\neval(a) // vetline: ignore[eval-call] ours\n</script>\n<p>// vetline: ignore[b]"
    assert report(Text.of(page), {}, "html").findings == ()


def test_a_comment_suppresses_in_the_markup() -> None:
    above, tag = b"<!-- vetline: ignore[vue-v-html] ours -->\n", b"<p\n  v-html='a.body'>\n"
    page = b"<template>\n%s%s</template>\n<script>\n// vetline: ignore[eval-call] ours\neval(a)\n</script>\n"
    assert [one.rule for one in report(Text.of(page % (b"", tag)), {}, "vue").findings] == ["vue-v-html"]
    assert report(Text.of(page % (above, tag)), {}, "vue").findings == ()
    assert len(report(Text.of(page % (above + b"<p>\n", tag)), {}, "vue").findings) == 1


def test_a_fix_does_not_reach_into_a_tag() -> None:
    (found,) = report(Text.of(b"<script>// vetline: ignore[eval-call] idle\n</script>"), {}, "html").findings
    assert (found.rule, found.fixes) == ("unused-suppression", ())


@pytest.mark.parametrize("language", _PAGES)
def test_what_is_found_is_what_is_found_in_the_script_alone(language: str) -> None:
    chosen = random.Random(language).sample(_FIXTURES, 25)
    matches = 0
    for path in chosen:
        script = path.read_bytes()
        before = b"<template>\r\n <p title='\xc3\xa9 > <script>'>{{ a }}</p>\n</template>\n<script%s>" % _LANG[path.suffix].encode()
        page = before + script + b"</script>\n<style>\na { }\n</style>\n"
        if b"</script" in script.lower():
            continue
        alone = report(Text.of(script), {}, {".ts": "typescript", ".tsx": "tsx"}.get(path.suffix, "javascript"))
        shifted = [(one.rule, one.span.shifted(len(before)), one.message) for one in alone.findings]
        found = report(Text.of(page), {}, language)
        assert [(one.rule, one.span, one.message) for one in found.findings] == shifted, path.name
        matches += len(shifted)
    assert matches > 50


_INSERTED = (
    b"<script>", b"</script>", b"<script lang='ts'>", b"<template>", b"</template>", b"<!--", b"-->", b"'", b'"', b"<p>", b"eval(a);\n", b"\n", b"\r\n",
    b"import { exec } from 'child_process';\n", b"exec(`ls ${a}`);\n", b"{", b"}", b"`", b"<style>\n", b"\xc3\xa9", b"<", b">", b"=",
)  # fmt: skip


@pytest.mark.parametrize("language", _PAGES)
def test_findings_after_edits_are_those_of_a_fresh_open(language: str) -> None:
    chance = random.Random(language)
    blocks = [b"<script>\n" + path.read_bytes() + b"</script>\n" for path in chance.sample(_FIXTURES, 3)]
    text = Text.of(b"<template>\n<p :a='b'>{{ c }}</p>\n</template>\n" + b"<p>d</p>\n".join(blocks) + b"<style></style>\n")
    memory: dict[object, object] = {}
    for number in range(ROUNDS // 2):
        for _ in range(chance.randint(1, 2)):
            start = chance.randint(0, len(text.data))
            while start < len(text.data) and text.data[start] & 0xC0 == 0x80:
                start += 1
            end = min(start + chance.choice((0, 0, 1, 5, 40)), len(text.data))
            while end < len(text.data) and text.data[end] & 0xC0 == 0x80:
                end += 1
            text = text.replaced(start, end, chance.choice(_INSERTED) if chance.random() < 0.8 else b"")
        assert report(text, memory, language) == report(Text.of(text.data), {}, language), f"after round {number}"


@pytest.mark.parametrize("language", _PAGES)
@pytest.mark.parametrize(
    "page", [b"<!--", b"<a ", b'<a b="', b"<script>", b"<script></script>", b"<div>", b"</div>", b"<", b"<template>", b"<x", b"=\"'", b"</", b"<style>", b"<docs>"]
)
def test_a_long_page_takes_no_long_time(page: bytes, language: str) -> None:
    started_s = time.process_time()
    scripts.programs(language, page * (1_000_000 // len(page)))
    assert time.process_time() - started_s < 5
