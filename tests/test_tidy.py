"""The project's conventions (ARCHITECTURE.md), held: imports, sizes, rules and their fixtures."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from vetline.core.rule import Rule
from vetline.host import rulefiles

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "server" / "vetline"
RULES = ROOT / "rules"

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
    "host": {"core"},
    "session": {"core"},
    "settings": {"core"},
    "engine": {"core", "match"},
    "wiring": {"core", "match", "checks", "deep", "host", "settings", "engine"},
    "lsp": {"session", "engine", "wiring", "settings", "core"},
    "cli": {"engine", "wiring", "settings", "core"},
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
    "click": "cli.",
    "rich": "cli.",
}
PURE = ("core", "match", "checks", "engine")
IMPURE_MODULES = frozenset(
    (
        *("os", "io", "time", "socket", "ssl", "http", "urllib", "threading", "asyncio", "multiprocessing", "concurrent"),
        *("shutil", "tempfile", "pathlib", "glob", "random", "requests", "subprocess"),
    )
)
VAGUE_NAMES = frozenset(("utils", "util", "helpers", "helper", "manager", "base", "common", "misc"))

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "_rules" not in path.parts)
CODE = [*MODULES, *sorted((ROOT / "server").glob("*.py")), *sorted((ROOT / "client-vscode").rglob("*.ts"))]
RULE_FILES = sorted(RULES.rglob("*.yaml"))
FIXTURES = sorted(path for path in RULES.rglob("*") if path.is_file() and path.suffix not in (".yaml", ".pyc"))

each_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: name_of(path))


def name_of(path: Path) -> str:
    """`core.text` for server/vetline/core/text.py."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def imports_of(path: Path) -> Iterator[tuple[str, int]]:
    """(dotted module, line) of every import, those within functions too, those for type checkers left out."""
    tree = ast.parse(path.read_bytes())
    for_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for statement in node.body
        for inner in ast.walk(statement)
    }
    for node in ast.walk(tree):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: import by the full name"
            module = node.module or ""
            if module == "vetline":
                yield from ((f"vetline.{alias.name}", node.lineno) for alias in node.names)
            else:
                yield module, node.lineno


@each_module
def test_packages_import_only_what_stands_below_them(path: Path) -> None:
    name = name_of(path)
    own = name.partition(".")[0]
    wrong = []
    for module, line in imports_of(path):
        package, _, rest = module.partition(".")
        top = rest.partition(".")[0]
        if package != "vetline" or top in ("", "__version__", "__file__", own):
            continue
        if top not in MAY_IMPORT.get(own, set()) and (name, top) not in MAY_ALSO_IMPORT:
            wrong.append(f"line {line}: {own} may not import {top}")
    assert wrong == []


@each_module
def test_libraries_stay_where_they_belong(path: Path) -> None:
    name = name_of(path)
    wrong = [
        f"line {line}: {module} belongs to {ONLY_IN[module.partition('.')[0]]}"
        for module, line in imports_of(path)
        if module.partition(".")[0] in ONLY_IN and not f"{name}.".startswith(ONLY_IN[module.partition(".")[0]].rstrip(".") + ".")
    ]
    assert wrong == []


@pytest.mark.parametrize("path", [path for path in MODULES if name_of(path).split(".")[0] in PURE], ids=lambda path: name_of(path))
def test_the_core_is_pure(path: Path) -> None:
    wrong = [f"line {line}: {module}" for module, line in imports_of(path) if module.partition(".")[0] in IMPURE_MODULES]
    calls = [
        f"line {node.lineno}: {node.func.id}()"
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("open", "input", "__import__", "eval", "exec")
    ]
    assert wrong + calls == []


@each_module
def test_print_is_for_the_command_line(path: Path) -> None:
    if name_of(path).startswith("cli."):
        return
    tree = ast.parse(path.read_bytes())
    assert [
        node.lineno for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ] == []


@each_module
def test_modules_are_small_and_say_what_they_are_for(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= MAX_MODULE_LINES
    assert path.stem not in VAGUE_NAMES
    if source.strip():
        assert ast.get_docstring(ast.parse(source)), "a module docstring states the one responsibility"


@each_module
def test_no_globals_and_no_re_exports(path: Path) -> None:
    tree = ast.parse(path.read_bytes())
    assert [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Global)] == []
    if path.name == "__init__.py" and path.parent != PACKAGE:
        assert [node.lineno for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom))] == []


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_code_names_no_rule_and_no_machine(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert rule_ids() & set(re.findall(r"[\w.-]*\w", source)) == set()
    assert re.findall(r"(?:/home/|/Users/|/root/|/work/|/tmp/|C:\\\\)\w+", source) == []


@cache
def bundled() -> dict[str, Rule]:
    rules, problems = rulefiles.load([RULES], bundled=True)
    assert problems == ()
    return {str(rule.info.source_path): rule for rule in rules}


@cache
def rule_ids() -> frozenset[str]:
    """Of rules whose ids cannot be taken for ordinary words."""
    return frozenset(path.stem for path in RULE_FILES if "-" in path.stem)


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda path: path.stem)
def test_a_rule_is_whole(path: Path) -> None:
    language, category = path.relative_to(RULES).parts[:2]
    rule = bundled()[str(path)]
    info, metadata = rule.info, rule.body["metadata"]
    assert info.id == path.stem
    assert info.category == category and category in CATEGORIES
    assert language in info.languages
    assert sum(line.startswith(("  - id:", "- id:")) for line in path.read_text().splitlines()) == 1, "one rule a file"
    assert "\n" not in rule.body["message"].strip() and len(info.message) <= MAX_MESSAGE_LENGTH
    assert not re.search(r"!(?!=)|\bAI\b", info.message), "no shouting"
    assert info.cwe, "metadata.cwe"
    for key in ("confidence", "why", "instead", "references"):
        assert metadata.get(key), f"metadata.{key}"
    assert all(re.fullmatch(r"https://\S+", reference) for reference in info.references)
    if rule.fixes:
        assert metadata.get("fix-title") and metadata.get("fix-safety") in ("safe", "unsafe")
    else:
        assert not {"fix-title", "fix-safety", "fix-imports"} & metadata.keys(), "a fix that is not there"
    assert set(info.supersedes) <= {other.stem for other in RULE_FILES}


@pytest.mark.parametrize("path", RULE_FILES, ids=lambda path: path.stem)
def test_a_rule_has_its_fixture(path: Path) -> None:
    fixtures = [fixture for fixture in path.parent.glob(f"{path.stem}.*") if fixture.suffix != ".yaml"]
    plain = [fixture for fixture in fixtures if ".fixed." not in fixture.name]
    fixed = [fixture for fixture in fixtures if ".fixed." in fixture.name]
    assert len(plain) == 1, "one fixture a rule"
    text = plain[0].read_text(encoding="utf-8")
    assert re.search(rf"(?<!todo)ruleid:.*\b{re.escape(path.stem)}\b", text), "a hit"
    assert re.search(rf"\bok:.*\b{re.escape(path.stem)}\b", text), "a near miss"
    has_fix = "fix" in bundled()[str(path)].body or "fix-regex" in bundled()[str(path)].body
    assert len(fixed) == has_fix, "a rule with a fix has its fixture after the fix, and no other rule has"


def test_a_fixture_has_its_rule() -> None:
    stems = {path.with_suffix("").relative_to(RULES) for path in RULE_FILES}
    orphans = [path for path in FIXTURES if path.parent.relative_to(RULES) / path.name.partition(".")[0] not in stems]
    assert orphans == []


def test_rule_ids_are_unique() -> None:
    stems = [path.stem for path in RULE_FILES]
    assert sorted(stems) == sorted(set(stems))


def test_python_versions_are_declared_alike() -> None:
    if sys.version_info < (3, 11):
        pytest.skip("no tomllib")
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["requires-python"] == ">=3.10"
    minors = [int(name.rpartition(".")[2]) for name in project["classifiers"] if re.search(r":: 3\.\d+$", name)]
    assert minors == list(range(10, 15))
