"""Where the comment goes that an editor's menu adds to a script."""

from __future__ import annotations

import pytest

from vetline.core.finding import Span
from vetline.core.text import Text
from vetline.lsp.suppression_comment import edit_for


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("eval(x);\n", "eval(x);  // vetline: ignore[no-eval] reason\n"),
        ("f(`a\n${eval(x)}\nb`);\n", "f(`a\n${eval(x)}\nb`);  // vetline: ignore[no-eval] reason\n"),
        ("return (\n  <a>\n    {eval(x)}\n  </a>\n);\n", "return (\n  <a>\n    {eval(x)}\n  </a>  // vetline: ignore[no-eval] reason\n);\n"),
        ("x = <a\n  b={eval(x)}\n/>;\n", "x = <a\n  b={eval(x)}  // vetline: ignore[no-eval] reason\n/>;\n"),
        ("eval(x); // vetline: ignore[other] ours\n", "eval(x); // vetline: ignore[other, no-eval] ours\n"),
        ("eval(x); /* vetline: ignore[other] */\n", "eval(x); /* vetline: ignore[other, no-eval] */\n"),
    ],
)
def test_the_comment_stands_where_it_is_one(code: str, expected: str) -> None:
    text = Text.of(code)
    start = text.data.index(b"eval(x)")
    edit = edit_for(text, "tsx", Span(start, start + 7), "no-eval")
    after = text.data[: edit.span.start] + edit.text.encode() + text.data[edit.span.end :]
    assert after.decode() == expected
