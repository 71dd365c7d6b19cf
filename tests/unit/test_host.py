"""Project roots, configuration files, patterns and memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from vetline.host import files, project
from vetline.host.cache import Memory


def test_the_nearest_configuration_is_found(tmp_path: Path) -> None:
    inner = tmp_path / "repo" / "sub" / "deep"
    inner.mkdir(parents=True)
    (tmp_path / "vetline.toml").write_text("select = ['outer']\n")
    assert project.find_config(inner)[0].values == {"select": ["outer"]}
    (tmp_path / "repo" / ".git").mkdir()
    assert project.find_config(inner) == (None, ())
    (tmp_path / "repo" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert project.find_config(inner) == (None, ())
    assert project.find_root(inner) == str(tmp_path / "repo")
    (tmp_path / "repo" / "pyproject.toml").write_text("[tool.vetline]\nselect = ['repo']\n")
    config, _ = project.find_config(inner)
    assert (config.values, config.folder) == ({"select": ["repo"]}, str(tmp_path / "repo"))
    (tmp_path / "repo" / "sub" / "vetline.toml").write_text("[tool.vetline]\nselect = ['sub']\n")
    assert project.find_config(inner)[0].values == {"select": ["sub"]}


@pytest.mark.parametrize(
    ("content", "message", "line"),
    [
        (b"a = \n", "not TOML", 1),
        (b"a = 1\n\nb = [\n", "not TOML", 4),
        (b"\xff", "not UTF-8", None),
        (b"a = " + b"[" * 5_000, "TOML", None),
        (b"a = " + b"9" * 10_000, "TOML", None),
        (b"[tool]\nvetline = 3\n", "table of settings", None),
    ],
)
def test_a_broken_configuration_is_a_problem(tmp_path: Path, content: bytes, message: str, line: int | None) -> None:
    path = tmp_path / "vetline.toml"
    path.write_bytes(content)
    config, (problem,) = project.find_config(tmp_path)
    assert config is None and message in problem.message and problem.path == str(path)
    if line is not None:
        assert problem.line == line


def test_a_byte_order_mark_is_no_part_of_toml(tmp_path: Path) -> None:
    (tmp_path / "vetline.toml").write_bytes(b"\xef\xbb\xbfselect = ['a']\n")
    assert project.find_config(tmp_path)[0].values == {"select": ["a"]}


@pytest.mark.parametrize(
    ("patterns", "path", "matched"),
    [
        (["tests/"], "tests/a.py", True),
        (["tests/"], "app/tests/deep/a.py", True),
        (["tests/"], "tests.py", False),
        (["test_*.py"], "app/test_a.py", True),
        (["/old"], "old/a.py", True),
        (["/old"], "app/old/a.py", False),
        (["*.py", "!keep.py"], "keep.py", False),
        ([], "a.py", False),
        (["*"], None, False),
    ],
)
def test_patterns(patterns: list[str], path: str | None, matched: bool) -> None:
    assert files.PathPatterns(patterns).match(path) is matched


def test_a_walk_is_lazy_and_sorted(tmp_path: Path) -> None:
    for name in ("b/x.py", "a/z.py", "a/y.pyi", "c.pyw", "d.txt", "a.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    walked = files.walk(str(tmp_path), files.PathPatterns(()), str(tmp_path), True, [])
    first = next(walked)
    (tmp_path / "a" / "late.py").write_text("x")
    assert [first.project_path, *(found.project_path for found in walked)] == [
        "a.py",
        "c.pyw",
        "a/late.py",
        "a/y.pyi",
        "a/z.py",
        "b/x.py",
    ]


def test_memory_is_bounded_and_forgets_the_oldest() -> None:
    memory = Memory(3)
    for number in range(5):
        memory[number] = number
    assert sorted(memory) == [2, 3, 4]
    assert memory.get(2) == 2 and memory.get(0) is None and 0 not in memory
    memory["x"] = 1
    assert sorted(memory, key=str) == [2, 4, "x"]
    with pytest.raises(KeyError):
        memory[0]
    del memory["x"]
    memory.clear()
    assert len(memory) == 0


def test_memory_weighs_its_values() -> None:
    memory = Memory(10, size_of=len)
    memory["a"] = "12345"
    memory["b"] = "12345"
    memory["c"] = "1"
    assert list(memory) == ["b", "c"]
    memory["b"] = "x" * 11
    assert list(memory) == ["c"]
