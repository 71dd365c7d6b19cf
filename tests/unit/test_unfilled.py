"""Flows from parameters whose names say nothing, or of functions that a module keeps to itself, are told where a caller hands a request's value in."""

from __future__ import annotations

from vetline.core import rulefile
from vetline.core.finding import Span
from vetline.core.rule import Rule
from vetline.match.callers import argument_of
from vetline.match.python.callers import filled_by_requests
from vetline.match.python.handed import Handed
from vetline.match.render import told_unfilled

RULE = """\
rules:
- id: one
  languages: [python]
  severity: INFO
  message: m
  pattern: f($X)
  metadata: {unfilled: UNFILLED}
"""
NAMED = "{function: '^(?!_)', parameter: '^url$'}"


def rule_with(unfilled: str) -> tuple[Rule, tuple[str, ...]]:
    rules, problems = rulefile.parse(RULE.replace("UNFILLED", unfilled), "one.yaml")
    return rules[0], tuple(problem.message for problem in problems)


def span_of(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def told(text: str, part: str, unfilled: str = NAMED) -> bool:
    rule, problems = rule_with(unfilled)
    assert problems == ()
    return told_unfilled(rule, text.encode(), span_of(text, part))


def test_names_of_functions_and_parameters_decide() -> None:
    assert told("def fetch(url): ...", "url")
    assert not told("def fetch(where): ...", "where")
    assert not told("def _fetch(url): ...", "url")


def test_what_is_no_parameter_is_told() -> None:
    assert told('def fetch(hook): get(hook["url"])', 'hook["url"]')


def test_what_is_wrong_in_a_rule_is_a_problem() -> None:
    for wrong in ("[]", "{function: '('}", "{function: '(', parameter: x}", "{function: 1, parameter: x}"):
        rule, problems = rule_with(wrong)
        assert rule.unfilled is None
        assert len(problems) == 1


def argument(text: str, parameter: str, sink: str) -> str | None:
    data = text.encode()
    begin = span_of(text, parameter)
    found = argument_of(begin, span_of(text, sink), filled_by_requests(data, [begin]), data)
    return text[found.start : found.end] if found is not None else None


ROUTE = '@app.post("/x")\ndef route():\n    VALUE = request.json["v"]\n    '.replace("VALUE", "value")


def test_another_parameter_of_the_same_place_is_filled() -> None:
    helper = "def note(who, why):\n    log.info(who + why)\n"
    assert argument(helper + ROUTE + "note('me', value)", "who", "who + why") == "value"
    assert argument(helper + ROUTE + "note('me', value)", "who", "who") is None
    assert argument(helper + ROUTE + "note('me', 'why')", "who", "who + why") is None


def test_a_helper_that_is_named_for_a_check_is_handed_the_value_itself() -> None:
    helper = "def check_regex(pattern):\n    re.compile(pattern)\ndef run(text):\n    os.system(text)\n"
    text = helper + ROUTE + "check_regex(value)\n    run(value)"
    assert argument(text, "pattern", "pattern") == "value"
    assert argument(text, "text", "text") is None


def test_a_body_may_be_called_request() -> None:
    helper = "def run(line):\n    os.system(line)\n"
    body = '@app.post("/x")\ndef route(request: TYPE):\n    run(request.line)'
    assert argument(helper + body.replace("TYPE", "Command"), "line", "line") == "request.line"
    assert argument(helper + body.replace("TYPE", "Request"), "line", "line") is None


def test_to_ask_for_the_scheme_alone_is_no_check() -> None:
    helper = "def fetch(url):\n    get(url)\n"
    ask = "if not value.startswith(PREFIX):\n        return 400\n    fetch(value)"
    assert argument(helper + ROUTE + ask.replace("PREFIX", '("http://", "https://")'), "url", "url") == "value"
    assert argument(helper + ROUTE + ask.replace("PREFIX", '"https://api.example.com/"'), "url", "url") is None


def test_what_a_dependency_gives_is_handed_in_by_nobody() -> None:
    text = (
        "User = Annotated[str, Depends(user_of)]\ndef route(one: Annotated[str, Depends(user_of)], two=Depends(user_of), three: User, four: str, five: Form = Depends()): ...\n"
    )
    handed = Handed(text.encode())
    assert [name for name in ("one", "two", "three", "four", "five") if handed.is_provided(span_of(text, name))] == ["one", "two", "three"]


SERVER = """\
class Pastes(BaseHTTPRequestHandler):
    def do_GET(self):
        path = unquote(urlparse(self.path).path)
        if path == "/":
            self.say(INDEX)
        elif path.startswith("/raw/"):
            self.raw(path[len("/raw/"):])

    def raw(self, name):
        return open(join(FOLDER, name))
"""


def test_the_address_is_what_a_plain_server_is_sent() -> None:
    assert argument(SERVER, "name", "name") == 'path[len("/raw/"):]'
    assert argument(SERVER.replace("BaseHTTPRequestHandler", "Page"), "name", "name") is None
    assert argument(SERVER.replace('"/raw/"):])', '"/raw/"):]) if path in NAMES else None'), "name", "name") is None
    assert argument(SERVER.replace("path[len", "quote(path)[len"), "name", "name") is None
