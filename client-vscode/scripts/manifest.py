"""Writes into package.json what follows from the server: settings, languages, what an untrusted folder may not set, the version.

    .venv/bin/python client-vscode/scripts/manifest.py            # a test fails until this has been run
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from vetline import __version__
from vetline.core.languages import EDITOR_IDS
from vetline.settings import TABLE, Setting

MANIFEST = Path(__file__).parents[1] / "package.json"
SCOPES = {"machine": "machine-overridable"}
"""A setting that names a program differs between machines, and a trusted folder may say it too."""


def generated(manifest: dict[str, Any]) -> dict[str, Any]:
    """The manifest with its generated parts as they should be."""
    made: dict[str, Any] = json.loads(json.dumps(manifest))
    made["version"] = __version__
    made["activationEvents"] = [f"onLanguage:{language}" for language in sorted(EDITOR_IDS)]
    made["contributes"]["configuration"]["properties"] = {
        setting.editor_key: {**property_of(setting), "order": number} for number, setting in enumerate(TABLE)
    }
    restricted = [setting.editor_key for setting in TABLE if setting.guarded or setting.scope == "machine"]
    made["capabilities"]["untrustedWorkspaces"]["restrictedConfigurations"] = restricted
    return made


def property_of(setting: Setting) -> dict[str, Any]:
    """The row as VS Code's settings editor wants it: with the real default, for a type that may be null gets no control.

    The client sends only what a person has set, so a default here does not outweigh a project's file.
    """
    schema = {**setting.json_schema, "default": setting.default}
    schema["type"] = next(name for name in schema["type"] if name != "null")
    if "enum" in schema:
        schema["enum"] = [choice for choice in schema["enum"] if choice is not None]
    if isinstance(setting.default, tuple):
        schema["default"] = {} if setting.kind == "severities" else list(setting.default)
    return {**schema, "scope": SCOPES.get(setting.scope, setting.scope), "markdownDescription": setting.description}


def written(manifest: dict[str, Any]) -> str:
    return json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"


def main() -> int:
    MANIFEST.write_text(written(generated(json.loads(MANIFEST.read_text(encoding="utf-8")))), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
