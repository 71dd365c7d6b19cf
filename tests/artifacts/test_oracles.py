"""Compared with the peers: what one of them calls malicious must be at least suspicious here. They run where they are installed.

The streams are made of opcodes at random, so neither side has been written for them. VETLINE_LONG=1 tries many more.
"""

from __future__ import annotations

import contextlib
import io
import logging
import os
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.artifacts.assembly import assemble
from tests.artifacts.looking import NOTHING, inspect, said
from tests.artifacts.test_pickles import STREAMS

ROUNDS = 20_000 if "VETLINE_LONG" in os.environ else 60

# Without functools.partial, getattr, print and copyreg._reconstructor: peers forbid them altogether, and ordinary models hold them.
GLOBALS = [
    *("os system", "posix system", "subprocess Popen", "builtins eval", "builtins exec", "runpy run_path"),
    *("collections OrderedDict", "collections Counter", "torch._utils _rebuild_tensor_v2", "numpy dtype", "pickle loads"),
    *("operator attrgetter", "importlib import_module", "sklearn.svm._classes SVC", "shutil rmtree", "pathlib Path"),
]
PIECES = st.one_of(
    st.sampled_from(GLOBALS).map(lambda name: "global " + name),
    st.sampled_from(GLOBALS).map(lambda name: "'{}' '{}' stack".format(*name.split())),
    st.sampled_from(("('true',)", "()", "{'a': 1}", "[1, 2]", "1", "'x'", "none", "emptydict", "emptylist", "emptytuple")),
    st.sampled_from(("call", "newobj", "build", "mark", "tuple", "tuple1", "obj", "pop", "dup", "memoize", "get 0", "put 1", "append", "setitem")),
)
STREAM = st.lists(PIECES, min_size=2, max_size=14).map(" ".join)


def picklescan_alarms(stream: bytes) -> bool:
    scanner = pytest.importorskip("picklescan.scanner")
    return bool(scanner.scan_pickle_bytes(io.BytesIO(stream), "model.pkl").issues_count)


def modelaudit_alarms(stream: bytes) -> bool:
    return bool(pytest.importorskip("modelaudit_picklescan").scan_bytes(stream).verdict.name == "MALICIOUS")


def fickling_alarms(stream: bytes) -> bool:
    analysis, fickle = pytest.importorskip("fickling.analysis"), pytest.importorskip("fickling.fickle")
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        try:
            return bool(analysis.check_safety(fickle.Pickled.load(stream)).severity >= analysis.Severity.LIKELY_OVERTLY_MALICIOUS)
        except Exception:  # it does not read every stream
            return False


ORACLES = [picklescan_alarms, modelaudit_alarms, fickling_alarms]


@pytest.fixture(autouse=True)
def quiet() -> Any:
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(before)


@pytest.mark.parametrize("alarms", ORACLES, ids=lambda oracle: oracle.__name__.removesuffix("_alarms"))
@settings(max_examples=ROUNDS, suppress_health_check=list(HealthCheck))
@given(stream=STREAM)
def test_streams_at_random(alarms: Callable[[bytes], bool], stream: str) -> None:
    raw = assemble(stream)
    if inspect(raw, "model.pkl").verdict is NOTHING:
        assert not alarms(raw), stream


@pytest.mark.parametrize("alarms", ORACLES, ids=lambda oracle: oracle.__name__.removesuffix("_alarms"))
def test_they_find_what_is_plain_to_see(alarms: Callable[[bytes], bool]) -> None:
    """So that a peer which has changed its ways, and alarms at nothing any more, does not pass for agreement."""
    raw = assemble("'os' 'system' stack ('true',) call")
    assert alarms(raw), said(inspect(raw))
    assert sum(alarms(assemble(row[1])) for row in STREAMS) > 10
