"""Which parameters a caller in the same file fills with a request's value."""

from __future__ import annotations

import pytest

from vetline.core.finding import Severity, Span
from vetline.core.rule import Rule, RuleInfo
from vetline.match.handed_in import HandedIn
from vetline.match.python import handed
from vetline.match.python.callers import filled_by_requests
from vetline.match.python.handed import Handed

HELPER = "def fetch(url, timeout=3):\n    return get(url)\n\n\n"


def filled(program: str) -> dict[str, str]:
    """The parameters of all functions that are filled, by what fills them."""
    data = program.encode()
    every = [Span(start, start + length) for start in range(len(data)) for length in range(1, 16)]
    found = filled_by_requests(data, every)
    return {data[span.start : span.end].decode(): data[argument.start : argument.end].decode() for span, argument in found.items()}


@pytest.mark.parametrize(
    ("caller", "argument"),
    [
        ("def view(request):\n    return fetch(request.GET['u'])\n", "request.GET['u']"),
        ("def view(request):\n    address = request.args.get('u')\n    if not address:\n        return 400\n    return fetch(address)\n", "address"),
        ("@app.get('/p')\nasync def view(address: str = Query(...)):\n    return await fetch(address, timeout=1)\n", "address"),
        ("@app.post('/p')\ndef view(body: Body):\n    if len(body.url) > 9:\n        raise E\n    return fetch(url=body.url)\n", "body.url"),
        ("def second(link):\n    return fetch(link)\n\n@app.get('/<link>')\ndef view(link):\n    return second(link)\n", "link"),
        ("@app.get('/p')\ndef view():\n    for link in request.json['links']:\n        fetch(link)\n", "link"),
        ("@app.get('/p')\ndef view():\n    return [fetch(link) for link in request.json['links']]\n", "link"),
        ("@app.get('/p')\ndef view():\n    every = []\n    every.append(request.args['u'])\n    fetch(every)\n", "every"),
        ("@get('/p/{link:str}')\nasync def view(link: str) -> str:\n    return fetch(link)\n", "link"),
        ("@mcp.tool()\ndef view(link: str) -> str:\n    return fetch(link)\n", "link"),
        ("class View(RequestHandler):\n    def get(self, link):\n        fetch(link)\n", "link"),
        ("class View:\n    def get(self):\n        self.run(self.get_argument('u'))\n    def run(self, target):\n        fetch(target)\n", "target"),
        ("@app.post('/p')\ndef view(body: Body, tasks: BackgroundTasks):\n    tasks.add_task(fetch, body.url)\n", "body.url"),
        ("@app.post('/p')\nasync def view(body: Body):\n    await asyncio.to_thread(fetch, body.url)\n", "body.url"),
        ("@app.post('/p')\nasync def view(body: Body):\n    await loop.run_in_executor(None, fetch, body.url)\n", "body.url"),
        ("@app.post('/p')\ndef view(body: Body):\n    threading.Thread(target=fetch, args=(body.url,)).start()\n", "body.url"),
        ("@app.post('/p')\ndef view(body: Body):\n    fetch.delay(body.url)\n", "body.url"),
        ("HANDLERS = {'fetch': fetch}\n\ndef choose(call):\n    chosen = call['tool_calls']\n    return HANDLERS[chosen.name](**chosen.arguments)\n", "fetch"),
        ("@app.post('/p')\ndef view(body: Body):\n    fetch.apply_async(args=[body.url])\n", "body.url"),
        ("@app.get('/p')\ndef view():\n    links = request.json\n    if len(links) > 9 or 'x' not in links:\n        raise E\n    for link in links:\n        fetch(link)\n", "link"),
    ],
)
def test_a_value_that_nobody_looks_at_fills_the_parameter(caller: str, argument: str) -> None:
    assert filled(HELPER + caller)["url"] == argument


@pytest.mark.parametrize(
    "caller",
    [
        "def view(request):\n    address = request.GET['u']\n    if address not in KNOWN:\n        return 400\n    return fetch(address)\n",
        "def view(request):\n    address = request.GET['u']\n    ensure_public(address)\n    return fetch(address)\n",
        "def view(request):\n    return fetch(safe_url(request.GET['u']))\n",
        "def view(request):\n    return fetch(HOSTS.get(int(request.GET['u'])))\n",
        "def view(request):\n    host = urlparse(request.GET['u']).hostname\n    if host != OURS:\n        return 400\n    return fetch(host)\n",
        "@app.get('/p/<int:n>')\ndef view(n: int):\n    return fetch(n)\n",
        "@app.get('/p')\ndef view(db=Depends(get_db)):\n    return fetch(db)\n",
        "@cached\ndef view(address):\n    return fetch(address)\n",
        "def view(request):\n    address = request.GET['u']\n    parts = urlparse(address)\n    if parts.hostname not in HOSTS:\n        return 400\n    return fetch(address)\n",
        "@patch('a.b')\ndef view(address):\n    return fetch(address)\n",
        "class View(RequestHandler):\n    def get(self, user_id):\n        fetch(user_id)\n",
        "class View(Thing):\n    def get(self, link):\n        fetch(link)\n",
        "def view(request):\n    for link in request.GET['u']:\n        if link not in KNOWN:\n            continue\n        fetch(link)\n",
        "def view(request):\n    return fetch(*request.args)\n",
        "def view(request):\n    return other.fetch(request.args['u'])\n",
    ],
)
def test_one_that_is_checked_harmless_or_not_a_requests_does_not(caller: str) -> None:
    assert "url" not in filled(HELPER + caller)


def test_of_functions_with_the_same_name_nobody_knows_which_is_called() -> None:
    assert filled(HELPER + HELPER + "def view(request):\n    return fetch(request.args['u'])\n") == {}


def test_a_static_method_is_called_as_a_method_is() -> None:
    program = "class Net:\n    @staticmethod\n    def fetch(url):\n        return get(url)\n\n\ndef view(request):\n    return Net.fetch(request.GET['u'])\n"
    assert filled(program) == {"url": "request.GET['u']"}


def test_texts_put_together_of_thousands_of_parts() -> None:
    parts, questions = " + 'a'" * 5_000, " and a" * 5_000
    program = f"def load(url):\n    return fetch(url)\n@app.get('/')\ndef view():\n    if a{questions}:\n        return 1\n    load(request.args['u']{parts})\n"
    at = program.index("url")
    assert list(filled_by_requests(program.encode(), [Span(at, at + 3)])) == [Span(at, at + 3)]


def test_calling_a_class_fills_what_its_instances_are_made_with() -> None:
    program = "class Searcher:\n    def __init__(self, pattern):\n        self.regex = compile(pattern)\n\ndef view(request):\n    Searcher(request.GET['q'])\n"
    assert filled(program) == {"pattern": "request.GET['q']"}


def test_functions_in_a_dictionary_that_no_model_chooses_from_are_not_filled() -> None:
    assert filled(HELPER + "HANDLERS = {'fetch': fetch}\n\ndef run(name, given):\n    return HANDLERS[name](**given)\n") == {}


TWO = "class Store:\n    def load(self, name):\n        return open(name)\n\n\nclass Cache:\n    def load(self, key):\n        return self.kept[key]\n\n\n"


@pytest.mark.parametrize(
    "caller",
    [
        "store = Store()\n\ndef view(request):\n    return store.load(request.GET['n'])\n",
        "def view(request):\n    return Store().load(request.GET['n'])\n",
        "def view(request, store: Store):\n    return store.load(request.GET['n'])\n",
        "class View:\n    def __init__(self):\n        self.store = Store()\n    def get(self, request):\n        return self.store.load(request.GET['n'])\n",
        "app['store'] = Store()\n\ndef view(request):\n    return request.app['store'].load(request.GET['n'])\n",
        "class Disk(Store):\n    pass\n\n\ndef view(request):\n    return Disk().load(request.GET['n'])\n",
    ],
)
def test_the_class_of_an_object_says_whose_method_is_called(caller: str) -> None:
    assert filled(TWO + caller) == {"name": "request.GET['n']"}


def test_an_object_of_two_classes_is_of_neither() -> None:
    assert filled(TWO + "kept = Store()\nkept = Cache()\n\ndef view(request):\n    return kept.load(request.GET['n'])\n") == {}


@pytest.mark.parametrize(
    "caller",
    [
        "def body():\n    return request.json\n\ndef view():\n    fetch(body()['u'])\n",
        "async def body(request, *names):\n    data = await request.json()\n    return {n: data[n] for n in names}\n\nasync def view(request):\n    data = await body(request, 'u')\n    fetch(data['u'])\n",
        "class View:\n    def body(self):\n        data = json.loads(self.request.body)\n        return data if isinstance(data, dict) else {}\n    def post(self):\n        fetch(self.body().get('u'))\n",
        "class View:\n    def prepare(self):\n        self.address = self.get_argument('u')\n    def post(self):\n        fetch(self.address)\n",
        "class Job:\n    def __init__(self, address):\n        self.address = address\n    def run(self):\n        fetch(self.address)\n\ndef view(request):\n    Job(request.GET['u']).run()\n",
        "def wanted(u: str = Query(...)):\n    return u.strip()\n\n@app.get('/')\ndef view(address: str = Depends(wanted)):\n    fetch(address)\n",
        "def load():\n    g.address = request.args['u']\n\ndef view():\n    fetch(g.address)\n",
    ],
)
def test_what_functions_give_back_and_objects_keep_of_a_request_is_the_requests(caller: str) -> None:
    assert "url" in filled(HELPER + caller)


@pytest.mark.parametrize(
    "caller",
    [
        "def row():\n    return db.find(request.args['id'])\n\ndef view():\n    fetch(row())\n",
        "def row():\n    return ROWS[request.args['id']]\n\ndef view():\n    fetch(row())\n",
        "def name():\n    name = request.args['n']\n    if name not in NAMES:\n        abort(400)\n    return name\n\ndef view():\n    fetch(name())\n",
        "def cut(text):\n    return text.strip()\n\ndef view():\n    cut(request.args['n'])\n    fetch(cut(OURS))\n",
        "class A:\n    def __init__(self):\n        self.x = request.args['u']\n\nclass B:\n    def run(self):\n        fetch(self.x)\n",
    ],
)
def test_what_is_looked_up_or_checked_or_another_classes_is_not(caller: str) -> None:
    assert "url" not in filled(HELPER + caller)


@pytest.mark.parametrize(("asked", "is_checked"), [("not file.name.endswith(KINDS)", True), ("not file", False), ("file.content_type not in KINDS", False)])
def test_a_parameter_that_all_callers_have_looked_at(asked: str, is_checked: bool) -> None:
    program = f"class Store:\n    def keep(self, upload):\n        upload.save()\n\n\ndef view(request):\n    file = request.files['f']\n    if {asked}:\n        return 400\n    store.keep(file)\n"
    at = program.index("upload")
    assert Handed(program.encode()).is_checked(Span(at, at + 6)) == is_checked


def test_a_parameter_of_what_nobody_calls_has_not_been_looked_at() -> None:
    assert not Handed(HELPER.encode()).is_checked(Span(HELPER.index("url"), HELPER.index("url") + 3))


def test_a_text_is_read_once_however_many_flows_are_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[bytes] = []
    monkeypatch.setattr(handed, "functions_of", lambda root, of=handed.functions_of: read.append(root.text) or of(root))
    rule = Rule(RuleInfo("r", "m", Severity.INFO, bundled=True), {})
    handed_in = HandedIn("python", HELPER.encode(), lambda: True)
    begin = HELPER.index("url")
    for _ in range(5):
        handed_in.told_unfilled(rule, Span(begin, begin + 3), Span(begin, begin + 3))
    assert read == [HELPER.encode()]
