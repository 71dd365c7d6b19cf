"""Every check's fixture: each `ruleid:` line is followed by a finding of the check, no other line holds one, fixes fix."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vetline import engine
from vetline.core import fixes
from vetline.core.check import Check
from vetline.core.finding import Finding, Severity
from vetline.core.ports import Ports
from vetline.core.text import Source, Text
from vetline.match.plan import compile_plan
from vetline.wiring import native_checks

FOLDER = Path(__file__).parent
CHECKS = {check.info.id: check for check in native_checks()}
MAX_MESSAGE_LENGTH = 120

_ANNOTATION = re.compile(r"(?:#|//|<!--)\s*(ruleid|ok):\s*(.+)")
_LANGUAGES = {".py": "python", ".ts": "typescript", ".html": "html", ".vue": "vue", ".svelte": "svelte"}


class NoPins:
    def satisfies(self, path: str | None, requirement: str) -> bool:
        return False

    def stands_alone(self, source: Source) -> bool:
        return False

    def pinned(self, path: str | None, name: str) -> None:
        return None


def findings(check: Check, text: Text, in_tests: bool = False) -> list[Finding]:
    source = Source("untitled:fixture", None, _LANGUAGES[suffix_of(check)], text, in_tests)
    report = engine.instant(compile_plan((), (check,)), source, Ports({}, NoPins()))
    return [finding for finding in report.findings if finding.rule == check.info.id]


def annotated(text: Text, identity: str, kind: str) -> set[int]:
    """The lines, from 1, that an annotation speaks of: the next one that is no annotation and no decorator."""
    lines = text.data.decode().split("\n")
    found = set()
    for number, line in enumerate(lines):
        annotation = _ANNOTATION.search(line)
        if annotation and annotation[1] == kind and identity in annotation[2]:
            following = number + 1
            while lines[following].lstrip().startswith("@"):
                following += 1
            found.add(following + 1)
    return found


def lines_of(found: list[Finding], text: Text) -> set[int]:
    return {text.line_column(finding.span.start)[0] for finding in found}


def suffix_of(check: Check) -> str:
    """By which its fixture ends."""
    return next(suffix for suffix in _LANGUAGES if (FOLDER / f"{check.info.id}{suffix}").exists())


def fixture(identity: str) -> Text:
    return Text.of((FOLDER / f"{identity}{suffix_of(CHECKS[identity])}").read_bytes())


@pytest.mark.parametrize("identity", CHECKS)
def test_a_check_finds_what_its_fixture_says_and_no_more(identity: str) -> None:
    text = fixture(identity)
    expected = annotated(text, identity, "ruleid")
    assert expected and annotated(text, identity, "ok"), "a fixture holds hits and near misses"
    assert lines_of(findings(CHECKS[identity], text), text) == expected


@pytest.mark.parametrize("identity", CHECKS)
def test_safe_fixes_lead_to_the_fixed_fixture(identity: str) -> None:
    check, text = CHECKS[identity], fixture(identity)
    found = findings(check, text)
    fixed = FOLDER / f"{identity}.fixed{suffix_of(check)}"
    safe = [fix for finding in found for fix in finding.fixes if fix.safe]
    assert fixed.exists() == bool(safe)
    if not safe:
        return
    edits, left_out = fixes.merged(safe)
    after = fixes.applied(text, edits)
    assert left_out == ()
    assert after.data.decode() == fixed.read_text(encoding="utf-8")
    remaining = findings(check, after)
    assert len(remaining) == sum(not any(fix.safe for fix in finding.fixes) for finding in found)


@pytest.mark.parametrize("identity", CHECKS)
def test_every_single_fix_removes_its_finding(identity: str) -> None:
    check, text = CHECKS[identity], fixture(identity)
    found = findings(check, text)
    for finding in found:
        for fix in finding.fixes:
            assert len(findings(check, fixes.applied(text, fix.edits))) == len(found) - 1, fix.title


@pytest.mark.parametrize("identity", CHECKS)
def test_a_check_tells_people_what_they_need(identity: str) -> None:
    check = CHECKS[identity]
    info = check.info
    assert info.cwe and info.why and info.instead
    assert all(re.fullmatch(r"https://\S+", reference) for reference in info.references) and info.references
    messages = {info.message, *(finding.message for finding in findings(check, fixture(identity)))}
    assert [message for message in messages if len(message) > MAX_MESSAGE_LENGTH or "\n" in message or "!" in message] == []


@pytest.mark.parametrize("identity", CHECKS)
def test_its_example_is_one(identity: str) -> None:
    assert findings(CHECKS[identity], Text.of(CHECKS[identity].example.encode()))


@pytest.mark.parametrize("identity", CHECKS)
def test_other_line_breaks_change_nothing(identity: str) -> None:
    text = fixture(identity)
    found = findings(CHECKS[identity], text)
    other = Text.of(text.data.replace(b"\n", b"\r\n"))
    again = findings(CHECKS[identity], other)
    assert len(again) == len(found)


@pytest.mark.parametrize("identity", CHECKS)
def test_half_written_code_is_no_obstacle(identity: str) -> None:
    data = fixture(identity).data
    step = max(len(data) // 40, 1)
    for end in range(0, len(data), step):
        cut = Text.of(data[:end].decode("utf-8", "ignore"))
        for finding in findings(CHECKS[identity], cut):
            assert 0 <= finding.span.start <= finding.span.end <= len(cut.data)


def test_every_fixture_has_a_check() -> None:
    names = {path.name.partition(".")[0] for path in FOLDER.glob("*-*.*")}
    assert names <= CHECKS.keys()


def test_a_long_class_hides_its_header_not_its_stubs() -> None:
    filler = "".join(f"    def method_{number}(self):\n        return {number}\n\n" for number in range(80))
    member = "    def verify_token(self, token):\n        return True\n\n    def has_permission(self, user):\n        return True\n"
    text = Text.of(f"class Service:\n{filler}{member}")
    found = findings(CHECKS["security-stub"], text)
    assert [text.data[finding.span.start : finding.span.end] for finding in found] == [b"verify_token"]


def test_stubs_in_tests_are_meant() -> None:
    text = fixture("security-stub")
    assert findings(CHECKS["security-stub"], text, in_tests=True) == []


@pytest.mark.parametrize("text", ['bom = "\ufeff"\n', 'table = "ℳ𝔐∓𝕄\u200b≫≪𝔑ℕ⫬≢≭∦"\n'])
def test_a_hidden_character_that_is_data_is_a_hint(text: str) -> None:
    (found,) = findings(CHECKS["hidden-unicode"], Text.of(text))
    assert found.severity is Severity.INFO


def test_a_byte_order_mark_at_the_start_is_no_secret() -> None:
    assert findings(CHECKS["hidden-unicode"], Text.of("\ufeffx = 1\n")) == []
    assert len(findings(CHECKS["hidden-unicode"], Text.of("x = 1\ny = '\ufeff'\n"))) == 1


@pytest.mark.parametrize(("guard", "told"), [('value.startswith("=")', True), ('value.startswith(("=", "+", "-", "@"))', False), ('value[0] in "=+-@"', False)])
def test_cells_whose_guard_knows_one_sign_are_kept_as_they_are(guard: str, told: bool) -> None:
    text = f"""import csv, io
from flask import Flask

def cell(value):
    return "'" + value if {guard} else value

class Report:
    def lines(self):
        out = io.StringIO()
        return self.rows(csv.writer(out), members())

    def rows(self, writer, members):
        for member in members:
            yield writer.writerow([cell(member[name]) for name in COLUMNS])
"""
    assert bool(findings(CHECKS["csv-cells-kept"], Text.of(text))) == told
