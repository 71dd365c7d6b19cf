"""What functions and objects have out of requests stands as a request's value in the text that Semgrep gets, at the same places."""

from __future__ import annotations

import pytest

from vetline.match.python.carried import carried, followed


def written(program: str) -> str:
    data = program.encode()
    text = followed(data, carried(data))
    assert len(text) == len(data) and text.count(b"\n") == data.count(b"\n")
    return text.decode()


@pytest.mark.parametrize(
    ("program", "line"),
    [
        ("def name():\n    return request.args['n']\n\n\ndef view():\n    run(name())\n", "    run(_rq_  )\n"),
        ("def body():\n    return request.get_json()\n\n\ndef view():\n    run(body()['n'])\n", "    run(_rj_  ['n'])\n"),
        ("async def body(request):\n    return await request.json()\n\n\nasync def view(request):\n    run(await body(\n        request))\n", "(await (_rj_\n               ))\n"),
        ("class View:\n    def prepare(self):\n        self.name = self.get_argument('n')\n    def get(self):\n        run(self.name)\n", "        run(_rq_.name)\n"),
        ("class Job:\n    def __init__(self, name):\n        self.name = name\n    def run(self):\n        run(self.name)\n\n\ndef view():\n    Job(request.args['n'])\n", "        run(_rq_.name)\n"),
        ("class Base:\n    def body(self):\n        return json.loads(self.request.body)\n\n\nclass View(Base):\n    def post(self):\n        run(self.body())\n", "        run(_rj_.body())\n"),
        ("def check_url(url):\n    if urlparse(url).scheme not in ('http', 'https'):\n        raise E\n\n\ndef view(url):\n    check_url(url)\n", "    _________(url)\n"),
    ],
)
def test_values_of_requests_are_written_as_signs_and_half_checks_without_their_names(program: str, line: str) -> None:
    assert written(program).endswith(line) or line in written(program)


@pytest.mark.parametrize(
    "program",
    [
        "def row():\n    return db.find_one(request.args['n'])\n\n\ndef view():\n    run(row())\n",
        "def number():\n    return int(request.args['n'])\n\n\ndef view():\n    run(number())\n",
        "class Job:\n    def run(self):\n        self.name = request.args['n']\n        run(self.name)\n",
        "class A:\n    def set(self):\n        self.name = request.args['n']\n\n\nclass B:\n    def run(self):\n        run(self.name)\n",
        "def check_url(url):\n    if urlparse(url).hostname not in HOSTS:\n        raise E\n\n\ndef view(url):\n    check_url(url)\n",
        "def check_name(name):\n    if '..' in name:\n        raise E\n\n\ndef view(name):\n    check_name(name)\n",
        "def validate(form):\n    form.check()\n    if not form:\n        raise E\n\n\ndef view(name):\n    validate(name)\n",
        "def plain(name):\n    return name\n\n\ndef view():\n    plain(request.args['n'])\n    run(plain(OURS))\n",
    ],
)
def test_what_is_looked_up_a_number_known_to_semgrep_or_checked_stays(program: str) -> None:
    assert written(program) == program
