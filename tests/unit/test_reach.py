"""Which flows of a Python function go only through functions of the file that look at what they are given, or clean it."""

from __future__ import annotations

import pytest

from vetline.core.finding import Span
from vetline.core.syntax import parse
from vetline.match.python.callers import functions_of
from vetline.match.python.reach import Reach


def vetted(program: str, begin: str, end: str) -> bool:
    data = program.encode()
    at, to = data.index(begin.encode()), data.rindex(end.encode())
    functions = tuple(functions_of(parse("python", data)))
    return Reach(functions).vetted(Span(at, at + len(begin)), Span(to, to + len(end)))


LOOKS = "def look(u):\n    parts = urlsplit(u)\n    if {asked}:\n        raise ValueError(u)\n    return u\n\n\n"
FETCHES = "async def go(session, place):\n    {line}\n    async with session.get(place) as answer:\n        return answer\n"


@pytest.mark.parametrize("asked", ["parts.hostname not in HOSTS", "not ip_address(parts.hostname).is_global", "not u.startswith('//')"])
def test_what_a_function_of_the_file_looks_at_is(asked: str) -> None:
    for line in ("look(place)", "await look(place)", "place = look(place)", "if not look(place):\n        return"):
        assert vetted(LOOKS.format(asked=asked) + FETCHES.format(line=line), "place", "place")
    assert not vetted(LOOKS.format(asked=asked) + FETCHES.format(line="other(place)"), "place", "place")


@pytest.mark.parametrize(
    "asked",
    ["parts.scheme not in ('http', 'https')", "not u", "len(u) > 100", "u.startswith('/')", "not isinstance(u, str)", "'..' in u", "u.suffix not in KNOWN"],
)
def test_who_asks_little_is_not_relied_on(asked: str) -> None:
    assert not vetted(LOOKS.format(asked=asked) + FETCHES.format(line="look(place)"), "place", "place")


RENDERS = (
    "class Renderer:\n    def inline(self, text):\n        {line}\n        parts = []\n        for found in LINK.finditer(text):\n"
    "            parts.append(f'<a>{{found.group(1)}}</a>')\n        return ''.join(parts)\n\n"
    "    def render(self, source):\n        for line in source.splitlines():\n            out.write(self.inline(line))\n"
)


@pytest.mark.parametrize(
    "line", ["text = html.escape(text)", "text = text.replace('<', '&lt;')", "text = re.sub(r'[^\\w ]', '', text)", "text = bleach.clean(text)"]
)
def test_what_is_cleaned_on_the_way_is(line: str) -> None:
    assert vetted(RENDERS.format(line=line), "source", "self.inline(line)")


@pytest.mark.parametrize("line", ["text = text.strip()", "text = re.sub(r' +', ' ', text)", "escape(text)", "if quick:\n            text = html.escape(text)"])
def test_what_is_not_cleaned_or_not_always_is_not(line: str) -> None:
    assert not vetted(RENDERS.format(line=line), "source", "self.inline(line)")


def test_of_several_functions_of_one_name_all_have_to_look() -> None:
    one, other = "def look(u):\n    if u not in KNOWN:\n        raise E\n", "class A:\n    def look(self, u):\n        return u\n"
    go = "def go(place):\n    look(place)\n    fetch(place)\n"
    assert vetted(one + go, "place", "place")
    assert not vetted(one + other + go, "place", "place")


def test_functions_that_call_each_other_end() -> None:
    program = "".join(f"def f{n}(u):\n    return f{(n + 1) % 50}(u)\n" for n in range(50)) + "def go(place):\n    fetch(f0(place))\n"
    assert not vetted(program, "place", "f0(place)")


@pytest.mark.parametrize(
    "helper",
    [
        "def find(u):\n    con.search(f'(uid={u})')\n    return con.entries[0]\n\n\n",
        "def find(u):\n    with open(u) as file:\n        return file.read()\n\n\n",
        "def find(u):\n    row = db.execute('SELECT a FROM t WHERE u = ?', (u,)).fetchone()\n    return row[0]\n\n\n",
        "def find(u):\n    return uuid4().hex + Path(u).suffix\n\n\n",
    ],
)
def test_what_a_function_finds_by_a_value_is_not_the_value(helper: str) -> None:
    fetches = "def go(place):\n    found = find(place)\n    use(found)\n"
    assert vetted(helper + fetches, "place", "found")
    assert not vetted("def find(u):\n    return 'https://' + u\n\n\n" + fetches, "place", "found")


@pytest.mark.parametrize("found", ["TABLE[place]", "songs.get(place)", "db.execute('SELECT', (place,)).fetchone()"])
def test_what_a_table_has_for_a_value_is_not_the_value(found: str) -> None:
    assert vetted(f"def go(place):\n    kept = {found}\n    use(kept)\n", "place", "kept")
    assert not vetted("def go(place):\n    kept = place.get('x')\n    use(kept)\n", "place", "kept")


TABLE = "def table(rows):\n    {line}\n    return f'<table>{{made}}</table>'\n\n\ndef page(rows):\n    write(table(rows))\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("made = ''.join(f'<td>{escape(str(row))}</td>' for row in rows)", True),
        ("made = ''.join(f'<td>{escape(str(cell))}</td>' for row in rows for cell in row)", True),
        ("made = Markup('<td>%s</td>') % rows", True),
        ("made = ''.join(f'<td>{row}</td>' for row in rows)", False),
        ("made = ''.join(f'<td>{cell}{escape(row)}</td>' for row in rows for cell in row)", False),
        ("made, other = escape(rows), rows", True),
        ("made, other = rows, escape(rows)", False),
        ("made = Markup(rows)", False),
    ],
)
def test_what_a_comprehension_goes_through_is_not_what_it_gives(line: str, expected: bool) -> None:
    program = TABLE.format(line=line).encode()
    functions = tuple(functions_of(parse("python", program)))
    begin, end = program.rindex(b"page(rows") + len("page("), program.rindex(b"table(rows)")
    assert Reach(functions).vetted(Span(begin, begin + len("rows")), Span(end, end + len("table(rows)"))) is expected
