"""Which parameters a caller in the same script fills with a request's value."""

from __future__ import annotations

import pytest

from vetline.core.finding import Span
from vetline.match.javascript.callers import Callers

HELPER = "async function load(url, timeout) {\n  return fetch(url);\n}\n"


def filled(program: str) -> dict[str, str]:
    """The parameters of all functions that are filled, by what fills them."""
    data = program.encode()
    every = [Span(start, start + length) for start in range(len(data)) for length in range(1, 16)]
    found = Callers("typescript", data).filled_by_requests(every)
    return {data[span.start : span.end].decode(): data[argument.start : argument.end].decode() for span, argument in found.items()}


@pytest.mark.parametrize(
    ("caller", "argument"),
    [
        ("app.get('/', (req, res) => load(req.query.u));", "req.query.u"),
        (
            "app.post('/', async (req, res) => {\n  const { u } = req.body;\n  if (!u || typeof u !== 'string') return;\n  await load(u, 3);\n});",
            "u",
        ),
        ("export async function POST(request) {\n  const { u } = await request.json();\n  return load(u);\n}", "u"),
        ("class C {\n  @Post()\n  go(@Body() dto: Dto) { return load(dto.u); }\n}", "dto.u"),
        ("const second = (link) => load(link);\nrouter.get('/', async (ctx) => { await second(ctx.query.u); });", "link"),
        ("app.post('/', (req) => { for (const u of req.body.all) load(u); });", "u"),
        ("app.post('/', (req) => req.body.all.forEach((one) => load(one.u)));", "one.u"),
        ("socket.on('follow', (link, done) => load(link));", "link"),
        ("export async function GET(request, { params }) { return load(params.u); }", "params.u"),
        ("const resolvers = { Query: { page: (parent, { u }) => load(u) } };", "u"),
        ("t.procedure.mutation(({ input }) => load(input.u));", "input.u"),
        (
            "const S = z.object({ u: z.string(), n: z.number() });\napp.post('/', (req) => { const d = S.parse(req.body); load(d.u); });",
            "d.u",
        ),
        (
            "app.get('/', (req) => { const u = req.query.u; load(u.endsWith('.txt') ? u : u + '.txt'); });",
            "u.endsWith('.txt') ? u : u + '.txt'",
        ),
        ("const send = (...all) => load(all.join('/'));\napp.get('/', (req) => send('a', ...partsOf(req.query.u)));", "all.join('/')"),
        (
            "function target(text) { if (!/^https?:\\/\\//i.test(text)) throw new Error(); return new URL(text); }\n"
            "app.get('/', (req) => load(target(req.query.u)));",
            "target(req.query.u)",
        ),
        ("const quoted = (text) => `\"${text}\"`;\napp.get('/', (req) => load(quoted(req.query.u)));", "quoted(req.query.u)"),
        ("const client = { open: function (link) { load(link); } };\napp.get('/', (req) => client.open(req.params.u));", "link"),
    ],
)
def test_a_value_that_nobody_looks_at_fills_the_parameter(caller: str, argument: str) -> None:
    assert filled(HELPER + caller)["url"] == argument


def test_of_methods_of_one_name_the_one_of_the_receiver_s_class_is_called() -> None:
    program = (
        "class Logs {\n  tail(name) { open(name); }\n}\nclass Users {\n  tail(id) { find(id); }\n}\n"
        "class Controller {\n  constructor(private readonly logs: Logs) {}\n  @Get()\n  tail(@Query('n') n: string) { return this.logs.tail(n); }\n}"
    )
    assert filled(program) == {"name": "n"}
    assert filled(program.replace("private readonly logs: Logs", "logs")) == {"name": "n"}


def told(program: str, begin: bytes, end: bytes) -> str:
    data = program.encode()
    every = [Span(start, start + length) for start in range(len(data)) for length in range(1, 16)]
    at, to = data.index(begin), data.rindex(end)
    callers = Callers("typescript", data)
    argument = callers.argument_of(Span(at, at + len(begin)), Span(to, to + len(end)), callers.filled_by_requests(every))
    return data[argument.start : argument.end].decode() if argument is not None else ""


def test_a_flow_from_the_parameter_beside_is_the_filled_one_s_if_that_gets_there() -> None:
    program = "function save(root, name) { const file = root + name; write(file); }\napp.get('/', (req) => save('/x', req.query.n));"
    assert told(program, b"root", b"file") == "req.query.n"
    assert told(program.replace("root + name", "root"), b"root", b"file") == ""


def test_a_flow_through_a_function_that_looks_is_not_told() -> None:
    program = (
        "function inside(given) { const file = resolve(given); if (!file.startsWith(ROOT)) throw 1; return file; }\n"
        "function save(name) { const file = inside(name); write(file); }\napp.get('/', (req) => save(req.query.n));"
    )
    assert told(program, b"name", b"file") == ""
    assert told(program.replace("startsWith(ROOT)", "startsWith('/')"), b"name", b"file") == "req.query.n"


@pytest.mark.parametrize("value", ["PLACES.get(req.query.u)", "PLACES[req.query.u]", "this.PLACES[req.query.u]"])
def test_a_value_of_a_fixed_table_is_no_request_s(value: str) -> None:
    assert filled(HELPER + f"app.get('/', (req, res) => {{ const u = {value}; load(u); }});") == {}


def test_an_object_that_is_taken_apart_is_filled_by_name() -> None:
    program = "function mail({ to, subject }) { send(to); }\napp.post('/', (req) => mail({ subject: req.body.s, to: OURS }));"
    assert filled(program) == {"subject": "req.body.s"}


@pytest.mark.parametrize(
    "caller",
    [
        "app.get('/', (req) => { const u = req.query.u; if (!KNOWN.includes(u)) return; load(u); });",
        "app.get('/', (req) => { const u = req.query.u; assertPublic(u); load(u); });",
        "app.get('/', (req) => load(encodeURIComponent(req.query.u)));",
        "function whole(u) { if (!/^a$/.test(u)) throw 1; return u; }\napp.get('/', (req) => load(whole(req.query.u)));",
        "const S = z.object({ u: z.enum(['a']) });\napp.post('/', (req) => { const d = S.parse(req.body); load(d.u); });",
        "class D {\n  @IsIn(['a', 'b'])\n  u: string;\n}\nclass C {\n  @Post()\n  go(@Body() dto: D) { return load(dto.u); }\n}",
        "app.post('/', (req) => load(req.file.path));",
        "socket.on('error', (link) => load(link));",
        "app.get('/', (req) => load(HOSTS[Number(req.query.u)]));",
        "app.get('/', (req) => load(req.query.u === 'a' ? A : B));",
        "class C {\n  @Get()\n  go(@Param('n', ParseIntPipe) n: number) { return load(n); }\n}",
        "app.get('/', (req) => load(...req.query.u));",
        "app.get('/', (req) => other.load(req.query.u));",
        "const go = (u) => load(u);",
    ],
)
def test_one_that_is_checked_harmless_or_not_a_requests_does_not(caller: str) -> None:
    assert "url" not in filled(HELPER + caller)


def test_texts_put_together_of_thousands_of_parts() -> None:
    parts, questions = " + 'a'" * 5_000, " && a" * 5_000
    program = HELPER + f"app.get('/', (req, res) => {{ if (a{questions}) return; load(req.query.u{parts}); }});"
    assert filled(program.replace(parts, ""))["url"] == "req.query.u"
    data = program.encode()
    at = data.index(b"url")
    callers = Callers("typescript", data)
    found = callers.filled_by_requests([Span(at, at + 3)])
    assert list(found) == [Span(at, at + 3)]
    assert (
        callers.argument_of(Span(at, at + 3), Span(data.rindex(b"fetch(url"), data.rindex(b"fetch(url") + 9), found)
        == found[Span(at, at + 3)]
    )


@pytest.mark.parametrize(
    "cleaner",
    [
        "const h = (given) => String(given).replace(/[&<>\"']/g, (sign) => SIGNS[sign]);",
        "function h(given) { if (!given) return ''; return given.replace(/&/g, '&amp;').replace(/</g, '&lt;'); }",
        "function h(given) { return given.replace(/[\\r\\n]+/g, ' '); }",
        "const plain = (x) => x.replaceAll('<', '&lt;');\nconst h = (given) => { const kept = plain(given); return kept.trim(); };",
        "const one = (x) => x.replace(/[^\\w]/g, '');\nconst h = (given) => given.split(',').map(one).join(',');",
    ],
)
def test_what_a_function_of_the_file_cleans_is_not_told(cleaner: str) -> None:
    program = "function show(name) { const page = '<p>' + h(name); write(page); }\napp.get('/', (req) => show(req.query.n));\n"
    assert told(cleaner + "\n" + program, b"name", b"page") == ""
    for dirty in (
        "const h = (given) => given.trim();",
        "const h = (given) => given.replace(/a/g, 'b');",
        "const h = (a, given) => esc(a) + given;",
    ):
        assert told(dirty + "\n" + program, b"name", b"page") == "req.query.n"


@pytest.mark.parametrize(
    "stored",
    [
        "await get('SELECT * FROM t WHERE id = ?', [req.params.id])",
        "await knex('t').where('id', req.params.id).first()",
        "(await pool.query('SELECT 1', [req.params.id])).rows[0]",
        "checks.get(req.params.id)",
        "await Check.findById(req.params.id)",
    ],
)
def test_what_was_looked_up_is_not_what_it_was_asked_by(stored: str) -> None:
    assert filled(f"{HELPER}app.get('/', async (req) => {{ const check = {stored}; load(check.url); }});") == {}


@pytest.mark.parametrize(
    "given", ["Promise.all([req.query.u])", "_.get(req.query, 'u')", "req.query.list.find((one) => one)", "pathFor(req.query.u)"]
)
def test_what_was_not_looked_up_is(given: str) -> None:
    assert filled(f"{HELPER}app.get('/', async (req) => {{ const u = {given}; load(u); }});") == {"url": "u"}


def test_a_function_of_the_file_is_known_by_what_it_does() -> None:
    program = "app.get('/', async (req) => { const u = this.where(req.query.u); load(u); });\n"
    assert filled(HELPER + program) == {}
    assert filled(HELPER + "class A { where(place) { return ROOT + place; } }\n" + program)["url"] == "u"
    assert filled(HELPER + "const get = (sql, given) => new Promise((r) => db.get(sql, given, (e, row) => r(row)));\n" + program.replace("this.where(", "get('', [")
                  .replace("u);", "u]);", 1)).get("url") is None


def vetted(program: str, begin: str, end: str, stored: bool = False, ending: str = "texts") -> bool:
    data = program.encode()
    first, last = data.rindex(begin.encode()), data.rindex(end.encode())
    return Callers("typescript", data).vetted(Span(first, first + len(begin)), Span(last, last + len(end)), stored, ending)


ROUTE = "app.get('/:id', async (req, res) => { %s run(made); });"


@pytest.mark.parametrize(
    ("helpers", "body"),
    [
        ("", "const made = DIRECTIONS[req.query.d];"),
        ("", "const found = /^[a-z]{1,20}\\.txt$/.exec(req.query.d); if (!found) return; const made = found[0];"),
        ("const NAME = /^[\\w-]+$/;\n", "const [made] = req.query.d.match(NAME) ?? [];"),
        ("", "const made = COLUMNS.filter((one) => req.query.d.includes(one)).join();"),
        ("", "const made = Object.entries(req.query.d).filter(([name, value]) => COLUMNS.has(name) && value).map(([name]) => `${name} = ?`).join();"),
        ("", "const made = req.query.d === 'desc' ? 'DESC' : 'ASC';"),
        ("", "const made = `LIMIT ${req.query.d.length}`;"),
        ("", "const made = req.query.d && Number(req.query.d);"),
        ("", "const made = req.query.d.map((one) => ({ [ONE[one]]: Number(one) }));"),
        ("function at(name, kind) { return `/${kind}/${name.split('/').map(encodeURIComponent).join('/')}`; }\n", "const made = at(req.query.d, 'x');"),
        ("function fine(text) { const at = new URL(text); return HOSTS.has(at.hostname); }\n", "const made = req.query.d; if (!fine(made)) return;"),
        ("function insist(text) { if (!HOSTS.has(text)) throw new Error(); }\n", "const made = req.query.d; insist(made);"),
        ("class Report { constructor(d) { this.d = d; } column(name) { if (!NAMES.has(name)) throw 1; return name; } }\n", "const made = new Report(req.query.d).build();"),
        ("app.param('id', (req, res, next, id) => (/^\\d+$/.test(id) ? next() : res.end()));\n", "const made = req.query.id;"),
    ],
)
def test_what_is_asked_or_looked_at_on_the_way_is_vetted(helpers: str, body: str) -> None:
    assert vetted(helpers + ROUTE % body, "req.query", "made")


@pytest.mark.parametrize(
    ("helpers", "body"),
    [
        ("", "const made = req.query.d;"),
        ("", "const found = /^.+\\.txt$/.exec(req.query.d); const made = found[0];"),
        ("", "const found = /^[\\w./]+$/.exec(req.query.d); const made = found[0];"),
        ("", "const found = /^a|b$/.exec(req.query.d); const made = found[0];"),
        ("", "const made = req.query.d.filter((one) => one);"),
        ("", "const made = Object.entries(req.query.d).filter(([name]) => !RESERVED.has(name)).map(([name]) => `${name} = ?`).join();"),
        ("", "const made = req.query.d ? req.query.d : 'ASC';"),
        ("", "const made = Number(req.query.d) && req.query.d;"),
        ("", "const made = req.query.d.map((one) => ({ [one]: Number(one) }));"),
        ("function at(name, kind) { return `/${kind}/${encodeURIComponent(name)}`; }\n", "const made = at('x', req.query.d);"),
        ("function note(text) { if (text.length > 9) log(text); }\n", "const made = req.query.d; note(made);"),
        ("const bare = (text) => text.replace(/[<>]/g, '');\n", "const made = bare(req.query.d);"),
        ("class Report { constructor(d) { this.d = d; } build() { return this.d; } }\n", "const made = new Report(req.query.d).build();"),
    ],
)
def test_what_nobody_looks_at_is_not(helpers: str, body: str) -> None:
    assert not vetted(helpers + ROUTE % body, "req.query", "made")


def test_what_was_stored_is_vetted_where_it_does_no_harm_by_being_stored() -> None:
    for looked_up in ("songs.get(req.params.id).file", "rows.find((one) => one.id === req.params.id).file", "byId[req.params.id].file"):
        program = ROUTE % f"const made = {looked_up};"
        assert vetted(program, "req.params", "made", stored=True)
    assert not vetted(ROUTE % "const made = songs.get(req.params.id).file;", "req.params", "made")
    assert not vetted(ROUTE % "const made = byId[req.params.id].file;", "req.params", "made")


def test_a_query_is_safe_from_what_is_a_text() -> None:
    for text in ("String(req.query.d)", "`${req.query.d}`", "req.query.d && String(req.query.d).slice(0, 9)", "{ $eq: req.query.d }"):
        program = ROUTE % f"const made = {{}}; made.name = {text};"
        assert vetted(program, "req.query", "made", ending="queries"), text
    assert not vetted(ROUTE % "const made = {}; made.name = req.query.d;", "req.query", "made", ending="queries")
    assert not vetted(ROUTE % "const made = String(req.query.d);", "req.query", "made")
    schema = "app.post('/', { schema: { body: { properties: { d: { type: 'string' } } } } }, (req) => { const { d } = req.body; run(d); });"
    assert vetted(schema, "req.body", "d", ending="queries")
    assert not vetted(schema, "req.body", "d")


@pytest.mark.parametrize(("asked", "is_filled"), [("way.startsWith('..')", False), ("quiet", True)])
def test_who_asks_for_the_way_from_a_folder_has_looked_at_the_path(asked: str, is_filled: bool) -> None:
    program = f"app.get('/*', (req) => {{ const p = path.resolve(ROOT + req.url); const way = path.relative(ROOT, p); if ({asked}) return; load(p, 1); }});\n"
    assert ("url" in filled(HELPER + program)) is is_filled
