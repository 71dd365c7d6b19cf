"""Documents: what is typed is what is analysed, whatever the encoding and the line breaks."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lsp.client import Client, applied, insertion, range_

TRICKY = ["a", " ", "é", "漢", "\U0001f600", "\n", "\r\n", "\r", "\f", "\x85", "\u2028", "\t", "eval(x)\n", "# eval(y)\n", "'", "exec(z)"]


def ranges(publication_diagnostics: list[dict]) -> list[tuple[str, int, int, int, int]]:
    return [
        (d["code"], *(d["range"][end][part] for end in ("start", "end") for part in ("line", "character"))) for d in publication_diagnostics
    ]


def test_open_and_change_publish_with_their_version(shared: Client, uri: str) -> None:
    shared.open(uri, "x = 1\neval(x)\n", version=7)
    assert ranges(shared.diagnostics(uri, 7).diagnostics) == [("no-eval", 1, 0, 1, 7)]
    version = shared.change(uri, insertion(0, 0, "y = 2\n"))
    assert version == 8
    assert ranges(shared.diagnostics(uri, 8).diagnostics) == [("no-eval", 2, 0, 2, 7)]
    version = shared.change(uri, {"range": range_(2, 0, 2, 4), "text": "len"})
    assert shared.diagnostics(uri, version).diagnostics == []


def test_a_diagnostic_says_all_that_an_editor_can_show(shared: Client, uri: str) -> None:
    shared.open(uri, "eval('é')\n")
    (diagnostic,) = shared.diagnostics(uri, 1).diagnostics
    assert diagnostic["severity"] == 1
    assert (diagnostic["source"], diagnostic["code"]) == ("vetline", "no-eval")
    data = diagnostic["data"]
    assert (data["rule"], data["category"], data["confidence"], data["cwe"]) == ("no-eval", "injection", "high", ["CWE-95"])
    (fix,) = data["fixes"]
    assert fix["safe"] is True
    assert applied("eval('é')\n", fix["edits"]).endswith("literal_eval('é')\n")


def test_several_changes_of_one_message_are_applied_in_order(shared: Client, uri: str) -> None:
    shared.open(uri, "")
    changes = [insertion(0, 0, "x = 1\n"), insertion(1, 0, "eval(x)"), {"range": range_(0, 0, 1, 0), "text": ""}]
    version = shared.change(uri, *changes)
    assert ranges(shared.diagnostics(uri, version).diagnostics) == [("no-eval", 0, 0, 0, 7)]


def test_a_burst_ends_with_the_last_version(shared: Client, uri: str) -> None:
    shared.open(uri, "")
    for number in range(50):
        version = shared.change(uri, insertion(number, 0, "eval(x)\n"))
    assert len(shared.diagnostics(uri, version).diagnostics) == 50


def test_close_takes_the_diagnostics_away_and_open_brings_them_back(shared: Client, uri: str) -> None:
    shared.open(uri, "eval(x)\n")
    assert shared.diagnostics(uri, 1).codes == ["no-eval"]
    shared.close(uri)
    assert shared.diagnostics(uri, None).diagnostics == []
    shared.open(uri, "eval(x)\n")
    assert shared.diagnostics(uri, 1).codes == ["no-eval"]


def test_untitled_buffers_are_vetted(shared: Client) -> None:
    shared.open("untitled:Untitled-1", "eval(x)\n")
    assert shared.diagnostics("untitled:Untitled-1", 1).codes == ["no-eval"]


def test_other_languages_are_left_alone(shared: Client, uri: str) -> None:
    other = uri.replace(".py", ".txt")
    shared.open(other, "eval(x)\n", language="plaintext")
    shared.settle()
    shared.open(uri, "eval(x)\n")
    shared.diagnostics(uri, 1)
    assert not [message for message in shared.received if message.content["params"].get("uri") == other]


def test_suppressing_comments_hold(shared: Client, uri: str) -> None:
    shared.open(uri, "eval(x)  # vetline: ignore[no-eval] ours\n")
    assert "no-eval" not in shared.diagnostics(uri, 1).codes


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_edits_in_every_encoding(encoding: str, project: Path, start: Callable[[], Client]) -> None:
    """Random edits end in what opening the result afresh shows, so the server's text is the client's."""
    client = start()
    capabilities = client.initialize([project], encodings=[encoding])["capabilities"]
    assert capabilities["positionEncoding"] == encoding
    uri, fresh = (project / "a.py").as_uri(), (project / "b.py").as_uri()
    chance = random.Random(encoding)
    text = "x = '\U0001f600'; eval(x)\n\f\neval('é')\r\nprint()\rexec(y)\n"
    client.open(uri, text)
    width = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    for _ in range(120):
        start_at, end_at = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
        end_at = min(end_at, start_at + 3)
        new = "".join(chance.choices(TRICKY, k=chance.randrange(4)))
        where = range_(*place(text, start_at, encoding, width), *place(text, end_at, encoding, width))
        version = client.change(uri, {"range": where, "text": new})
        text = applied(text, [{"range": where, "newText": new}], encoding)
    edited = client.diagnostics(uri, version)
    client.open(fresh, text)
    assert ranges(edited.diagnostics) == ranges(client.diagnostics(fresh, 1).diagnostics)


def place(text: str, index: int, encoding: str, width: int) -> tuple[int, int]:
    """Line and character of an index, moved out of \\r\\n."""
    if text[index - 1 : index + 1] == "\r\n":
        index -= 1
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    line_start = before.rfind("\n") + 1
    codec = encoding if encoding == "utf-8" else f"{encoding}-le"
    return before.count("\n"), len(before[line_start:].encode(codec)) // width


def test_without_a_word_on_encodings_it_is_utf_16(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    assert client.initialize([project])["capabilities"]["positionEncoding"] == "utf-16"


def test_the_clients_preference_among_encodings_counts(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    result = client.initialize([project], encodings=["utf-7", "utf-32", "utf-16"])
    assert result["capabilities"]["positionEncoding"] == "utf-32"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = 1\n\x0c\neval(x)\n", [("no-eval", 2, 0, 2, 7)]),
        ("a = '\u2028\x85'\neval(x)\n", [("no-eval", 1, 0, 1, 7)]),
        ("a = 1\r\nb = 2\reval(x)\n", [("no-eval", 2, 0, 2, 7)]),
        ("s = '\U0001f600'; eval(x)\n", [("no-eval", 0, 10, 0, 17)]),
        ("", []),
    ],
)
def test_lines_are_the_protocols(shared: Client, uri: str, text: str, expected: list) -> None:
    shared.open(uri, text)
    assert ranges(shared.diagnostics(uri, 1).diagnostics) == expected


def test_closed_and_opened_again_in_one_breath_shows_nothing_stale(shared: Client, uri: str) -> None:
    shared.open(uri, "eval(x)\n", version=2)
    assert shared.diagnostics(uri, 2).codes == ["no-eval"]
    shared.close(uri)
    shared.open(uri, "", version=1)
    version = shared.change(uri, insertion(0, 0, "exec(y)\n"))
    assert shared.diagnostics(uri, None).diagnostics == []
    assert shared.diagnostics(uri, version).codes == ["no-exec"]
