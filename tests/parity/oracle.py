"""What Semgrep itself finds: many rules over many files in few processes of the `semgrep-core` in the installed wheel.

The core's own JSON is the only output that carries metavariables, and its offsets are bytes of UTF-8, as ours are.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Spans = frozenset[tuple[int, int]]
_TIMEOUT_SECONDS = 900
_SCRIPTS = frozenset({".js", ".jsx", ".mjs", ".cjs"})
_OUTPUT_KEYS = frozenset({"pattern", "patterns", "pattern-either", "pattern-regex", "options", "match"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """`spans` of each (rule id, path) with a finding; `errors` of rules or files that Semgrep could not use."""

    spans: Mapping[tuple[str, Path], Spans]
    bindings: Mapping[tuple[str, Path, int, int], tuple[Mapping[str, str], ...]]
    rule_errors: Mapping[str, str] = field(default_factory=dict)
    file_errors: Mapping[Path, str] = field(default_factory=dict)

    def of(self, rule: str, path: Path) -> Spans:
        return self.spans.get((rule, path), frozenset())


def core() -> Path | None:
    """The binary inside the semgrep package, if that is installed and holds one."""
    found = importlib.util.find_spec("semgrep")
    if found is None or found.origin is None:
        return None
    binary = Path(found.origin).parent / "bin" / "semgrep-core"
    return binary if binary.is_file() else None


def searchable(rules: Sequence[Mapping[str, Any]], languages: Sequence[str] = ("python",)) -> list[dict[str, Any]]:
    """Rule bodies cut down to what decides their matches; ids are kept."""
    made = []
    for rule in rules:
        kept = {key: value for key, value in rule.items() if key in _OUTPUT_KEYS}
        made.append({"id": rule["id"], "languages": list(languages), "severity": "ERROR", "message": "m", **kept})
    return made


def run(rules: Sequence[Mapping[str, Any]], paths: Sequence[Path], jobs: int = 1, languages: Sequence[str] = ("python",)) -> Verdict:
    """All findings of search rules (bodies with an `id`) in files of one of the languages, in one process. Raises when the core fails."""
    binary = core()
    assert binary is not None, "ask `core()` first"
    with tempfile.TemporaryDirectory(prefix="vetline-oracle-") as folder:
        rule_file, target_file = Path(folder, "rules.json"), Path(folder, "targets.json")
        rule_file.write_text(json.dumps({"rules": searchable(rules, languages)}))
        target_file.write_text(json.dumps(["Targets", [_target(path) for path in paths]]))
        command = [binary, "-json_nodots", "-j", str(jobs), "-rules", rule_file, "-targets", target_file]
        done = subprocess.run(command, capture_output=True, timeout=_TIMEOUT_SECONDS, check=False)
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        raise RuntimeError(f"semgrep-core: {done.returncode} {done.stdout[-500:]!r} {done.stderr[-500:]!r}") from None
    return _verdict(answer)


def _target(path: Path) -> list[Any]:
    where = str(path)
    analyzer = "typescript" if path.suffix in (".ts", ".tsx", ".mts", ".cts") else "javascript" if path.suffix in _SCRIPTS else "python"
    return ["CodeTarget", {"path": {"fpath": where, "ppath": where}, "analyzer": analyzer, "products": ["sast"]}]


def _verdict(answer: Mapping[str, Any]) -> Verdict:
    spans: dict[tuple[str, Path], set[tuple[int, int]]] = {}
    bindings: dict[tuple[str, Path, int, int], list[Mapping[str, str]]] = {}
    for result in answer["results"]:
        path = Path(result["path"])
        start, end = result["start"]["offset"], result["end"]["offset"]
        spans.setdefault((result["check_id"], path), set()).add((start, end))
        bound = {name: value["abstract_content"] for name, value in result["extra"].get("metavars", {}).items()}
        bindings.setdefault((result["check_id"], path, start, end), []).append(bound)
    rule_errors: dict[str, str] = {}
    file_errors: dict[Path, str] = {}
    for error in answer.get("errors", ()):
        said = str(error.get("message", error.get("type", "")))
        if error.get("rule_id"):
            rule_errors[error["rule_id"]] = said
        elif error.get("location"):
            file_errors[Path(error["location"]["path"])] = said
        else:
            rule_errors[""] = said
    return Verdict(
        {key: frozenset(value) for key, value in spans.items()},
        {key: tuple(value) for key, value in bindings.items()},
        rule_errors,
        file_errors,
    )
