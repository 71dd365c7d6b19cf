"""Names that have a default where an object is taken apart stand without it in the text that Semgrep gets, at the same places."""

from __future__ import annotations

import pytest

from vetline.match.javascript.defaults import without_defaults


@pytest.mark.parametrize(
    ("program", "written"),
    [
        ("const { next = '/' } = req.query;", "const { next       } = req.query;"),
        ("let { a: b = other, [c]: d } = x;", "let { a: b        , [c]: d } = x;"),
        ("function f(pool, { sort = 'id', by } = {}) {}", "function f(pool, { sort       , by }     ) {}"),
        ("const f = ({ sort }: { sort?: string } = {}) => sort;", "const f = ({ sort }: { sort?: string }     ) => sort;"),
        ("({ a = {\n  k: 1 } } = b);", "({ a    \n         } = b);"),
    ],
)
def test_defaults_of_patterns_give_way_to_blanks(program: str, written: str) -> None:
    for language in ("typescript", "javascript") if ":" not in program.split("=")[0] or "let" in program else ("typescript",):
        assert without_defaults(language, program.encode()).decode() == written


@pytest.mark.parametrize(
    "program",
    [
        "const { limit = 50, all = false } = req.query;",
        "const { q = req.query.get('q') } = options;",
        "const { make = () => 1 } = options;",
        "function f(sort = 'id') {}",
        "a = 'x'; const o = { k: 'v' }; o.k = 'w';",
        "class A { k = 'v'; }",
    ],
)
def test_numbers_answers_what_is_called_and_plain_values_stay(program: str) -> None:
    assert without_defaults("javascript", program.encode()).decode() == program
