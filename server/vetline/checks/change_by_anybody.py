"""Routes that change what a program keeps, or hand out all of it, and ask nobody who they are, though the program signs people in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.made_here import TEXTS, is_made
from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions, without_prose
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_ROUTE = re.compile(rb"^[ \t]*@(\w+(?:\.\w+)*)\.(route|get|post|put|patch|delete)\([ \t\r\n]*(?:path[ \t]*=[ \t]*)?[\"']([^\"'\n]*)[\"']([^\n]*)", re.MULTILINE)
_NAME = re.compile(rb"^[ \t]*(?:async[ \t]+)?def[ \t]+(\w+)\(", re.MULTILINE)
_OTHER_DECORATOR = re.compile(rb"^[ \t]*@(?!\w+(?:\.\w+)*\.(?:route|get|post|put|patch|delete)\()", re.MULTILINE)
_CHANGES = re.compile(
    rb"\.(?:insert_one|insert_many|update_one|delete_one|replace_one|update_many|delete_many)\(|\bsession\.(?:add|delete)\(|\bos\.(?:remove|unlink)\(|\bINSERT[ \t\n]+INTO\b|\bDELETE[ \t\n]+FROM\b|\bUPDATE[ \t\n]+\w+[ \t\n]+SET\b"
    rb"|\bopen\([^\n]*,[ \t]*(?:mode=)?[\"'][wa]|\bwrite_text\(|\byaml\.(?:safe_)?dump\(|\bjson\.dump\(|\bsubprocess\.|\bPopen\(|\bsave_\w+\(|\b\w+\.(?:unlink|save)\(",
)
_RULES = re.compile(rb"/(?:configs?|settings?|configuration|jobs?|tasks?|deploy\w*|restart|shutdown|services?|feature_?-?flags?|plugins?|cron)\b", re.IGNORECASE)
"""What is behind such an address governs the program or the machine."""
_PERSON = re.compile(
    rb"token|session|auth|current_user|user_?id|api_?key|login|cookie|secret|Depends\((?!\s*(?:get_)?(?:db|session|settings|config|repo))|Security\(|permission|admin|signature|hmac|headers|identity|password|passcode|owner|principal|verify|require|guard|\bg\.|\b40[13]\b",
    re.IGNORECASE,
)
_FOR_ALL = re.compile(
    rb"log_?in|log_?out|sign_?(?:in|up|out)|register|health|ping|public|hook|callback|refresh|reset|forgot|verify|confirm|contact|subscri|feedback|search|vote|click|track|csp|report|comment|message|rsvp|order|checkout|cart|book|shorten|paste|score|chat|ask|survey|poll|event|metric|log|upload|convert|render|predict|preview|calc|eval|answer|review|rating|lead|donat|pay|unlock|share",
    re.IGNORECASE,
)
_BEFORE_ALL = re.compile(rb"\bbefore_(?:app_)?request\b|\bmiddlewares?\b|\b(?:FastAPI|APIRouter)\([^)]*dependencies|add_middleware\([^)]*[Aa]uth|HTTPBasic|BasicAuth|\bhook\([\"']before_request", re.IGNORECASE)
_SIGNS_IN = re.compile(
    rb"^[ \t]*@\w+(?:\.\w+)*\.(?:route|post)\([ \t\r\n]*[\"'][^\"'\n]*/(?:login|signin|sign-in|token|auth)[\"']|\bDepends\([ \t]*(?:get_current_\w+|require_\w+|current_user)\b|^[ \t]*@(?:\w+\.)*(?:login_required|jwt_required|token_required|require_auth|require_token|require_login|auth_required)\b",
    re.MULTILINE,
)
_KNOWS_PEOPLE = re.compile(rb"token|auth|api_?key|login|password|current_user|session", re.IGNORECASE)


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, str]]:
    if b"@" not in data:
        return
    text = without_prose(data)
    for start, name, function in functions(text):
        route, header = _ROUTE.search(function), _NAME.search(function)
        if route is None or header is None or _OTHER_DECORATOR.search(function[: header.start()]):
            continue
        written = data[start : start + len(function)]
        rest = function[: route.start()] + route[4] + function[route.end() :]
        is_change = route[2] in (b"put", b"patch", b"delete", b"post") or re.search(rb"[\"'](?:POST|PUT|PATCH|DELETE)[\"']", route[4])
        spoken = name + b" " + route[3]
        if is_change and _CHANGES.search(written) and not _PERSON.search(rest):
            place = Span(start + header.start(1), start + header.end(1))
            if not _FOR_ALL.search(spoken):
                yield place, "change"
            if _RULES.search(route[3]):
                yield place, "rule"
        elif not is_change and re.search(rb"export|dump|backup", spoken) and not _PERSON.search(rest) and re.search(rb"users?|customers?|members|accounts|orders", written):
            yield Span(start + header.start(1), start + header.end(1)), "change"


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if not is_said(notes, is_made) or is_said(notes, _is_asked_first):
        return
    signs_in, knows_people = is_said(notes, _signs_in), is_said(notes, _knows_people)
    told = set()
    for index, place, kind in places(notes):
        if (signs_in if kind == "change" else not knows_people) and (index, place) not in told:
            told.add((index, place))
            yield index, Hit(place, None if kind == "change" else "Anybody who reaches this address sets or starts this, and nobody is asked who they are; ask for a token.")


def _signs_in(data: bytes) -> bool:
    return _SIGNS_IN.search(data) is not None


def _knows_people(data: bytes) -> bool:
    return _KNOWS_PEOPLE.search(without_prose(data)) is not None


def _is_asked_first(data: bytes) -> bool:
    return _BEFORE_ALL.search(data) is not None


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="This program signs people in, and changes this for anybody who asks; guard the route.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-306", "CWE-862"),
        owasp=("A07:2021", "A01:2021"),
        why=(
            "The program makes its application itself, and knows people: it signs them in, or asks for them at other routes. This route changes or exports what the program\n"
            "keeps, and no word in it speaks of a person, a token or a right. Addresses that govern the program or the machine (its configuration, its jobs) are told of\n"
            "even where nobody signs in.\n"
            "\n"
            "What people do before they have an account, such as to register, to write or to order, is left alone."
        ),
        instead=(
            "Ask for whoever may, at the route or for all of them.\n"
            "\n"
            '    @app.post("/products")\n'
            "    @login_required\n"
            "    def add_product(): ..."
        ),
        references=("https://cwe.mitre.org/data/definitions/306.html",),
        bundled=True,
    ),
    nothing,
    texts=TEXTS,
    example='app = Flask(__name__)\n\n@app.post("/login")\ndef login():\n    return sign_in()\n\n@app.post("/products")\ndef add_product():\n    products.insert_one(request.json)\n',
    note=_note,
    join=_join,
)
