"""Well-kept code that nobody here wrote: Python packages from the registry, unpacked and never run.

    python -m tests.benchmarks.corpus FOLDER
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PACKAGES = (
    *("aiohttp", "celery", "djangorestframework", "gradio", "langchain", "langchain-community", "lightning"),
    *("mlflow", "pandas", "scrapy", "sentry-sdk", "sqlalchemy", "streamlit"),
)
TEST_FOLDERS = frozenset(("test", "tests", "testing", "testdata", "fixtures", "__tests__"))


def is_test(path: Path) -> bool:
    """For a path relative to the package's folder."""
    named = path.name.startswith("test_") or path.stem in ("conftest", "tests") or path.stem.endswith((".test", ".spec"))
    return named or bool(TEST_FOLDERS & set(path.parts[:-1]))


def download(folder: Path) -> None:
    """Puts each package's Python files into `folder`/PACKAGE; those that are there stay."""
    for package in PACKAGES:
        target = folder / package.replace("-", "_")
        if target.exists():
            continue
        with tempfile.TemporaryDirectory() as wheels:
            command = [sys.executable, "-m", "pip", "download", "-qq", "--disable-pip-version-check", "--no-deps"]
            subprocess.run([*command, "--only-binary", ":all:", "--dest", wheels, package], check=True)
            [wheel] = Path(wheels).glob("*.whl")
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(target, [name for name in archive.namelist() if name.endswith(".py")])


if __name__ == "__main__":
    download(Path(sys.argv[1]))
