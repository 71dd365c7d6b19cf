"""Forms of Python that need a closer look (`python_forms.yaml`): each rule on each program of its topic equals Semgrep."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.parity import generated, oracle

pytestmark = pytest.mark.skipif(oracle.core() is None, reason="semgrep-core is not installed")

TOPICS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("python_forms.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("topic", TOPICS)
def test_each_form_equals_semgrep(tmp_path: Path, topic: str) -> None:
    rules = generated.compiled([{"id": f"form-{at}", **body} for at, body in enumerate(TOPICS[topic]["rules"])])
    paths = [tmp_path / f"program_{at}.py" for at, _ in enumerate(TOPICS[topic]["programs"])]
    for path, program in zip(paths, TOPICS[topic]["programs"], strict=True):
        path.write_text(program, encoding="utf-8")
    found = generated.disagreements(rules, paths)
    assert (rules.declined, found.told) == ({}, [])
    assert found.matches >= len(rules.bodies)


@pytest.mark.parametrize("regex", ["(?i)CAFÉ", r"(?i)caf\xe9", r"(?i)caf\351", r"(?im)caf\x{e9}", "a(?i:É)"])
def test_letters_beyond_ascii_in_either_case_are_left_to_semgrep(tmp_path: Path, regex: str) -> None:
    """Its PCRE knows of their cases. Where case counts, they are as any other."""
    told = generated.compiled([{"id": "any-case", "pattern-regex": regex}, {"id": "in-strings", "pattern": f'f("=~/{regex}/")'}])
    assert set(told.declined) == {"any-case", "in-strings"}
    plain = regex.replace("(?i)", "").replace("(?im)", "").replace("(?i:É)", "É")
    rules = generated.compiled([{"id": "plain", "pattern-regex": plain}, {"id": "in-strings", "pattern": f'f("=~/{plain}/")'}])
    (path := tmp_path / "program.py").write_text("f('café')\nf('CAFÉ')\nf('ca' 'fÉ')\nf('caf' 'é')\nf('aÉ')\n", encoding="utf-8")
    found = generated.disagreements(rules, [path])
    assert (rules.declined, found.told) == ({}, [])
    assert found.matches >= 2


@pytest.mark.parametrize("pattern", ['f"$X"', 'f"a$X"', 'f"{$X!r}"', 'f"{$X:...}"', "import $M\n...\n<... $X ...>", "import $M\n...\n$X.$M", "for $X in $Y:\n  ...\nelse:\n  ..."])
def test_what_is_not_sure_is_left_to_semgrep(pattern: str) -> None:
    assert generated.compiled([{"id": "form", "pattern": pattern}]).declined


@pytest.mark.parametrize(
    "body",
    [
        {"patterns": [{"pattern-not-inside": "def $F(...): ..."}]},
        {"patterns": [{"pattern": 'k = $X\n...\nf("$V")'}, {"focus-metavariable": "$V"}]},
        {"pattern": "f($X)", "options": {"xml_attrs_implicit_ellipsis": False}},
        {"pattern": "f($X)", "options": {"xml_children_ordered": True}},
        {"pattern": "f($X)", "options": None},
        {"pattern": "f($X)", "min-version": "1.999.0"},
    ],
)
def test_rules_that_are_not_sure_are_left_to_semgrep(body: dict[str, Any]) -> None:
    assert generated.compiled([{"id": "form", **body}]).declined
