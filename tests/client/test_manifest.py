"""The VS Code extension's manifest says what the server says, and nothing that is not there."""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path
from typing import Any

import jsonschema
import pytest

CLIENT = Path(__file__).parents[2] / "client-vscode"
MANIFEST: dict[str, Any] = json.loads((CLIENT / "package.json").read_text(encoding="utf-8"))
CONTRIBUTES = MANIFEST["contributes"]
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in sorted((CLIENT / "src").glob("*.ts")))


def test_settings_languages_and_version_are_the_servers() -> None:
    script = runpy.run_path(str(CLIENT / "scripts" / "manifest.py"))
    assert script["generated"](MANIFEST) == MANIFEST, "run: .venv/bin/python client-vscode/scripts/manifest.py"


@pytest.mark.parametrize("key", CONTRIBUTES["configuration"]["properties"])
def test_a_setting_has_a_control_and_a_default_that_fits(key: str) -> None:
    row = CONTRIBUTES["configuration"]["properties"][key]
    schema = {name: value for name, value in row.items() if name in ("type", "items", "enum", "minimum", "maximum", "additionalProperties")}
    jsonschema.validate(row["default"], schema)
    assert isinstance(schema["type"], str)
    assert row["markdownDescription"].endswith(".")


def test_commands_that_are_offered_are_registered() -> None:
    declared = {command["command"] for command in CONTRIBUTES["commands"]}
    registered = set(re.findall(r"'(vetline\.\w+)': ", SOURCE)) | set(re.findall(r"registerCommand\('(vetline\.[\w.]+)'", SOURCE))
    groupings = {f"vetline.groupBy.{name}" for name in re.findall(r"'(\w+)'", re.search(r"GROUPINGS.*", SOURCE)[0])}  # type: ignore[index]
    assert declared == registered | groupings


def test_menus_and_pages_name_commands_that_exist() -> None:
    declared = {command["command"] for command in CONTRIBUTES["commands"]}
    named = {entry["command"] for entries in CONTRIBUTES["menus"].values() for entry in entries}
    named |= set(re.findall(r"\(command:([\w.]+)\)", json.dumps(CONTRIBUTES)))
    views = {f"{view['id']}.focus" for views in CONTRIBUTES["views"].values() for view in views}
    assert named <= declared | views


def test_files_that_are_named_exist() -> None:
    named = re.findall(r'"((?:resources|walkthrough)/[\w./-]+)"', json.dumps(MANIFEST))
    assert named
    assert [name for name in named if not (CLIENT / name).is_file()] == []


def test_no_telemetry() -> None:
    assert not re.search(r"telemetry|https?://(?!github\.com/microsoft/vscode-python)", SOURCE, re.IGNORECASE)
    assert "dependencies" not in MANIFEST


def test_pictures_are_small_and_shown() -> None:
    pictures = sorted((CLIENT / "images").glob("*"))
    pages = (CLIENT / "README.md").read_text(encoding="utf-8") + (CLIENT.parent / "README.md").read_text(encoding="utf-8")
    assert pictures
    assert [picture.name for picture in pictures if picture.stat().st_size > 200_000 or f"images/{picture.name}" not in pages] == []
