"""Build hook: puts the rules into the wheel as `vetline/_rules`, each rule with its fixture.

A fixture goes in as `<id>.<ext>.txt`: `vetline explain` quotes it, and neither pip's byte-compiler nor an import tool
should take it for code. An editable install gets no copy, so that it never shows yesterday's rules.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BundleRules(BuildHookInterface):
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        rules = Path(self.root, "rules")
        for path in sorted(rules.rglob("*")):
            if path.is_file() and path.parent != rules and "__pycache__" not in path.parts and not path.name.startswith("."):
                shipped_name = path.name if path.suffix == ".yaml" else path.name + ".txt"
                target = Path("vetline/_rules", path.relative_to(rules)).with_name(shipped_name)
                build_data["force_include"][str(path)] = target.as_posix()
