"""All settings: one frozen value, its table as data, and a total parse of what project files and editors say.

The table feeds the documentation and the editor's manifest. A key is written `deep.delay-ms` in TOML and
`vetline.deep.delayMs` in an editor; both spellings are read in both places. `null` means "not set", for editors send
the whole table whether a person touched it or not.
"""

from __future__ import annotations

import dataclasses
import difflib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from vetline.core.finding import Problem, Severity
from vetline.core.rule import Policy

SEVERITY_WORDS: Mapping[str, Severity | None] = MappingProxyType(
    {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO, "off": None}
)


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table. `kind` is boolean, integer, string, strings, paths or severities.

    `scope` is VS Code's: "resource" may differ from folder to folder, "window" may not. A `guarded` setting is not
    taken from the files of a workspace that is not trusted. `editor_only` settings have no place in a project file.
    """

    key: str
    attribute: str
    kind: str
    default: Any
    description: str
    scope: str
    choices: tuple[str, ...]
    minimum: int
    maximum: int
    guarded: bool
    editor_only: bool

    @property
    def editor_key(self) -> str:
        """As editors write it: `vetline.deep.delayMs`."""
        return "vetline." + re.sub("-(.)", lambda match: match[1].upper(), self.key)

    @property
    def json_schema(self) -> dict[str, Any]:
        """JSON Schema of the value. The default is null, so that an editor's silence does not override a project file."""
        schema = _SCHEMAS[self.kind](self)
        return {**schema, "type": [schema["type"], "null"], "default": None}


def _setting(
    kind: str,
    default: Any,
    description: str,
    *,
    key: str = "",
    scope: str = "resource",
    choices: tuple[str, ...] = (),
    minimum: int = 0,
    maximum: int = 2**31,
    guarded: bool = False,
    editor_only: bool = False,
) -> Any:
    row = {
        "key": key,
        "kind": kind,
        "default": default,
        "description": description,
        "scope": scope,
        "choices": choices,
        "minimum": minimum,
        "maximum": maximum,
        "guarded": guarded,
        "editor_only": editor_only,
    }
    return field(default=default, metadata={"row": row})


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person has decided; the defaults are the product's. Hashable, and can be sent to another process."""

    enable: bool = _setting("boolean", True, "Show diagnostics in the editor.")
    path: str = _setting(
        "string",
        "",
        "The `vetline` program that the editor starts. Empty: of the selected Python environment, on PATH, or the editor's own copy.",
        scope="machine",
        editor_only=True,
    )
    interpreter: str = _setting(
        "string",
        "",
        "The Python beside which the editor looks for `vetline`, and with which it installs its own copy. Empty: the selected one.",
        scope="machine",
        editor_only=True,
    )
    select: tuple[str, ...] = _setting("strings", (), "Run only these rules: ids or categories. Empty: all.")
    ignore: tuple[str, ...] = _setting("strings", (), "Switch these rules off: ids or categories.")
    severity: tuple[tuple[str, Severity | None], ...] = _setting(
        "severities",
        (),
        "Severity by rule id or category: error, warning, info or off. A rule id outweighs its category.",
    )
    rules: tuple[str, ...] = _setting(
        "paths", (), "Semgrep rule files or folders to run besides the bundled rules, relative to the project.", guarded=True
    )
    bundled_rules: bool = _setting("boolean", True, "Run the rules that Vetline ships.")
    exclude: tuple[str, ...] = _setting("strings", (), "Leave out these files and folders; patterns as in .gitignore.")
    respect_gitignore: bool = _setting("boolean", True, "Leave out what .gitignore files name.")
    tests: tuple[str, ...] = _setting(
        "strings",
        (
            "test/",
            "tests/",
            "testing/",
            "testdata/",
            "fixtures/",
            "__tests__/",
            "conftest.py",
            "tests.py",
            "test_*.py",
            "*_test.py",
            "*.test.*",
            "*.spec.*",
        ),
        "Where tests and fixtures stand; most findings are one step quieter there. Patterns as in .gitignore.",
    )
    unused_suppressions: bool = _setting("boolean", True, "Report suppressing comments that no longer suppress anything.")
    max_file_bytes: int = _setting(
        "integer", 4_000_000, "Larger files are not analysed; each is reported.", minimum=1_000, maximum=4_000_000
    )
    deep_enable: bool = _setting("boolean", True, "Run Semgrep itself for the rules that need data flow.", key="deep.enable")
    deep_delay_ms: int = _setting(
        "integer", 600, "How long the keyboard rests at most before the deep tier looks; less for fast typists.", key="deep.delay-ms", maximum=60_000
    )
    deep_timeout_ms: int = _setting(
        "integer", 30_000, "How long the deep tier may take for one file.", key="deep.timeout-ms", minimum=500, maximum=600_000
    )
    models_enable: bool = _setting(
        "boolean", True, "Inspect the model files that lines load, without loading them.", key="models.enable"
    )
    models_trusted_globals: tuple[str, ...] = _setting(
        "strings",
        (),
        "What model files may use besides the allow-list: `mypackage.models.*`, `mypackage.net.UNet`.",
        key="models.trusted-globals",
        guarded=True,
    )
    models_licences_allow: tuple[str, ...] = _setting(
        "strings",
        (),
        "Licences of models that need no word: ids, SPDX expressions, or kinds (open, terms, non-commercial, unknown).",
        key="models.licences.allow",
    )
    models_licences_deny: tuple[str, ...] = _setting(
        "strings", (), "Licences of models that are an error, named as above.", key="models.licences.deny"
    )
    models_licences_unknown: str = _setting(
        "string",
        "hint",
        "What becomes of models whose licence is not known or not stated: hint, allow or deny.",
        key="models.licences.unknown",
        choices=("hint", "allow", "deny"),
    )
    models_timeout_ms: int = _setting(
        "integer", 120_000, "How long the inspection of one model file may take.", key="models.timeout-ms", minimum=100, maximum=86_400_000
    )
    trace_server: str = _setting(
        "string",
        "off",
        "What the editor logs of its talk with the server.",
        key="trace.server",
        scope="window",
        choices=("off", "messages", "verbose"),
        editor_only=True,
    )

    @property
    def policy(self) -> Policy:
        return Policy(
            select=frozenset(self.select),
            ignore=frozenset(self.ignore),
            severity=dict(self.severity),
            report_unused_suppressions=self.unused_suppressions,
        )


def _table() -> tuple[Setting, ...]:
    rows = []
    for entry in dataclasses.fields(Settings):
        row = dict(entry.metadata["row"])
        rows.append(Setting(**{**row, "key": row["key"] or entry.name.replace("_", "-"), "attribute": entry.name}))
    return tuple(rows)


TABLE: tuple[Setting, ...] = _table()

_BY_KEY = {setting.key: setting for setting in TABLE}
_GROUPS = {key[:place] for key in _BY_KEY for place, character in enumerate(key) if character == "."}


@dataclass(frozen=True, slots=True)
class Layer:
    """One source of settings. `path` and `text` are the file's, for problems; an editor has none.

    `folder` is what relative paths are relative to.
    """

    values: Mapping[str, Any]
    path: str | None = None
    text: str = ""
    folder: str | None = None
    trusted: bool = True

    def problem(self, message: str, key: str) -> Problem:
        return Problem(message, self.path or "editor settings", self._line_of(key))

    def _line_of(self, key: str) -> int | None:
        name = re.escape(key.rpartition(".")[2])
        spelled = name.replace(r"\-", "[-_]")
        match = re.search(rf"^[ \t]*(?:[\w.-]+\.)?[\"']?{spelled}[\"']?[ \t]*=", self.text, re.MULTILINE | re.IGNORECASE)
        return self.text.count("\n", 0, match.start()) + 1 if match else None


def parse(*layers: Mapping[str, Any] | Layer) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of all layers, later ones first in rank. What is wrong is reported and the rest is kept.

    `severity` is merged entry by entry; every other value replaces the earlier layer's.
    """
    problems: list[Problem] = []
    chosen: dict[str, Any] = {}
    for layer in layers:
        if not isinstance(layer, Layer):
            layer = Layer(layer)
        for setting, key, value in _entries(layer, problems):
            if setting.guarded and not layer.trusted:
                problems.append(layer.problem(f"`{key}` is not taken from a workspace that is not trusted", key))
                continue
            if setting.editor_only and layer.path is not None:
                problems.append(layer.problem(f"`{key}` is a setting of the editor, not of a project", key))
                continue
            read = _READERS[setting.kind](setting, key, value, layer, problems)
            if read is not None:
                earlier = chosen.get(setting.attribute)
                chosen[setting.attribute] = {**earlier, **read} if isinstance(read, dict) and earlier else read
    if "severity" in chosen:
        chosen["severity"] = tuple(sorted(chosen["severity"].items()))
    return Settings(**chosen), tuple(problems)


def _entries(layer: Layer, problems: list[Problem]) -> Iterator[tuple[Setting, str, Any]]:
    """(row, key, value) of all that is set and known, groups opened and spellings made one."""
    if not isinstance(layer.values, Mapping):
        problems.append(layer.problem("expected a table of settings", ""))
        return
    waiting: list[tuple[str, Any]] = [(str(name), value) for name, value in reversed(tuple(layer.values.items()))]
    while waiting:
        name, value = waiting.pop()
        key = _canonical(name)
        if value is None:
            continue
        if key in _BY_KEY:
            yield _BY_KEY[key], key, value
        elif key in _GROUPS:
            if isinstance(value, Mapping):
                waiting.extend((f"{key}.{inner}", entry) for inner, entry in reversed(tuple(value.items())))
            else:
                problems.append(layer.problem(f"`{key}` is a table of settings", key))
        else:
            near = difflib.get_close_matches(key, _BY_KEY, n=1)
            hint = f" Did you mean `{near[0]}`?" if near else ""
            problems.append(layer.problem(f"unknown setting `{name}`.{hint}", name))


def _canonical(name: str) -> str:
    """`deep.delayMs`, `deep.delay_ms` -> `deep.delay-ms`."""
    return re.sub("(?<=[a-z0-9])([A-Z])", r"-\1", name).replace("_", "-").lower()


def _boolean(setting: Setting, key: str, value: Any, layer: Layer, problems: list[Problem]) -> bool | None:
    if isinstance(value, bool):
        return value
    problems.append(layer.problem(f"`{key}` is true or false", key))
    return None


def _integer(setting: Setting, key: str, value: Any, layer: Layer, problems: list[Problem]) -> int | None:
    if type(value) is int or (isinstance(value, float) and value.is_integer()):
        if setting.minimum <= value <= setting.maximum:
            return int(value)
        problems.append(layer.problem(f"`{key}` is a number from {setting.minimum} to {setting.maximum}", key))
    else:
        problems.append(layer.problem(f"`{key}` is a whole number", key))
    return None


def _string(setting: Setting, key: str, value: Any, layer: Layer, problems: list[Problem]) -> str | None:
    if isinstance(value, str) and (not setting.choices or value in setting.choices):
        return value
    problems.append(layer.problem(f"`{key}` is {'one of ' + ', '.join(setting.choices) if setting.choices else 'a string'}", key))
    return None


def _strings(setting: Setting, key: str, value: Any, layer: Layer, problems: list[Problem]) -> tuple[str, ...] | None:
    if isinstance(value, (list, tuple)):
        if not all(isinstance(entry, str) for entry in value):
            problems.append(layer.problem(f"`{key}` holds something that is no string; it is left out", key))
        return tuple(entry for entry in value if isinstance(entry, str))
    problems.append(layer.problem(f"`{key}` is a list of strings", key))
    return None


def _paths(setting: Setting, key: str, value: Any, layer: Layer, problems: list[Problem]) -> tuple[str, ...] | None:
    paths = _strings(setting, key, value, layer, problems)
    if paths is None or layer.folder is None:
        return paths
    return tuple(os.path.join(layer.folder, path) for path in paths)


def _severities(setting: Setting, key: str, value: Any, layer: Layer, problems: list[Problem]) -> dict[str, Severity | None] | None:
    if not isinstance(value, Mapping):
        problems.append(layer.problem(f"`{key}` is a table from rule ids and categories to severities", key))
        return None
    found: dict[str, Severity | None] = {}
    for name, word in value.items():
        if isinstance(word, str) and word.lower() in SEVERITY_WORDS:
            found[str(name)] = SEVERITY_WORDS[word.lower()]
        elif word is not None:
            problems.append(layer.problem(f"the severity of `{name}` is one of {', '.join(SEVERITY_WORDS)}", str(name)))
    return found


_READERS = {
    "boolean": _boolean,
    "integer": _integer,
    "string": _string,
    "strings": _strings,
    "paths": _paths,
    "severities": _severities,
}
_SCHEMAS: Mapping[str, Any] = {
    "boolean": lambda setting: {"type": "boolean"},
    "integer": lambda setting: {"type": "integer", "minimum": setting.minimum, "maximum": setting.maximum},
    "string": lambda setting: {"type": "string", **({"enum": [*setting.choices, None]} if setting.choices else {})},
    "strings": lambda setting: {"type": "array", "items": {"type": "string"}},
    "paths": lambda setting: {"type": "array", "items": {"type": "string"}},
    "severities": lambda setting: {"type": "object", "additionalProperties": {"type": "string", "enum": list(SEVERITY_WORDS)}},
}
