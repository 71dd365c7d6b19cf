"""`lsp.transport`: messages come out whole however the stream is cut, and the framer finds its way back."""

from __future__ import annotations

import os
import threading
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetline.lsp import transport
from vetline.lsp.transport import Framer, PipeWriter, framed


def fed(chunks: list[bytes]) -> list[bytes]:
    framer = Framer()
    return [body for chunk in chunks for body in framer.feed(chunk)]


def cut(data: bytes, places: list[int]) -> list[bytes]:
    bounds = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    return [data[start:end] for start, end in pairwise(bounds)]


@given(st.lists(st.binary(max_size=50), max_size=5), st.lists(st.integers(0, 1_000), max_size=12))
def test_any_cutting_gives_the_same_bodies(bodies: list[bytes], places: list[int]) -> None:
    stream = b"".join(framed(body) for body in bodies)
    assert fed(cut(stream, places)) == bodies


@given(st.binary(max_size=80), st.lists(st.integers(0, 1_000), max_size=6))
def test_garbage_never_raises(garbage: bytes, places: list[int]) -> None:
    fed(cut(garbage + framed(b"{}"), places))


@pytest.mark.parametrize(
    "noise",
    [b"\r\n\r\n", b"noise\r\n\r\n", b"Content-Length: x\r\n\r\n", b"a: b\n\n", b"\x00" * 200_000 + b"\r\n\r\n", b"}"],
)
def test_after_noise_comes_the_next_message(noise: bytes) -> None:
    assert fed([noise + framed(b"{}")]) == [b"{}"]


def test_too_large_a_body_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "MAX_BODY_BYTES", 100)
    large = framed(b"x" * 5_000)
    assert fed([large[:50], large[50:3_000], large[3_000:] + framed(b"{}")]) == [b"{}"]
    assert fed([framed(b"y" * 100)]) == [b"y" * 100]


def test_memory_for_noise_is_bounded() -> None:
    framer = Framer()
    for _ in range(100):
        assert list(framer.feed(b"x" * 10_000)) == []
    assert len(framer._buffer) <= 64 * 1024


def test_a_handler_that_raises_costs_its_message_alone() -> None:
    framer = Framer()
    seen = []
    with pytest.raises(ValueError, match="first"):
        for _ in framer.feed(framed(b"1") + framed(b"2")):
            raise ValueError("first")
    seen.extend(framer.feed(framed(b"3")))
    assert seen == [b"2", b"3"]


def test_a_long_message_is_written_whole() -> None:
    reading, writing = os.pipe()
    data = os.urandom(1_000_000)
    got = bytearray()

    def read() -> None:
        while len(got) < len(data):
            got.extend(os.read(reading, 65_536))

    reader = threading.Thread(target=read)
    reader.start()
    PipeWriter(writing).write(data)
    reader.join(20)
    os.close(reading)
    os.close(writing)
    assert bytes(got) == data
