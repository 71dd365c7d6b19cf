"""Code actions: what they offer, and that the text after them is right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.lsp.client import Client, applied, edits_of, insertion, position, range_

TWO = "import os\n\nx = eval(a)\ny = eval(b)\nexec(c)\n"


def actions_at(client: Client, uri: str, where: dict[str, Any], only: list[str] | None = None) -> list[dict[str, Any]]:
    context: dict[str, Any] = {"diagnostics": []}
    if only is not None:
        context["only"] = only
    params = {"textDocument": {"uri": uri}, "range": where, "context": context}
    return client.request("textDocument/codeAction", params) or []


def titled(actions: list[dict[str, Any]], words: str) -> dict[str, Any]:
    (action,) = [action for action in actions if words in action["title"]]
    return action


def resolved(client: Client, action: dict[str, Any]) -> dict[str, Any]:
    return action if "edit" in action else client.request("codeAction/resolve", action)


def after(client: Client, uri: str, text: str, action: dict[str, Any]) -> str:
    return applied(text, edits_of(resolved(client, action)["edit"], uri))


def test_a_safe_fix_is_preferred_and_bound_to_the_version(shared: Client, uri: str) -> None:
    shared.open(uri, TWO, version=3)
    shared.diagnostics(uri, 3)
    action = titled(actions_at(shared, uri, range_(2, 5, 2, 5)), "Parse with literal_eval")
    assert action["kind"] == "quickfix"
    assert action["isPreferred"] is True
    (change,) = action["edit"]["documentChanges"]
    assert change["textDocument"] == {"uri": uri, "version": 3}
    assert "x = literal_eval(a)\ny = eval(b)\n" in after(shared, uri, TWO, action)


def test_an_unsafe_fix_says_so_and_is_not_preferred(shared: Client, uri: str) -> None:
    shared.open(uri, TWO)
    shared.diagnostics(uri, 1)
    action = titled(actions_at(shared, uri, range_(4, 0, 4, 7)), "Print it")
    assert "may change behaviour" in action["title"]
    assert "isPreferred" not in action


def test_the_action_names_the_diagnostic_that_the_client_sent(shared: Client, uri: str) -> None:
    shared.open(uri, TWO)
    diagnostics = shared.diagnostics(uri, 1).diagnostics
    params = {"textDocument": {"uri": uri}, "range": range_(2, 4, 2, 11), "context": {"diagnostics": diagnostics}}
    action = titled(shared.request("textDocument/codeAction", params), "Parse with")
    assert [(d["code"], d["range"]["start"]["line"]) for d in action["diagnostics"]] == [("no-eval", 2)]


def test_a_client_that_names_a_diagnostic_gets_its_actions_alone(shared: Client, uri: str) -> None:
    shared.open(uri, TWO)
    _, _, last = shared.diagnostics(uri, 1).diagnostics
    params = {"textDocument": {"uri": uri}, "range": range_(0, 0, 5, 0), "context": {"diagnostics": [last], "only": ["quickfix"]}}
    actions = shared.request("textDocument/codeAction", params)
    assert actions and all("no-exec" in action["title"] for action in actions)


def test_fix_all_of_a_rule(shared: Client, uri: str) -> None:
    shared.open(uri, TWO)
    shared.diagnostics(uri, 1)
    action = titled(actions_at(shared, uri, range_(2, 5, 2, 5)), "Fix all 2 of no-eval")
    assert "edit" not in action
    text = after(shared, uri, TWO, action)
    assert text.count("literal_eval(") == 2
    assert text.count("from ast import literal_eval\n") == 1
    assert "exec(c)" in text
    version = shared.replace_all(uri, text)
    assert shared.diagnostics(uri, version).codes == ["no-exec"]


def test_fix_all_takes_safe_fixes_alone(shared: Client, uri: str) -> None:
    shared.open(uri, TWO)
    shared.diagnostics(uri, 1)
    (action,) = actions_at(shared, uri, range_(0, 0, 0, 0), only=["source.fixAll"])
    assert action["kind"] == "source.fixAll.vetline"
    text = after(shared, uri, TWO, action)
    assert text.count("literal_eval(") == 2
    assert "exec(c)" in text


@pytest.mark.parametrize(
    ("only", "kinds"),
    [
        (["quickfix"], {"quickfix"}),
        (["source"], {"source.fixAll.vetline"}),
        (["source.fixAll.vetline"], {"source.fixAll.vetline"}),
        (["source.organizeImports"], set()),
        (["refactor"], set()),
        ([""], {"quickfix", "source.fixAll.vetline"}),
        (None, {"quickfix", "source.fixAll.vetline"}),
    ],
)
def test_kinds_are_those_asked_for(shared: Client, uri: str, only: list[str] | None, kinds: set[str]) -> None:
    shared.open(uri, TWO)
    shared.diagnostics(uri, 1)
    assert {action["kind"] for action in actions_at(shared, uri, range_(2, 5, 2, 5), only)} == kinds


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        ("eval(x)\n", (0, 0), "eval(x)  # vetline: ignore[no-eval] reason\n"),
        ("eval(x)   \n", (0, 0), "eval(x)  # vetline: ignore[no-eval] reason\n"),
        ("eval(x)  # noqa\r\n", (0, 0), "eval(x)  # noqa  # vetline: ignore[no-eval] reason\r\n"),
        ("eval('''\n  a\n''')\n", (0, 0), "eval('''\n  a\n''')  # vetline: ignore[no-eval] reason\n"),
        ("y = eval(x) + \\\n  2\n", (0, 4), "y = eval(x) + \\\n  2  # vetline: ignore[no-eval] reason\n"),
        ("y = f(\n  eval(x),\n)\n", (1, 2), "y = f(\n  eval(x),  # vetline: ignore[no-eval] reason\n)\n"),
        ("exec(eval(x))  # vetline: ignore[no-exec] ours\n", (0, 6), "exec(eval(x))  # vetline: ignore[no-exec, no-eval] ours\n"),
        ("eval('# vetline: ignore[a] b')\n", (0, 0), "eval('# vetline: ignore[a] b')  # vetline: ignore[no-eval] reason\n"),
        ("eval(x)", (0, 0), "eval(x)  # vetline: ignore[no-eval] reason"),
    ],
)
def test_ignoring_puts_the_comment_where_it_works(shared: Client, uri: str, text: str, where: tuple[int, int], expected: str) -> None:
    shared.open(uri, text)
    assert "no-eval" in shared.diagnostics(uri, 1).codes
    action = titled(actions_at(shared, uri, range_(*where, *where)), "Ignore no-eval here")
    changed = after(shared, uri, text, action)
    assert changed == expected
    version = shared.replace_all(uri, changed)
    assert "no-eval" not in shared.diagnostics(uri, version).codes


def test_an_action_resolved_after_an_edit_fits_the_new_text(shared: Client, uri: str) -> None:
    shared.open(uri, "eval(x)\n")
    shared.diagnostics(uri, 1)
    action = titled(actions_at(shared, uri, range_(0, 0, 0, 0)), "Ignore no-eval here")
    version = shared.change(uri, insertion(0, 0, "# a line\n"))
    edit = resolved(shared, action)["edit"]
    assert edit["documentChanges"][0]["textDocument"]["version"] == version
    assert applied("# a line\neval(x)\n", edits_of(edit, uri)) == "# a line\neval(x)  # vetline: ignore[no-eval] reason\n"


def test_an_action_whose_finding_is_gone_resolves_to_nothing(shared: Client, uri: str) -> None:
    shared.open(uri, "eval(x)\n")
    shared.diagnostics(uri, 1)
    action = titled(actions_at(shared, uri, range_(0, 0, 0, 0)), "Ignore no-eval here")
    version = shared.replace_all(uri, "pass\n")
    shared.diagnostics(uri, version)
    assert "edit" not in resolved(shared, action)


def test_there_is_nothing_to_do_where_nothing_is_wrong(shared: Client, uri: str) -> None:
    shared.open(uri, "pass\n")
    shared.diagnostics(uri, 1)
    assert actions_at(shared, uri, range_(0, 0, 0, 0)) == []
    assert actions_at(shared, "file:///nowhere.py", range_(0, 0, 9, 9)) == []
    assert actions_at(shared, uri, range_(7, 7, 99, 99)) == []


def test_switching_a_rule_off_edits_the_projects_file(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.initialize([project])
    uri = (project / "a.py").as_uri()
    client.open(uri, "eval(x)\nexec(y)\n")
    client.diagnostics(uri, 1)
    configuration = (project / "vetline.toml").resolve()
    for line, left in ((0, ["no-exec"]), (1, [])):
        action = titled(actions_at(client, uri, range_(line, 0, line, 0)), "off in this project")
        edits = edits_of(resolved(client, action)["edit"], configuration.as_uri())
        configuration.write_bytes(applied(configuration.read_text(), edits).encode())
        client.save(configuration.as_uri())
        assert client.publication(uri, lambda publication, left=left: publication.codes == left)
    assert 'ignore = ["no-eval", "no-exec"]' in configuration.read_text()


def test_a_client_that_does_not_resolve_gets_edits_at_once(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    capabilities = {
        "workspace": {"workspaceEdit": {"documentChanges": False}},
        "textDocument": {"codeAction": {"resolveSupport": None, "dataSupport": False}},
    }
    client.initialize([project], capabilities=capabilities)
    uri = (project / "a.py").as_uri()
    client.open(uri, TWO)
    client.diagnostics(uri, 1)
    actions = actions_at(client, uri, range_(2, 5, 2, 5))
    assert len(actions) == 5
    assert all("changes" in action["edit"] for action in actions)


@pytest.mark.parametrize("where", [position(2, 5), position(2, 4), position(2, 11)])
def test_a_cursor_at_either_end_is_at_the_finding(shared: Client, uri: str, where: dict[str, int]) -> None:
    shared.open(uri, TWO)
    shared.diagnostics(uri, 1)
    assert titled(actions_at(shared, uri, {"start": where, "end": where}), "Parse with")
