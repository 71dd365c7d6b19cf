"""Memory does not grow with the number of files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="measures with getrusage")

PROGRAM = """
import resource, sys
from vetline.cli.main import main
code = main(sys.argv[1:])
unit = 1 if sys.platform == "darwin" else 1024
usage = [resource.getrusage(who).ru_maxrss * unit for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(code, max(usage))
"""
CODE = "import os\n\n\ndef run{0}(command):\n    value = eval(command)\n    return [value, {0}, '{0}']\n" + "x = 1\n" * 30


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_memory_is_flat_in_the_number_of_files(project: Path, jobs: str) -> None:
    def peak_bytes(count: int) -> int:
        folder = project / f"of{count}"
        for number in range(count):
            path = folder / f"d{number % 10}" / f"f{number}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(CODE.format(number))
        options = ["--rules", "../rules.yaml", "--no-bundled", "--format", "json", "--output", "out.json", "--jobs", jobs]
        command = [sys.executable, "-c", PROGRAM, "scan", *options, str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=True)
        code, peak = done.stdout.split()
        assert code == "1", done.stderr
        return int(peak)

    few, many = peak_bytes(200), peak_bytes(1_200)
    assert many - few < 6_000_000
