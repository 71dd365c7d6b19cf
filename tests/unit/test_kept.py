"""What is kept of rules is what would be made of them again; whatever else stands in its place counts as nothing."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.rules.fixtures import RULES_FOLDER, fixtures_of, written_in
from vetline import engine, wiring
from vetline.core.finding import Report
from vetline.core.ports import Ports
from vetline.core.rule import Policy
from vetline.core.text import Source, Text
from vetline.host import kept, rulefiles
from vetline.host.kept import DiskKept
from vetline.host.packages import ProjectPackages
from vetline.match.anchors import Anchors
from vetline.match.plan import NOTEBOOK_PARTS, SCRIPT, Plan, compile_plan

RULE = "rules:\n  - {id: mine, languages: [python], severity: ERROR, message: m, pattern: %s(...)}\n"
UNDECIDED = "rules:\n  - {id: mine, languages: [python], severity: ERROR, message: m, mode: taint, pattern-sources: [], pattern-sinks: []}\n"


class InMemory(dict[str, str]):
    """Values go through JSON, as on a disk."""

    def put(self, key: str, value: Any) -> None:
        self[key] = json.dumps(value)

    def get(self, key: str) -> Any:  # type: ignore[override]
        return json.loads(self[key]) if key in self else None


@cache
def filled() -> InMemory:
    made = InMemory()
    loaded(made)
    return made


def loaded(store: InMemory | None) -> Plan:
    rules, problems = rulefiles.load_bundled(store)
    assert problems == ()
    plan = compile_plan(rules, wiring.native_checks(), Policy(), store)
    for part in (SCRIPT, *NOTEBOOK_PARTS):
        plan.part(part)
    return plan


@cache
def fresh() -> Plan:
    return loaded(None)


@cache
def recalled() -> Plan:
    size = len(filled())
    plan = loaded(filled())
    assert len(filled()) == size
    return plan


def same_anchors(one: Anchors, other: Anchors) -> bool:
    return one.needs == other.needs and one.by_word == other.by_word and one.words_of == other.words_of and one.wordless == other.wordless


def test_the_rules_are_those_of_the_files() -> None:
    assert rulefiles.load_bundled(filled())[0] == rulefiles.load_bundled()[0]


@pytest.mark.parametrize("part", ["", SCRIPT, *NOTEBOOK_PARTS])
def test_the_plan_is_what_compiling_makes(part: str) -> None:
    one, other = (plan.part(part) if part else plan for plan in (fresh(), recalled()))
    assert one is not None and other is not None
    assert one.entries == other.entries and one.deep_rules == other.deep_rules and one.instant_ids == other.instant_ids
    assert one.names == other.names and same_anchors(one.files, other.files)
    for stage, like in zip(one.stages, other.stages, strict=True):
        assert same_anchors(stage.anchors, like.anchors) and stage.whole == like.whole
    assert [program.rule for program in one.programs] == [program.rule for program in other.programs]


@pytest.mark.parametrize("language", ["python", "javascript"])
def test_each_fixture_has_the_same_findings(language: str) -> None:
    found = 0
    for rule in sorted((RULES_FOLDER / language).rglob("*.yaml")):
        for fixture in fixtures_of(rule):
            reports = [instant(plan, fixture) for plan in (fresh(), recalled())]
            assert reports[0] == reports[1], fixture
            found += len(reports[0].findings)
    assert found > 500


def instant(plan: Plan, path: Path) -> Report:
    source = Source(path.as_uri(), None, written_in(path), Text.of(path.read_bytes()))
    return engine.instant(plan, source, Ports({}, ProjectPackages(None)))


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    made = tmp_path / "mine.yaml"
    made.write_text(RULE % "eval")
    return made


@pytest.fixture
def store(tmp_path: Path) -> DiskKept:
    return DiskKept(tmp_path / "kept", "me")


def entries_of(rules: Path, store: DiskKept) -> tuple[list[tuple[str, str]], int]:
    """How each rule runs, and how many findings it has in a program that calls `eval` once."""
    plan = compile_plan(rulefiles.load([rules])[0], kept=store)
    source = Source("file:///m.py", None, "python", Text.of(b"eval(x)\n"))
    return [(entry.tier, entry.reason) for entry in plan.entries], len(engine.instant(plan, source, Ports({}, ProjectPackages(None))).findings)


def test_a_rule_that_is_edited_is_compiled_again(rules: Path, store: DiskKept) -> None:
    assert entries_of(rules, store) == entries_of(rules, store) == ([("instant", "")], 1)
    rules.write_text(RULE % "exec")
    assert entries_of(rules, store) == ([("instant", "")], 0)
    rules.write_text(UNDECIDED)
    assert entries_of(rules, store) == entries_of(rules, store) == ([("deep", "mode taint needs data flow")], 0)


def test_a_rule_that_is_switched_off_leaves_the_others_in_their_places(rules: Path, store: DiskKept) -> None:
    rules.write_text(RULE % "exec" + (RULE % "eval").partition("\n")[2].replace("mine", "other"))
    loaded_rules = rulefiles.load([rules])[0]
    for ignore in (frozenset[str](), frozenset({"mine"}), frozenset({"other"})):
        for _ in range(2):
            plan = compile_plan(loaded_rules, policy=Policy(ignore=ignore), kept=store)
            report = engine.instant(plan, Source("file:///m.py", None, "python", Text.of(b"eval(x)\n")), Ports({}, ProjectPackages(None)))
            assert [finding.rule for finding in report.findings] == ([] if "other" in ignore else ["other"])


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: b"",
        lambda content: content[: len(content) // 2],
        lambda content: content.replace(b"eval", b"exec"),
        lambda content: content.replace(b"\n", b"", 1),
        lambda content: b"\xff" * 100,
        *(lambda content, data=data: kept._checksum(data) + b"\n" + data for data in (b"[]", b"{}", b"null", b"7", b'[[{"python": "x"}, []]]', b'[[{"klingon": 1}, []]]', b"[" * 100_000)),
    ],
)
def test_a_file_that_is_damaged_or_foreign_is_made_again(damage: Any, rules: Path, store: DiskKept, tmp_path: Path) -> None:
    expected = entries_of(rules, store)
    files = sorted((tmp_path / "kept").iterdir())
    sound = [file.read_bytes() for file in files]
    for file, content in zip(files, sound, strict=True):
        file.write_bytes(damage(content))
    assert entries_of(rules, store) == expected
    assert sorted((tmp_path / "kept").iterdir()) == files and [file.read_bytes() for file in files] == sound


def test_nothing_is_taken_of_another_maker(store: DiskKept, tmp_path: Path) -> None:
    store.put("key", [1])
    assert store.get("key") == [1] and store.get("other") is None
    assert DiskKept(tmp_path / "kept", "me 2").get("key") is None


def test_the_maker_is_this_code_and_its_libraries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept.maker()
    assert kept.maker() == before
    monkeypatch.setattr("vetline.__version__", "0")
    assert kept.maker() != before
    (tmp_path / "match").mkdir()
    monkeypatch.setattr(kept, "_PACKAGE", tmp_path)
    (tmp_path / "match" / "plan.py").write_text("a = 1\n")
    one = kept.maker()
    (tmp_path / "match" / "plan.py").write_text("a = 2\n")
    assert kept.maker() != one


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(rules: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert entries_of(rules, DiskKept(tmp_path / "file", "me")) == ([("instant", "")], 1)
    assert (tmp_path / "file").read_text() == "not a folder"


def test_what_is_kept_is_bounded(store: DiskKept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_BYTES", 200)
    store.put("large", "x" * 200)
    assert store.get("large") is None
    for number in range(kept.MOST_FILES + 5):
        store.put(str(number), number)
        os.utime(store._path(str(number)), (number, number))
    names = os.listdir(tmp_path / "kept")
    assert len(names) == kept.MOST_FILES and all(name.endswith(".json") for name in names)
    assert store.get("0") is None and store.get(str(kept.MOST_FILES + 4)) == kept.MOST_FILES + 4


def test_a_workbench_takes_what_the_last_one_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    first = wiring.build({"deep": {"enable": False}}, None)
    files = [path for path in tmp_path.rglob("*.json") if path.parent.name == "compiled"]
    assert len(files) == 3
    stamps = [path.stat().st_mtime_ns for path in files]
    second = wiring.build({"deep": {"enable": False}}, None)
    assert [path.stat().st_mtime_ns for path in files] == stamps
    assert second.plan.entries == first.plan.entries and second.rules == first.rules
