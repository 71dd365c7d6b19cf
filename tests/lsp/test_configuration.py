"""Settings and rules: from the editor and from files, reloaded without a restart, wrong ones reported and survived."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.lsp.client import Client, Publication
from tests.lsp.conftest import CONFIGURATION, EVAL_RULE, make_project

BOTH = "eval(x)\nexec(y)\n"


def opened(client: Client, project: Path, text: str = BOTH) -> str:
    uri = (project / "a.py").resolve().as_uri()
    client.open(uri, text)
    client.diagnostics(uri, 1)
    return uri


def touch(client: Client, path: Path, content: str | None = None) -> None:
    """Writes the file and tells the server as an editor's watcher does."""
    if content is not None:
        path.write_text(content)
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": path.resolve().as_uri(), "type": 2}]})


def codes(*expected: str) -> Callable[[Publication], bool]:
    return lambda publication: publication.codes == list(expected)


def ready(client: Client, accept: Callable[[dict[str, Any]], bool] = lambda status: True) -> dict[str, Any]:
    """The next status that is not about loading and that `accept` accepts."""
    while True:
        status = client.notification("vetline/status")
        if status["state"] != "loading" and accept(status):
            return status


def test_the_editors_settings_override_the_projects(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.settings = {"ignore": ["no-eval"]}
    client.initialize([project])
    uri = (project / "a.py").as_uri()
    client.open(uri, BOTH)
    assert client.diagnostics(uri, 1).codes == ["no-exec"]


def test_settings_that_change_in_the_editor_hold_at_once(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.initialize([project])
    uri = opened(client, project)
    client.settings = {"severity": {"no-exec": "off"}}
    client.notify("workspace/didChangeConfiguration", {"settings": None})
    assert client.publication(uri, codes("no-eval"))
    client.settings = {"enable": False}
    client.notify("workspace/didChangeConfiguration", {"settings": None})
    assert client.publication(uri, codes())
    client.settings = None
    client.notify("workspace/didChangeConfiguration", {"settings": None})
    assert client.publication(uri, codes("no-eval", "no-exec"))


@pytest.mark.parametrize("settings", [{"vetline": {"ignore": ["no-exec"]}}, {"ignore": ["no-exec"]}])
def test_an_editor_that_cannot_be_asked_pushes(project: Path, start: Callable[[], Client], settings: Any) -> None:
    client = start()
    client.initialize([project], configuration=False, options={"settings": {"ignore": ["no-eval"]}})
    uri = (project / "a.py").as_uri()
    client.open(uri, BOTH)
    assert client.diagnostics(uri, 1).codes == ["no-exec"]
    client.notify("workspace/didChangeConfiguration", {"settings": settings})
    assert client.publication(uri, codes("no-eval"))


def test_the_projects_file_is_read_again(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.initialize([project])
    uri = opened(client, project)
    touch(client, project / "vetline.toml", CONFIGURATION + 'ignore = ["injection"]\n')
    assert client.publication(uri, codes())
    (project / "vetline.toml").unlink()
    touch(client, project / "pyproject.toml", "[tool.vetline]\n" + CONFIGURATION + 'select = ["no-exec"]\n')
    assert client.publication(uri, codes("no-exec"))


def test_a_saved_file_counts_where_nobody_watches(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.initialize([project], capabilities={"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": False}}})
    uri = opened(client, project)
    (project / "vetline.toml").write_text(CONFIGURATION + 'ignore = ["no-eval"]\n')
    client.save((project / "vetline.toml").resolve().as_uri())
    assert client.publication(uri, codes("no-exec"))


def test_files_are_watched(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.initialize([project])
    registration = client.notification("client/registerCapability")["registrations"][0]
    assert registration["method"] == "workspace/didChangeWatchedFiles"
    globs = {watcher["globPattern"] for watcher in registration["registerOptions"]["watchers"]}
    assert {"**/pyproject.toml", "**/vetline.toml", "**/*.yaml", "**/*.yml"} <= globs


def test_rules_reload_and_a_broken_one_leaves_the_last_good_set(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.initialize([project])
    uri = opened(client, project)
    rule = project / "rules" / "no-eval.yaml"
    rule_uri = rule.resolve().as_uri()

    touch(client, rule, EVAL_RULE.replace("message: eval runs", "message: now: broken: eval runs"))
    broken = client.publication(rule_uri, lambda publication: bool(publication.diagnostics))
    (diagnostic,) = broken.diagnostics
    assert diagnostic["range"]["start"]["line"] == 4
    assert diagnostic["code"] == "vetline-configuration"
    version = client.replace_all(uri, BOTH + "\n")
    assert client.diagnostics(uri, version).codes == ["no-eval", "no-exec"]

    touch(client, rule, EVAL_RULE.replace("message: eval runs", "message: Mended, eval runs"))
    assert client.publication(rule_uri, lambda publication: not publication.diagnostics)
    assert client.publication(uri, lambda publication: "Mended" in publication.diagnostics[0]["message"])


def test_a_new_rule_file_is_loaded(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.initialize([project])
    uri = opened(client, project, "eval(x)\ncompile(z)\n")
    touch(client, project / "rules" / "no-compile.yaml", EVAL_RULE.replace("eval", "compile"))
    assert client.publication(uri, codes("no-eval", "no-compile"))


def test_yaml_that_is_no_rule_reloads_nothing(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.initialize([project])
    uri = opened(client, project)
    ready(client)
    touch(client, project / "compose.yaml", "services: {}\n")
    client.settle()
    version = client.replace_all(uri, "eval(x)\n")
    assert client.diagnostics(uri, version).codes == ["no-eval"]
    assert not [message for message in client.received if message.content["method"] == "vetline/status"]


def test_an_unknown_key_stands_in_the_file_and_the_rest_holds(project: Path, start: Callable[[], Client]) -> None:
    (project / "vetline.toml").write_text(CONFIGURATION + 'ignroe = ["no-exec"]\nignore = ["no-eval"]\n')
    client = start()
    client.initialize([project])
    uri = (project / "a.py").as_uri()
    client.open(uri, BOTH)
    assert client.diagnostics(uri, 1).codes == ["no-exec"]
    file_uri = (project / "vetline.toml").resolve().as_uri()
    publication = client.publication(file_uri, lambda publication: bool(publication.diagnostics))
    assert publication.diagnostics[0]["range"]["start"]["line"] == 2
    assert "ignore" in publication.diagnostics[0]["message"]
    status = ready(client)
    assert status["state"] == "degraded"
    assert [problem["line"] for problem in status["problems"]] == [3]


def test_a_file_that_is_no_toml_says_where(project: Path, start: Callable[[], Client]) -> None:
    (project / "vetline.toml").write_text("rules = [\n\nbundled-rules = false\n")
    client = start()
    client.initialize([project])
    file_uri = (project / "vetline.toml").resolve().as_uri()
    publication = client.publication(file_uri, lambda publication: bool(publication.diagnostics))
    assert publication.version is None


@pytest.mark.parametrize("settings", [7, "no", [], {"ignore": 7, "severity": [], "rules": {}, "enable": "yes"}, {"deep": 7}])
def test_settings_of_wrong_types_are_reported_and_the_rest_holds(project: Path, start: Callable[[], Client], settings: Any) -> None:
    client = start()
    client.settings = settings
    client.initialize([project])
    uri = (project / "a.py").as_uri()
    client.open(uri, BOTH)
    assert client.diagnostics(uri, 1).codes == ["no-eval", "no-exec"]
    assert ready(client)["problems"]


@pytest.mark.parametrize("options", [7, [], {"settings": 7}, {"settings": None, "trusted": "perhaps"}, {"unknown": {}}])
def test_wrong_initialization_options_are_survived(project: Path, start: Callable[[], Client], options: Any) -> None:
    client = start()
    client.initialize([project], options=options)
    uri = (project / "a.py").as_uri()
    client.open(uri, BOTH)
    assert client.diagnostics(uri, 1).codes == ["no-eval", "no-exec"]


def test_each_folder_has_settings_of_its_own(tmp_path: Path, start: Callable[[], Client]) -> None:
    one, two = make_project(tmp_path / "one"), make_project(tmp_path / "one" / "two")
    (two / "vetline.toml").write_text(CONFIGURATION + 'ignore = ["no-eval"]\n')
    client = start()
    client.settings = lambda scope: {"ignore": ["no-exec"]} if scope == one.resolve().as_uri() else None
    client.initialize([one, two])
    for folder, expected in ((one, ["no-eval"]), (two, ["no-exec"])):
        uri = (folder / "a.py").resolve().as_uri()
        client.open(uri, BOTH)
        assert client.diagnostics(uri, 1).codes == expected
    client.open("untitled:1", BOTH)
    assert client.diagnostics("untitled:1", 1).codes == ["no-eval"]  # as in the first folder


def test_folders_come_and_go(tmp_path: Path, start: Callable[[], Client]) -> None:
    one, two = make_project(tmp_path / "one"), make_project(tmp_path / "two")
    (two / "vetline.toml").write_text(CONFIGURATION + 'ignore = ["no-eval"]\n')
    client = start()
    client.settings = {"bundledRules": False}
    client.initialize([one])
    uri = (two / "a.py").resolve().as_uri()
    client.open(uri, BOTH)
    assert client.diagnostics(uri, 1).codes == []  # belongs to no folder, so there are no rules
    folder = {"uri": two.resolve().as_uri(), "name": "two"}
    client.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [folder], "removed": []}})
    assert client.publication(uri, codes("no-exec"))
    client.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [], "removed": [folder]}})
    assert client.publication(uri, codes())


def test_an_untrusted_folder_brings_no_rules(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.initialize([project], options={"trusted": False})
    uri = (project / "a.py").as_uri()
    client.open(uri, BOTH)
    assert client.diagnostics(uri, 1).codes == []


def test_status_goes_from_loading_to_ready(project: Path, start: Callable[[], Client]) -> None:
    client = start()
    client.initialize([project])
    assert client.notification("vetline/status")["state"] == "loading"
    status = client.notification("vetline/status")
    assert (status["state"], status["rules"], status["instant"]) == ("ready", 2, 2)


def test_files_that_the_settings_exclude_are_not_vetted(project: Path, start: Callable[[], Client]) -> None:
    (project / "vetline.toml").write_text(CONFIGURATION + 'exclude = ["generated/"]\n')
    client = start()
    client.initialize([project])
    excluded, other = ((project / name).resolve().as_uri() for name in ("generated/a.py", "a.py"))
    client.open(excluded, BOTH)
    client.open(other, BOTH)
    assert client.diagnostics(excluded, 1).codes == []
    assert client.diagnostics(other, 1).codes == ["no-eval", "no-exec"]


def test_a_file_beyond_the_size_limit_says_so(project: Path, start: Callable[[], Client]) -> None:
    (project / "vetline.toml").write_text(CONFIGURATION + "max-file-bytes = 1000\n")
    client = start()
    client.initialize([project])
    uri = (project / "a.py").resolve().as_uri()
    client.open(uri, BOTH + "#" * 1000)
    (diagnostic,) = client.diagnostics(uri, 1).diagnostics
    assert (diagnostic["code"], diagnostic["severity"]) == ("incomplete-analysis", 3)
    version = client.replace_all(uri, BOTH)
    assert client.diagnostics(uri, version).codes == ["no-eval", "no-exec"]
