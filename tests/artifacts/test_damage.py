"""Damaged, cut and spliced files: whatever the bytes, there is a verdict, and never an exception. VETLINE_LONG=1 goes on longer."""

from __future__ import annotations

import os

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.artifacts.assembly import assemble
from tests.artifacts.looking import DANGEROUS, inspect
from tests.artifacts.test_containers import CASES
from tests.artifacts.test_graphs_and_programs import CASES as GRAPHS
from tests.artifacts.test_pickles import STREAMS
from tests.artifacts.test_settings import CASES as SETTINGS

SEEDS = [(row[1], row[2]) for row in (*CASES, *SETTINGS, *GRAPHS)] + [(assemble(row[1]), "m.pkl") for row in STREAMS]
LIMITS = {"operations": 50_000, "unpacked_bytes": 5_000_000, "searched_bytes": 5_000_000}
LONG = "VETLINE_LONG" in os.environ
ROUNDS = int(os.environ.get("VETLINE_FUZZ_ROUNDS", "200000")) if LONG else 300

damage = st.tuples(st.sampled_from(("flip", "cut", "drop", "insert", "overwrite", "splice")), st.integers(0, 2**32), st.binary(min_size=1, max_size=9))


def damaged(data: bytes, changes: list[tuple[str, int, bytes]]) -> bytes:
    out = bytearray(data)
    for kind, number, piece in changes:
        if not out:
            break
        at = number % len(out)
        if kind == "flip":
            out[at] ^= 1 << (piece[0] % 8)
        elif kind == "cut":
            del out[at:]
        elif kind == "drop":
            del out[at : at + len(piece)]
        elif kind == "insert":
            out[at:at] = piece
        elif kind == "overwrite":
            out[at : at + 8] = bytes([piece[0]]) * 8
        else:
            other = SEEDS[number % len(SEEDS)][0]
            out[at:] = other[number % (len(other) + 1) :]
    return bytes(out)


@settings(max_examples=ROUNDS)
@example(0, [("insert", 32, b"\x00\xce\x80")])  # a character that nothing is assigned to, in a name
@example([row[0] for row in CASES].index("ONNX with an operator that it defines"), [("overwrite", 56126553, b"\x00")])  # functions of an ONNX model that break off
@example([row[0] for row in CASES].index("joblib with a payload behind an array"), [("flip", 643, b"\x05")])  # a list where an array's layout should stand
@given(st.integers(0, len(SEEDS) - 1), st.lists(damage, min_size=1, max_size=8))
def test_damaged_files(seed: int, changes: list[tuple[str, int, bytes]]) -> None:
    data, name = SEEDS[seed]
    inspection = inspect(damaged(data, changes), name, **LIMITS)
    for remark in inspection.remarks:
        assert (remark.entry + remark.message).isprintable()


@settings(max_examples=ROUNDS)
@given(st.binary(max_size=400), st.sampled_from(("m.pkl", "m.pt", "m.json", "m.yaml", "m.gguf", "m")))
def test_any_bytes(data: bytes, name: str) -> None:
    inspect(data, name, **LIMITS)


OPCODES = st.lists(
    st.sampled_from(
        ("mark", "pop", "popmark", "dup", "emptylist", "emptydict", "tuple", "tuple2", "memoize", "put 1", "get 1", "'os'", "'system'", "stack", "call", "build",
         "newobj", "appends", "setitems", "persid", "1", "none", "obj", "global os system", "inst os system", "emptytuple")
    ),
    max_size=40,
)  # fmt: skip


@settings(max_examples=ROUNDS)
@given(OPCODES)
def test_any_opcodes(words: list[str]) -> None:
    """And a stream that cannot break before it calls is dangerous, whatever else it holds."""
    inspect(assemble(" ".join(words)), "m.pkl", **LIMITS)
    begun = inspect(assemble("'os' 'system' stack ('true',) call " + " ".join(words)), "m.pkl", **LIMITS)
    assert begun.verdict is DANGEROUS
