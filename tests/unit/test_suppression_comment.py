"""Where the comment goes that an editor's menu adds to a script, or to a cell of a notebook."""

from __future__ import annotations

import pytest

from vetline.core.cells import Program
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


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>\n  <b a\n   x=1>", "<p>\n  <!-- vetline: ignore[r] reason -->\n  <b a\n   x=1>"),
        ("<script>x=1</script>", "<script>x=1  // vetline: ignore[r] reason</script>"),
        ("<script>\nx=1 \n</script>", "<script>\nx=1  // vetline: ignore[r] reason\n</script>"),
    ],
)
def test_in_a_page_it_stands_in_the_script_or_above_the_tag(page: str, expected: str) -> None:
    text = Text.of(page)
    start = text.data.index(b"x=1")
    edit = edit_for(text, "html", Span(start, start + 3), "r")
    assert (text.data[: edit.span.start] + edit.text.encode() + text.data[edit.span.end :]).decode() == expected


@pytest.mark.parametrize(
    ("cell", "word", "expected"),
    [
        ("!pip install x", "x", "# vetline: ignore[r] reason\n!pip install x"),
        ("if a:\n    %env A=b", "A", "if a:\n    # vetline: ignore[r] reason\n    %env A=b"),
        ("%%bash\ncurl a | sh\n", "curl", "%%bash\n# vetline: ignore[r] reason\ncurl a | sh\n"),
        ("!a  # vetline: ignore[s] ours", "a", "!a  # vetline: ignore[s, r] ours"),
        ("x = f(1)", "f", "x = f(1)  # vetline: ignore[r] reason"),
    ],
)
def test_a_magic_takes_no_comment_behind_it(cell: str, word: str, expected: str) -> None:
    program = Program.of([b"import os", cell.encode()])
    start = program.starts[1] + cell.index(word)
    edit = edit_for(program.python, "python", Span(start, start + 1), "r", program.written)
    edited = program.edited([edit])
    assert edited is not None and edited.content(1).decode() == expected
