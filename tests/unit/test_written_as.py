"""Steps of a flow say what the text says, not the signs that Semgrep was given."""

from __future__ import annotations

import pytest

from vetline.core.finding import Related, Span
from vetline.match.written_as import as_written


@pytest.mark.parametrize(
    ("data", "read", "said"),
    [
        (b"run(name(req).x);", b"run(_rq_     .x);", "name(req)"),
        (b"run(name(\n  req));", b"run((_rq_\n     ));", "name( req)"),
        (b"run(this.name);", b"run(_rq_.name);", "this.name"),
        (b"run(this.#name + 1);", b"run(_rq_.#name + 1);", "this.#name"),
        (b"run(self.name)", b"run(_rq_.name)", "self.name"),
    ],
)
def test_a_source_is_shown_as_it_is_written(data: bytes, read: bytes, said: str) -> None:
    start = read.index(b"_rq_")
    step = Related("the value comes from here: _rq_", Span(start, start + 4))
    assert as_written(step, data, read).message == f"the value comes from here: {said}"


def test_an_end_is_shown_whole() -> None:
    data, read = b"run('a' + this.name)", b"run('a' + _rq_.name)"
    step = Related("and it arrives here: 'a' + _rq_.name", Span(4, 19))
    assert as_written(step, data, read).message == "and it arrives here: 'a' + this.name"
