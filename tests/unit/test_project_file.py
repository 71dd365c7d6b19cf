"""`lsp.project_file`: the rule is listed, and nothing else in the file changes."""

from __future__ import annotations

import pytest

from vetline.core.fixes import applied
from vetline.core.text import Text
from vetline.lsp.project_file import ignoring

PYPROJECT = ("tool", "vetline")


@pytest.mark.parametrize(
    ("before", "table", "after"),
    [
        ("", (), 'ignore = ["r"]\n'),
        ("select = []\n", (), 'select = []\nignore = ["r"]\n'),
        ('ignore = ["a"]  # why\n', (), 'ignore = ["a", "r"]  # why\n'),
        ('ignore = [\n    "a",  # why\n]\n', (), 'ignore = [\n    "a",  # why\n    "r",\n]\n'),
        ("[severity]\na = 'off'\n", (), "ignore = [\"r\"]\n\n[severity]\na = 'off'\n"),
        ('[tool.vetline]\nignore = ["a"]\n\n[tool.x]\ny = 1\n', PYPROJECT, '[tool.vetline]\nignore = ["a", "r"]\n\n[tool.x]\ny = 1\n'),
        ("[tool.x]\ny = 1\n", PYPROJECT, '[tool.x]\ny = 1\n\n[tool.vetline]\nignore = ["r"]\n'),
        ('[project]\nname = "p"\n', PYPROJECT, '[project]\nname = "p"\n\n[tool.vetline]\nignore = ["r"]\n'),
        ('[project]\r\nname = "é"\r\n', PYPROJECT, None),
    ],
)
def test_adding_a_rule(before: str, table: tuple[str, ...], after: str | None) -> None:
    text = Text.of(before)
    edit = ignoring(text, "r", table)
    assert edit is not None
    changed = applied(text, (edit,)).data.decode()
    if after is not None:
        assert changed == after
    assert ignoring(Text.of(changed), "r", table) is None


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ('ignore = ["r"]\n', ()),
        ("ignore = [\n", ()),
        ("ignore = 7\n", ()),
        ("tool = 7\n", PYPROJECT),
        ("[tool]\nvetline = 7\n", PYPROJECT),
        ("\x00", ()),
    ],
)
def test_what_cannot_be_edited_is_left_alone(text: str, table: tuple[str, ...]) -> None:
    assert ignoring(Text.of(text), "r", table) is None
