"""The benchmarks run: in their shortest form, and without a look at how fast anything is."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.benchmarks import artifacts, corpus, latency, longpieces, noise, scan
from tests.benchmarks.figures import percentile

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


def test_latency_measures_every_server_with_the_same_keys(tmp_path: Path) -> None:
    report = tmp_path / "figures.json"
    assert latency.main(["--sizes", "150", "--rounds", "1", "--starts", "1", "--pause-ms", "0", "--json", str(report)]) == 0
    figures = json.loads(report.read_text())
    typed = {entry["server"]: entry for entry in figures["typing"] if entry["language"] == "python"}
    assert set(typed) == {"vetline", "ruff server", "idle pygls"} == {name for name, *_ in figures["starts"]}
    assert len({entry["keystrokes"] for entry in typed.values()}) == 1
    assert (typed["vetline"]["missed"], typed["ruff server"]["missed"]) == (0, 0)
    assert typed["idle pygls"]["missed"] == 2 * len(latency.RISKY_LINES)
    script = {entry["server"]: entry for entry in figures["typing"] if entry["language"] == "typescript"}
    assert set(script) == {"vetline", "idle pygls"}
    assert script["vetline"]["missed"] == 0


def test_scan_counts_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(3):
        (tmp_path / f"module_{number}.py").write_text("eval(value)\n" * 10)
    assert scan.main([str(tmp_path), "--files", "2,3", "--jobs", "1"]) == 0
    rows = [line.split()[:3] for line in capsys.readouterr().out.splitlines()[-2:]]
    assert rows == [["2", "20", "20"], ["3", "30", "30"]]


def test_long_pieces_are_typed_in(capsys: pytest.CaptureFixture[str]) -> None:
    assert longpieces.main(["--lines", "40", "--only", "class"]) == 0
    assert {line.split()[0] for line in capsys.readouterr().out.splitlines()[-2:]} == {"TS", "Python"}


def test_noise_leaves_tests_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = tmp_path / "package"
    (package / "tests").mkdir(parents=True)
    (package / "module.py").write_text("eval(value)\n" * 10)
    (package / "tests" / "module.py").write_text("eval(value)\n" * 10)
    assert noise.main([str(package), "--sample", "20"]) == 0
    written = capsys.readouterr().out
    assert written.splitlines()[1].split()[:3] == ["package", "10", "0"]
    assert "10. warning" in written
    assert "11. warning" not in written


def test_what_counts_as_a_test() -> None:
    paths = ["package/tests/data.py", "test_module.py", "conftest.py", "package/latest.py", "package/testing_tools.py"]
    assert [corpus.is_test(Path(path)) for path in paths] == [True, True, True, False, False]


def test_percentiles() -> None:
    assert percentile([], 0.5) is None
    assert [percentile(range(1, 101), share) for share in (0.0, 0.5, 0.95)] == [1, 50, 95]


def test_model_files_of_every_kind_are_measured() -> None:
    rows = artifacts.measure(0.0002)
    assert {name: verdict for name, _, verdict, *_ in rows} == {
        name: "dangerous" if "payload" in name or "budget" in name else "nothing found" for name, *_ in artifacts.FILES
    }
