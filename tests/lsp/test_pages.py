"""Scripts in .vue, .svelte and .html documents, over the protocol."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lsp.client import Client, insertion, range_
from tests.lsp.test_code_action import actions_at, after, titled

RULE = """rules:
  - {id: no-eval, languages: [javascript, typescript], severity: ERROR, message: m, pattern: eval($X), fix: parse($X), metadata: {fix-safety: safe, fix-title: Parse}}
"""
PAGE = "<template>\n  <p :a=\"eval(é)\">é</p>\n</template>\n<!-- <script>eval(x)</script> -->\n<script lang=\"ts\">const a = '😀'; eval(a)</script>\n"


@pytest.fixture
def client(start: Callable[[], Client], tmp_path: Path) -> Client:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "no-eval.yaml").write_text(RULE)
    (tmp_path / "vetline.toml").write_text('rules = ["rules"]\nbundled-rules = false\n')
    client = start()
    client.initialize([tmp_path])
    return client


@pytest.mark.parametrize("language", ["vue", "svelte", "html"])
def test_a_page_is_opened_typed_in_and_mended(client: Client, language: str) -> None:
    uri = (client.folder / f"a.{language}").as_uri()
    client.open(uri, PAGE, language=language)
    (found,) = client.diagnostics(uri, 1).diagnostics
    assert (found["code"], found["range"]) == ("no-eval", range_(4, 34, 4, 41))

    version = client.change(uri, insertion(1, 0, "<b>eval(1)</b>\n"), insertion(5, 18, "eval(b);\n"))
    ranges = [one["range"] for one in client.diagnostics(uri, version).diagnostics]
    assert ranges == [range_(5, 18, 5, 25), range_(6, 16, 6, 23)]

    text = PAGE.replace("\n", "\n<b>eval(1)</b>\n", 1).replace('"ts">', '"ts">eval(b);\n')
    assert after(client, uri, text, titled(actions_at(client, uri, range_(6, 17, 6, 17)), "Parse")) == text.replace("; eval(a)", "; parse(a)")
    ignored = after(client, uri, text, titled(actions_at(client, uri, range_(6, 17, 6, 17)), "Ignore no-eval here"))
    assert ignored == text.replace("eval(a)</", "eval(a)  // vetline: ignore[no-eval] reason</")
    version = client.replace_all(uri, ignored)
    assert [one["range"] for one in client.diagnostics(uri, version).diagnostics] == [range_(5, 18, 5, 25)]


def test_a_script_comes_and_goes_as_its_tags_are_typed(client: Client) -> None:
    uri = (client.folder / "b.html").as_uri()
    client.open(uri, "<p>\neval(a)\n", language="html")
    assert client.diagnostics(uri, 1).diagnostics == []
    version = client.change(uri, insertion(1, 0, "<script>"))
    assert [one["range"] for one in client.diagnostics(uri, version).diagnostics] == [range_(1, 8, 1, 15)]
    version = client.change(uri, insertion(0, 0, "<!--"))
    assert client.diagnostics(uri, version).diagnostics == []
