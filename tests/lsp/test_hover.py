"""Hover, and the command that shows a rule's page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlparse

from tests.lsp.client import Client, insertion, position


def hover(client: Client, uri: str, line: int, character: int) -> str | None:
    answer = client.request("textDocument/hover", {"textDocument": {"uri": uri}, "position": position(line, character)})
    if answer is None:
        return None
    assert answer["contents"]["kind"] == "markdown"
    return answer["contents"]["value"]


def test_a_finding_says_why_and_what_instead(shared: Client, uri: str) -> None:
    shared.open(uri, "x = eval(y)\n")
    shared.diagnostics(uri, 1)
    said = hover(shared, uri, 0, 6)
    assert said is not None
    for words in ("no-eval", "Whoever controls the text", "Parse the value.", "https://docs.python.org/3/library/ast.html", "CWE-95"):
        assert words in said
    assert hover(shared, uri, 0, 0) is None


def test_a_suppressing_comment_says_what_it_suppresses(shared: Client, uri: str) -> None:
    shared.open(uri, "eval(y)  # vetline: ignore[no-eval, no-evel] ours\nexec(z)  # vetline: ignore\n")
    shared.diagnostics(uri, 1)
    said = hover(shared, uri, 0, 20)
    assert said is not None
    assert "eval runs whatever it is given" in said
    assert "no rule has this name. Did you mean no-eval" in said
    assert "**every** rule" in (hover(shared, uri, 1, 20) or "")


def test_hover_follows_an_edit(shared: Client, uri: str) -> None:
    shared.open(uri, "eval(y)\n")
    shared.diagnostics(uri, 1)
    shared.change(uri, insertion(0, 0, "\n\n"))
    assert "no-eval" in (hover(shared, uri, 2, 2) or "")


def test_hover_over_nothing(shared: Client, uri: str) -> None:
    assert hover(shared, "file:///nowhere.py", 0, 0) is None
    shared.open(uri, "x\n")
    assert hover(shared, uri, 99, 99) is None


def test_the_page_of_a_rule(shared: Client, uri: str) -> None:
    shared.open(uri, "eval(x)\n")
    shared.diagnostics(uri, 1)  # the rules are loaded
    page = shared.request("workspace/executeCommand", {"command": "vetline.showRule", "arguments": ["no-eval"]})
    assert page.startswith("# no-eval\n")
    assert "Whoever controls the text" in page
    for arguments in (["no-evel"], [], [7], None):
        answer = shared.request("workspace/executeCommand", {"command": "vetline.showRule", "arguments": arguments})
        assert answer.startswith("No rule is named")


def test_a_diagnostic_links_to_a_page_that_opens_offline(shared: Client, uri: str) -> None:
    """The pages are written while the first documents are analysed already."""
    shared.open(uri, "eval(x)\n")
    publication = shared.diagnostics(uri, 1)
    while "codeDescription" not in publication.diagnostics[0]:
        publication = shared.diagnostics(uri, shared.change(uri, insertion(0, 0, "\n")))
    href = urlparse(publication.diagnostics[0]["codeDescription"]["href"])
    assert href.scheme == "file"
    page = Path(unquote(href.path)).read_text(encoding="utf-8")
    assert page.startswith("# no-eval\n")


def test_the_deep_tier_can_be_restarted(shared: Client) -> None:
    assert shared.request("workspace/executeCommand", {"command": "vetline.restartDeepTier"}) is None
