"""What project files pin: each kind of file, and that nothing uncertain counts as a pin."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vetline.host.packages import ProjectPackages


def answer(folder: Path, requirement: str = "torch>=2.6", path: str | None = "app/main.py") -> bool:
    return ProjectPackages(str(folder)).satisfies(path, requirement)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("requirements.txt", "torch==2.6.0\n", True),
        ("requirements.txt", "torch==2.6.0+cu121\n", True),
        ("requirements.txt", "Torch >= 2.7 ; python_version > '3.8'  # why\n", True),
        ("requirements.txt", "torch>=2.6,<3\n", True),
        ("requirements.txt", "torch~=2.6\n", True),
        ("requirements.txt", "torch==2.6.*\n", True),
        ("requirements.txt", "torch==2.7.1 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n", True),
        ("requirements.txt", "torch[extra]>2.6\n", True),
        ("requirements-gpu.txt", "torch==2.8\n", True),
        ("requirements/base.txt", "torch==2.8\n", True),
        ("requirements.txt", "torch\n", False),
        ("requirements.txt", "torch<3\n", False),
        ("requirements.txt", "torch>=2.5\n", False),
        ("requirements.txt", "torch==2.5.1\n", False),
        ("requirements.txt", "torch!=2.5\n", False),
        ("requirements.txt", "torchvision==2.8\n", False),
        ("requirements.txt", "# torch==2.8\n", False),
        ("requirements.txt", "torch @ https://example.test/torch.whl\n", False),
        ("requirements.txt", "torch==not-a-version\n\0\n", False),
        ("pyproject.toml", '[project]\ndependencies = ["torch>=2.6"]\n', True),
        ("pyproject.toml", '[project.optional-dependencies]\nml = ["torch>=2.6"]\n', True),
        ("pyproject.toml", '[dependency-groups]\nml = ["torch>=2.6", {include-group = "x"}]\n', True),
        ("pyproject.toml", '[project]\ndependencies = ["torch>=2.6"]\n[project.optional-dependencies]\nold = ["torch<2.7"]\n', True),
        ("pyproject.toml", '[tool.poetry.dependencies]\ntorch = "^2.6"\n', True),
        ("pyproject.toml", '[tool.poetry.dependencies]\ntorch = "~2.6.1"\n', True),
        ("pyproject.toml", '[tool.poetry.dependencies]\ntorch = {version = "2.6.0", optional = true}\n', True),
        ("pyproject.toml", '[tool.poetry.group.ml.dependencies]\ntorch = ">=2.6,<3"\n', True),
        ("pyproject.toml", '[tool.poetry.dependencies]\ntorch = "^2.5"\n', False),
        ("pyproject.toml", '[tool.poetry.dependencies]\ntorch = "*"\n', False),
        ("pyproject.toml", '[tool.poetry.dependencies]\ntorch = [{version = "2.6"}]\n', False),
        ("pyproject.toml", "[project\n", False),
        ("pyproject.toml", 'project = 3\ntool = "x"\ndependency-groups = []\n', False),
        ("setup.cfg", "[options]\ninstall_requires =\n    numpy\n    torch>=2.6\n", True),
        ("setup.cfg", "[options.extras_require]\nml =\n    torch>=2.6\n", True),
        ("setup.cfg", "no section\n", False),
        ("Pipfile", '[packages]\ntorch = ">=2.6"\n', True),
        ("uv.lock", '[[package]]\nname = "torch"\nversion = "2.6.0"\n', True),
        ("uv.lock", '[[package]]\nname = "torch"\nversion = "2.6.0"\n[[package]]\nname = "torch"\nversion = "2.2.2"\n', False),
        ("poetry.lock", '[[package]]\nname = "torch"\nversion = "2.7.0"\n', True),
        ("pylock.toml", '[[packages]]\nname = "torch"\nversion = "2.7.0"\n', True),
        ("poetry.lock", "package = 3\n", False),
        ("Pipfile.lock", json.dumps({"default": {"torch": {"version": "==2.7.0"}}}), True),
        ("Pipfile.lock", json.dumps({"develop": {"torch": {"version": "==2.0"}}}), False),
        ("Pipfile.lock", "[" * 100_000, False),
    ],
)
def test_one_file(tmp_path: Path, name: str, content: str, expected: bool) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(content)
    assert answer(tmp_path) is expected


def test_no_project_pins_nothing(tmp_path: Path) -> None:
    assert not answer(tmp_path)
    assert not ProjectPackages(None).satisfies("a.py", "torch>=2.6")
    assert not answer(tmp_path, requirement="not a requirement!")


def test_a_lock_outweighs_what_is_declared(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\ndependencies = ["torch>=2.0"]\n')
    (tmp_path / "uv.lock").write_text('[[package]]\nname = "torch"\nversion = "2.7.0"\n')
    assert answer(tmp_path)


def test_every_file_that_declares_must_agree(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("torch>=2.6\n")
    (tmp_path / "requirements-old.txt").write_text("torch>=1.0\n")
    assert not answer(tmp_path)


def test_the_nearest_folder_governs(tmp_path: Path) -> None:
    (tmp_path / "old" / "deep").mkdir(parents=True)
    (tmp_path / "requirements.txt").write_text("torch>=2.6\n")
    (tmp_path / "old" / "requirements.txt").write_text("torch==2.1\n")
    assert answer(tmp_path, path="new/a.py")
    assert answer(tmp_path, path=None)
    assert not answer(tmp_path, path="old/deep/a.py")


def test_includes_are_followed_and_may_be_a_cycle(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("-r base.txt\n-r requirements.txt\n-r none.txt\n")
    (tmp_path / "base.txt").write_text("--constraint requirements.txt\ntorch>=2.6\n")
    assert answer(tmp_path)


@pytest.mark.parametrize(
    ("declared", "wanted", "expected"),
    [
        ("==2.6.1", "!=2.6", True),
        ("==2.6.1", "==2.6.*", True),
        (">=2.6", "!=2.6", False),
        (">=2.6", ">2.6", False),
        (">2.6", ">=2.6", True),
        (">=2.7", ">2.6", True),
        ("<2", "<=2", True),
        ("<2", "<2.0", True),
        ("<=2", "<2", False),
        ("~=2.6.1", "~=2.6", True),
        (">=2.6.1,<2.7", "~=2.6.1", True),
        (">=2.6.1", "~=2.6.1", False),
        (">=2.6", ">=2.6,<3", False),
        (">=2.6,<3", ">=2.6,<3", True),
    ],
)
def test_implication(tmp_path: Path, declared: str, wanted: str, expected: bool) -> None:
    (tmp_path / "requirements.txt").write_text(f"torch{declared}\n")
    assert answer(tmp_path, f"torch{wanted}") is expected


def test_answers_are_kept_until_forgotten(tmp_path: Path) -> None:
    packages = ProjectPackages(str(tmp_path))
    assert not packages.satisfies("a.py", "torch>=2.6")
    (tmp_path / "requirements.txt").write_text("torch==2.6\n")
    assert not packages.satisfies("a.py", "torch>=2.6")
    packages.forget()
    assert packages.satisfies("a.py", "torch>=2.6")


def environment(folder: Path, *packages: str, name: str = ".venv") -> None:
    site = folder / name / "lib" / "python3.12" / "site-packages"
    site.mkdir(parents=True)
    (folder / name / "pyvenv.cfg").write_text("home = /usr/bin\n")
    for package in packages:
        (site / f"{package}.dist-info").mkdir()


def test_versions_that_are_known(tmp_path: Path) -> None:
    def known() -> tuple[tuple[str, ...], str] | None:
        found = ProjectPackages(str(tmp_path)).pinned("app/main.py", "Torch")
        return (found.versions, found.where) if found else None

    assert known() is None
    assert ProjectPackages(None).pinned("a.py", "torch") is None
    environment(tmp_path, "torch-2.5.1+cpu", "llama_cpp_python-0.2.70")
    assert known() == (("2.5.1+cpu",), ".venv")
    llama = ProjectPackages(str(tmp_path)).pinned(None, "llama-cpp-python")
    assert llama is not None
    assert llama.versions == ("0.2.70",)
    (tmp_path / "requirements.txt").write_text("torch>=2.0\n")
    assert known() == (("2.5.1+cpu",), ".venv"), "a range leaves it open"
    (tmp_path / "requirements.txt").write_text("torch==2.6.0\n")
    assert known() == (("2.6.0",), "requirements.txt")
    (tmp_path / "uv.lock").write_text('[[package]]\nname = "torch"\nversion = "2.7.0"\n')
    assert known() == (("2.7.0",), "uv.lock")


def test_what_is_installed_counts_where_nothing_is_declared(tmp_path: Path) -> None:
    environment(tmp_path, "torch-2.8.0", name="venv")
    assert answer(tmp_path)
    (tmp_path / "requirements.txt").write_text("torch>=2.0\n")
    assert not answer(tmp_path), "others may install what is older"
