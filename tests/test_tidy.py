"""The project's conventions (ARCHITECTURE.md), held: imports, sizes, rules and their fixtures."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.rules.fixtures import RULES_FOLDER as RULES
from tests.rules.fixtures import fixtures_of
from vetline.core.rule import Rule
from vetline.host import rulefiles
from vetline.wiring import native_checks

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "server" / "vetline"

MAX_MODULE_LINES = 450
MAX_MESSAGE_LENGTH = 120
CATEGORIES = frozenset(
    ("model-loading", "llm-app", "ai-artifact", "injection", "secrets", "crypto", "transport", "web", "files", "errors", "supply-chain")
)

MAY_IMPORT = {
    "core": set(),
    "match": {"core"},
    "checks": {"core"},
    "deep": {"core"},
    "artifacts": {"core"},
    "host": {"core", "artifacts"},
    "session": {"core"},
    "settings": {"core"},
    "flows": {"core", "match"},
    "pages": {"core"},
    "engine": {"core", "match", "flows", "pages", "artifacts"},
    "wiring": {"core", "match", "checks", "deep", "host", "artifacts", "settings", "engine"},
    "lsp": {"session", "engine", "wiring", "settings", "core"},
    "cli": {"engine", "wiring", "settings", "core", "artifacts"},
    "__main__": {"cli"},
}
MAY_ALSO_IMPORT = {("cli.server", "lsp")}  # `vetline server` starts it

ONLY_IN = {
    "pygls": "lsp.",
    "lsprotocol": "lsp.",
    "subprocess": "deep.process",
    "cachetools": "host.cache",
    "tree_sitter": "core.syntax",
    "tree_sitter_python": "core.syntax",
    "tree_sitter_typescript": "core.syntax",
    "click": "cli.",
    "rich": "cli.",
}
PURE = ("core", "match", "checks", "flows", "pages", "engine", "artifacts")
IMPURE_MODULES = frozenset(
    (
        *("os", "io", "time", "socket", "ssl", "http", "urllib", "threading", "asyncio", "multiprocessing", "concurrent"),
        *("shutil", "tempfile", "pathlib", "glob", "random", "requests", "subprocess"),
    )
)
VAGUE_NAMES = frozenset(("utils", "util", "helpers", "helper", "manager", "base", "common", "misc"))

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_rules" not in path.parts)
CODE = [*MODULES, *sorted((ROOT / "server").glob("*.py")), *sorted((ROOT / "client-vscode" / "src").rglob("*.ts"))]
RULE_FILES = sorted(RULES.rglob("*.yaml"))
BESIDE_RULES = {path for path in RULES.rglob("*") if path.is_file() and path.parent != RULES and path.suffix not in (".yaml", ".pyc")}


def name_of(path: Path) -> str:
    """`core.text` for server/vetline/core/text.py."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_bytes())


@cache
def imports_of(path: Path) -> tuple[tuple[str, int], ...]:
    """(dotted module, line) of every import, those within functions too, those for type checkers left out."""
    for_types = {
        id(inner)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for statement in node.body
        for inner in ast.walk(statement)
    }
    found: list[tuple[str, int]] = []
    for node in ast.walk(tree_of(path)):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.Import):
            found.extend((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "vetline":
            found.extend((f"vetline.{alias.name}", node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.append(("." * node.level + (node.module or ""), node.lineno))
    return tuple(found)


def calls_of(path: Path, *names: str) -> list[str]:
    return [
        f"{name_of(path)}:{node.lineno}: {node.func.id}()"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names
    ]


def test_packages_import_only_what_stands_below_them() -> None:
    wrong = []
    for path in MODULES:
        name = name_of(path)
        own = name.partition(".")[0]
        for module, line in imports_of(path):
            package, _, rest = module.partition(".")
            top = rest.partition(".")[0]
            if package == "":
                wrong.append(f"{name}:{line}: import by the full name")
            allowed = {"", "__version__", own} | MAY_IMPORT.get(own, set())
            if package == "vetline" and top not in allowed and (name, top) not in MAY_ALSO_IMPORT:
                wrong.append(f"{name}:{line}: {own} may not import {top}")
    assert wrong == []


def test_libraries_stay_where_they_belong() -> None:
    wrong = []
    for path in MODULES:
        for module, line in imports_of(path):
            place = ONLY_IN.get(module.partition(".")[0])
            if place is not None and not f"{name_of(path)}.".startswith(place.rstrip(".") + "."):
                wrong.append(f"{name_of(path)}:{line}: {module} belongs to {place}")
    assert wrong == []


def test_the_core_is_pure() -> None:
    wrong = []
    for path in MODULES:
        if name_of(path).partition(".")[0] in PURE:
            wrong.extend(
                f"{name_of(path)}:{line}: {module}" for module, line in imports_of(path) if module.partition(".")[0] in IMPURE_MODULES
            )
            wrong.extend(calls_of(path, "open", "input", "__import__", "eval", "exec"))
    assert wrong == []


def test_print_is_for_the_command_line() -> None:
    assert [call for path in MODULES if not name_of(path).startswith("cli.") for call in calls_of(path, "print")] == []


def test_modules_are_small_and_say_what_they_are_for() -> None:
    wrong = []
    for path in MODULES:
        source = path.read_text(encoding="utf-8")
        if len(source.splitlines()) > MAX_MODULE_LINES:
            wrong.append(f"{name_of(path)}: {len(source.splitlines())} lines")
        if path.stem in VAGUE_NAMES:
            wrong.append(f"{name_of(path)}: the name says nothing")
        if source.strip() and not ast.get_docstring(tree_of(path)):
            wrong.append(f"{name_of(path)}: a module docstring states the one responsibility")
    assert wrong == []


def test_no_globals_and_no_re_exports() -> None:
    wrong = [
        f"{name_of(path)}:{node.lineno}: global" for path in MODULES for node in ast.walk(tree_of(path)) if isinstance(node, ast.Global)
    ]
    for path in MODULES:
        if path.name == "__init__.py" and path.parent != PACKAGE:
            wrong.extend(f"{name_of(path)}: re-export" for node in tree_of(path).body if isinstance(node, (ast.Import, ast.ImportFrom)))
    assert wrong == []


def test_code_names_no_rule_and_no_machine() -> None:
    identities = {path.stem for path in RULE_FILES if "-" in path.stem} - {"v-html"}  # Vue's own name of it
    wrong = []
    for path in CODE:
        source = path.read_text(encoding="utf-8")
        wrong.extend(f"{path.relative_to(ROOT)}: {word}" for word in identities & set(re.findall(r"[\w.-]*\w", source)))
        wrong.extend(
            f"{path.relative_to(ROOT)}: {place}" for place in re.findall(r"(?:/home/|/Users/|/root/|/work/|/tmp/|C:\\\\)\w+", source)
        )
    assert wrong == []


def test_rules_are_whole() -> None:
    rules, problems = rulefiles.load([RULES], bundled=True)
    assert problems == ()
    stems = [path.stem for path in RULE_FILES]
    assert sorted(stems) == sorted(set(stems))
    assert [rule.info.id for rule in rules] == [Path(str(rule.info.source_path)).stem for rule in rules]
    assert len(rules) == len(stems), "one rule a file"
    known = frozenset(stems) | {check.info.id for check in native_checks()}
    wrong = [f"{rule.info.id}: {complaint}" for rule in rules for complaint in complaints_about(rule, known)]
    assert wrong == []


def complaints_about(rule: Rule, ids: frozenset[str]) -> Iterator[str]:
    info, metadata = rule.info, rule.body["metadata"]
    path = Path(str(info.source_path))
    language, category = path.relative_to(RULES).parts[:2]
    if category not in CATEGORIES or info.category != category or language not in info.languages:
        yield "stands in the folder of its language and its category"
    if "\n" in rule.body["message"].strip() or len(info.message) > MAX_MESSAGE_LENGTH:
        yield f"a message is one line of at most {MAX_MESSAGE_LENGTH} characters"
    if re.search(r"!(?!=)|\bAI\b", info.message):
        yield "a message does not shout"
    for key in ("confidence", "cwe", "why", "instead", "references"):
        if not metadata.get(key):
            yield f"needs metadata.{key}"
    if not all(re.fullmatch(r"https://\S+", reference) for reference in info.references):
        yield "references are https addresses"
    if rule.fixes and not (metadata.get("fix-title") and metadata.get("fix-safety") in ("safe", "unsafe")):
        yield "a fix has a title and says whether it is safe"
    if not rule.fixes and {"fix-title", "fix-safety", "fix-imports"} & metadata.keys():
        yield "speaks of a fix that is not there"
    if not set(info.supersedes) <= ids:
        yield f"supersedes what does not exist: {', '.join(sorted(set(info.supersedes) - ids))}"


def test_rules_have_fixtures_and_fixtures_have_rules() -> None:
    wrong = []
    fixtures: set[Path] = set()
    for rule in rulefiles.load([RULES])[0]:
        path = Path(str(rule.info.source_path))
        plain, fixed = fixtures_of(path), fixtures_of(path, fixed=True)
        fixtures.update(plain, fixed)
        if len(plain) != 1:
            wrong.append(f"{path.stem}: needs one fixture")
            continue
        text = plain[0].read_text(encoding="utf-8")
        for annotation in (r"(?<!todo)ruleid:", r"\bok:"):
            if not re.search(rf"{annotation}.*(?<![\w-]){re.escape(path.stem)}(?![\w-])", text):
                wrong.append(f"{path.stem}: the fixture has no {annotation[-7:].lstrip('b)')}")
        has_fix = "fix" in rule.body or "fix-regex" in rule.body
        if [one.suffix for one in fixed] != [one.suffix for one in plain] * has_fix:
            wrong.append(f"{path.stem}: a fixture after the fix stands beside each rule with a fix, and no other")
    wrong.extend(f"{path}: has no rule" for path in sorted(BESIDE_RULES - fixtures))
    assert wrong == []


def test_python_versions_are_declared_alike() -> None:
    if sys.version_info < (3, 11):
        pytest.skip("no tomllib")
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["requires-python"] == ">=3.10"
    minors = [int(name.rpartition(".")[2]) for name in project["classifiers"] if re.search(r":: 3\.\d+$", name)]
    assert minors == list(range(10, 15))


def test_regexes_of_rules_on_one_line_are_quoted() -> None:
    """Braces and colons within them are YAML's to some readers, PyYAML's own among them."""
    bare = re.compile(r"\{metavariable: \$\w+, regex: [^'\"\w]")
    assert [str(path) for path in sorted((ROOT / "rules").rglob("*.yaml")) if bare.search(path.read_text(encoding="utf-8"))] == []
