"""The languages that Vetline reads: how files and editors name them, and what rules call them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LanguageNames:
    """`name` is a `Source`'s language, `rules` what rules call it: TypeScript with JSX has a grammar of its own, not rules.

    `suffixes` end names of files, `editors` are LSP's language ids, `interpreters` stand on `#!` lines.
    """

    name: str
    rules: str
    suffixes: tuple[str, ...]
    editors: tuple[str, ...]
    interpreters: tuple[bytes, ...] = ()


NOTEBOOK = "notebook"
"""The language of a notebook's file. What is analysed is the program that its cells are, or its cells."""

LANGUAGES = (
    LanguageNames("python", "python", (".py", ".pyi", ".pyw"), ("python",), (b"python",)),
    LanguageNames("javascript", "javascript", (".js", ".jsx", ".mjs", ".cjs"), ("javascript", "javascriptreact"), (b"node",)),
    LanguageNames("typescript", "typescript", (".ts", ".mts", ".cts"), ("typescript",), (b"deno", b"ts-node", b"bun")),
    LanguageNames("tsx", "typescript", (".tsx",), ("typescriptreact",)),
    LanguageNames("vue", "vue", (".vue",), ("vue",)),
    LanguageNames("svelte", "svelte", (".svelte",), ("svelte",)),
    LanguageNames("html", "html", (".html", ".htm"), ("html",)),
    LanguageNames(NOTEBOOK, NOTEBOOK, (".ipynb",), ()),
)
EVERY_TEXT = ("generic", "regex", "none")
"""What rules call their languages that read any text."""
EDITOR_IDS = frozenset(editor for language in LANGUAGES for editor in language.editors)

_OTHER_NAMES = {"py": "python", "python3": "python", "js": "javascript", "ts": "typescript"}
_BY_NAME = {language.name: language for language in LANGUAGES}
_BY_SUFFIX = {suffix: language for language in LANGUAGES for suffix in language.suffixes}
_BY_EDITOR = {editor: language for language in LANGUAGES for editor in language.editors}


def by_suffix(path: str) -> str | None:
    """The language by the ending of a file's name."""
    found = _BY_SUFFIX.get(_suffix(path))
    return None if found is None else found.name


def by_interpreter(first_line: bytes) -> str | None:
    """The language by a file's first line, where that is `#!`."""
    if not first_line.startswith(b"#!"):
        return None
    words = re.split(rb"[/\s]", first_line)
    return next((one.name for one in LANGUAGES if any(word.startswith(one.interpreters) for word in words)), None)


def by_editor(identifier: str, uri: str) -> str:
    """The language of a document as an editor names it, or that name itself for what is not analysed.

    Some editors have one name for what has two here, so that the ending decides; others name two (`typescript.tsx`).
    """
    found = _BY_EDITOR.get(identifier) or _BY_EDITOR.get(identifier.partition(".")[0])
    if found is None:
        return identifier
    ending = _BY_SUFFIX.get(_suffix(uri))
    return ending.name if ending is not None and ending.rules == found.rules else found.name


def is_known(language: str) -> bool:
    return language in _BY_NAME


def rules_name(language: str) -> str:
    """What rules call a `Source`'s language."""
    found = _BY_NAME.get(language)
    return language if found is None else found.rules


def has_files(name: str) -> bool:
    """Whether rules for a language find any of its files among those that Vetline reads."""
    return name in EVERY_TEXT or any(name == language.rules for language in LANGUAGES)


def of_rule(names: Sequence[str]) -> tuple[str, ...]:
    """The languages that a rule names, as Semgrep takes them: it reads the rule's patterns as the first one, and what is for JavaScript
    is for TypeScript, too, with all names in order."""
    found = dict.fromkeys(_OTHER_NAMES.get(name.lower(), name.lower()) for name in names)
    return tuple(sorted({*found, "typescript"})) if "javascript" in found else tuple(found)


def _suffix(path: str) -> str:
    _, dot, ending = path.rpartition(".")
    return dot + ending.lower()
