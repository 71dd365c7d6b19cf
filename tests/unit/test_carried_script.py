"""What functions and objects of a script have out of requests stands as a request's value in the text that Semgrep gets, at the same places."""

from __future__ import annotations

import pytest

from vetline.match.javascript.carried import carried, followed


def written(program: str) -> str:
    data = program.encode()
    text = followed("typescript", data, carried("typescript", data))
    assert len(text) == len(data) and text.count(b"\n") == data.count(b"\n")
    return text.decode()


@pytest.mark.parametrize(
    ("program", "line"),
    [
        ("class A {\n  set(req) {\n    this.q = req.query.q;\n  }\n  go() {\n    run(this.q);\n  }\n}\n", "    run(_rq_.q);\n"),
        ("class A {\n  #q;\n  constructor(req) {\n    this.#q = req.query.q;\n  }\n  go() {\n    f(() => run(this.#q));\n  }\n}\n", "    f(() => run(_rq_.#q));\n"),
        ("class A {\n  constructor(q) {\n    this.q = q.trim();\n  }\n  go() {\n    run(this.q);\n  }\n}\napp.get('/', (req) => new A(req.query.q).go());\n", "    run(_rq_.q);\n"),
        ("class A {\n  constructor(private readonly q: string) {}\n  go() {\n    run(this.q);\n  }\n}\napp.get('/', (req) => new A(req.query.q).go());\n", "    run(_rq_.q);\n"),
        ("class A {\n  get q() {\n    return this.req.query.q;\n  }\n  who(req) {\n    return req.params.who;\n  }\n  go(req) {\n    run(this.who(req));\n  }\n}\n", "    run(_rq_         );\n"),
        ("function q(req) {\n  return req.query.url;\n}\napp.get('/', async (req) => {\n  run(q(req));\n});\n", "  run(_rq_  );\n"),
        ("const q = (req) => String(req.query.q).trim();\napp.get('/', async (req) => {\n  run(q(\n    req));\n});\n".replace("q(\n", "query(\n").replace("const q ", "const query "), "  run((_rq_ \n       ));\n"),
    ],
)  # fmt: skip
def test_values_of_requests_are_written_as_signs(program: str, line: str) -> None:
    assert line in written(program)


@pytest.mark.parametrize(
    "program",
    [
        "class A {\n  set(req) {\n    this.q = req.query.q;\n    run(this.q);\n  }\n}\n",
        "class A {\n  set(req) {\n    this.q = Number(req.query.q);\n    this.h = req.headers.host;\n    this.u = new User(req.body);\n    this.r = db.find(req.query.q);\n  }\n  go() {\n    run(this.q, this.h, this.u, this.r);\n  }\n}\n",
        "class A {\n  set(req) {\n    this.q = req.query.q;\n  }\n}\nclass B {\n  go() {\n    run(this.q);\n  }\n}\n",
        "class A {\n  set(req) {\n    const q = req.query.q;\n    if (!/^[a-z]+$/.test(q)) throw new Error();\n    this.q = q;\n  }\n  go() {\n    run(this.q);\n  }\n}\n",
        "function name(req) {\n  const q = req.query.q;\n  return NAMES.includes(q) ? q : '';\n}\napp.get('/', (req) => run(name(req)));\n",
        "function form(req) {\n  return { page: Number(req.query.page), q: req.query.q };\n}\napp.get('/', (req) => run(form(req).page));\n",
        "const folder = (ctx) => {\n  if (!/^[a-z]+$/.test(ctx.params.shop)) ctx.throw(400);\n  return ctx.params.shop;\n};\napp.get('/', (ctx) => run(folder(ctx)));\n",
        "const folder = (ctx) => path.join(ROOT, ctx.params.shop);\napp.get('/', (ctx) => run(folder(ctx)));\n",
        "function home(req) {\n  const to = new URL('/home', req.nextUrl.origin);\n  return to;\n}\napp.get('/', (req) => run(home(req)));\n",
        "const plain = (text) => text;\napp.get('/', (req) => run(plain(req.query.q), plain(OURS)));\n",
        "const user = async (req) => db.users.findOne(req.body.id);\napp.get('/', async (req) => run(await user(req)));\n",
        "const form = (req) => schema.parse(req.body);\napp.get('/', async (req) => run(form(req)));\n",
    ],
)  # fmt: skip
def test_what_is_a_number_looked_up_checked_made_or_known_to_semgrep_stays(program: str) -> None:
    assert written(program) == program
