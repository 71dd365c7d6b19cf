"""Which parameters a caller in the same script fills with a request's value."""

from __future__ import annotations

import pytest

from vetline.core.finding import Span
from vetline.match.javascript.callers import filled_by_requests

HELPER = "async function load(url, timeout) {\n  return fetch(url);\n}\n"


def filled(program: str) -> dict[str, str]:
    """The parameters of all functions that are filled, by what fills them."""
    data = program.encode()
    every = [Span(start, start + length) for start in range(len(data)) for length in range(1, 16)]
    found = filled_by_requests("typescript", data, every)
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
        ("const client = { open: function (link) { load(link); } };\napp.get('/', (req) => client.open(req.params.u));", "link"),
    ],
)
def test_a_value_that_nobody_looks_at_fills_the_parameter(caller: str, argument: str) -> None:
    assert filled(HELPER + caller)["url"] == argument


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
