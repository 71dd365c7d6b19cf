"""Broken, half-typed and odd JavaScript and TypeScript: what is whole is looked at, what is not is left out, nothing is raised."""

from __future__ import annotations

import pytest

from tests.unit.test_incremental import report
from vetline.core.text import Text

_FOUND = {
    "half a function": b"function f() {\n  eval(x);\n  const a = {\n    b: \n",
    "a byte order mark": b"\xef\xbb\xbfeval(x)\n",
    "a shebang": b"#!/usr/bin/env node\neval(x)\n",
    "carriage returns": b"const a = 1;\r\neval(x);\r\n",
    "Flow": b"// @flow\ntype A = {| a: ?string |};\nfunction f(x: ?A): %checks { return eval(x); }\n",
    "decorators": b"@A() @B({x: 1}) export class C { @D() m(@E() a) { eval(a); } }\n",
    "a NUL": b"const a = 1;\0\neval(x)\n",
    "a long sum": b"x = " + b"a +\n " * 5_000 + b"a;\neval(x)\n",
    "a long chain": b"".join(b"const a%d = a%d + 1;\n" % (number, number - 1) for number in range(2_000)) + b"eval(a1999);\n",
}
_TOO_DEEP = {
    "brackets": b"[\n" * 5_000 + b"eval(x)\n" + b"]\n" * 5_000,
    "arrows": b"a =>\n" * 3_000 + b"eval(x)",
    "conditions": b"x = " + b"a ? b :\n" * 5_000 + b"eval(x)",
}
_LANGUAGES = ("javascript", "typescript", "tsx")


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("name", _FOUND)
def test_what_is_whole_is_looked_at(name: str, language: str) -> None:
    found = report(Text.of(_FOUND[name]), {}, language)
    assert "eval-call" in {finding.rule for finding in found.findings}  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("name", _TOO_DEEP)
def test_what_nests_too_deep_is_said_to_be_left_out(name: str, language: str) -> None:
    told = report(Text.of(_TOO_DEEP[name] + b"\n\n\n\neval(x);\n"), {}, language)
    assert [problem.message for problem in told.problems] == ["code nested too deep to be read was left out"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", _LANGUAGES)
@pytest.mark.parametrize("text", [b"", b"\n", b"const a = <div onClick={() => eval(x)}><p\n", b"'" + b"a" * 70, b"`${", b"/*", b"class {", b"@"])
def test_nothing_is_raised(text: bytes, language: str) -> None:
    assert report(Text.of(text), {}, language).problems == ()  # type: ignore[attr-defined]
