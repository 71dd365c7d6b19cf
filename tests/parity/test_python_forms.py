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


@pytest.mark.parametrize("pattern", ['f"$X"', 'f"a$X"', 'f"{$X!r}"', 'f"{$X:...}"'])
def test_what_is_not_sure_is_left_to_semgrep(pattern: str) -> None:
    assert generated.compiled([{"id": "form", "pattern": pattern}]).declined
