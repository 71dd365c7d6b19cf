"""Filters of MongoDB that take over the client's keys and values one by one: an operator among the values asks what it likes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_TAKEN = re.compile(
    rb"\bfor[ \t]+(?P<key>\w+),[ \t]*(?P<value>\w+)[ \t]+in[ \t]+(?P<source>[\w.]+(?:\([^()\n]*\))?)\.items\(\)[ \t]*:[ \t\r]*\n(?P<body>(?:[^\n]*\n){0,8}?)"
    rb"[ \t]+(?P<filter>\w*(?:criteria|quer(?:y|ies)|filters?|conditions?|spec|selector|match|where)\w*)\[(?P=key)\][ \t]*=[ \t]*(?P=value)[ \t\r]*(?:#[^\n]*)?$",
    re.MULTILINE,
)
_SPREAD = re.compile(
    rb"(?P<filter>\w*(?:criteria|query|filters?|conditions?|spec|selector|where))[ \t]*(?::[^=\n]+)?=[ \t]*\{[^{}\n]*?(?P<key>\b\w+):[ \t]*(?P<value>\w+)[ \t]+for[ \t]+(?P=key),[ \t]*(?P=value)[ \t]+in[ \t]+"
    rb"(?P<source>[\w.]+(?:\([^()\n]*\))?)\.items\(\)(?P<body>[^{}\n]*)\}"
)
_SOURCE = re.compile(rb"payload|params|body|data|json|args|filters|form|request|query", re.IGNORECASE)
_CHECKED = rb"isinstance\([ \t]*%b\b|\bstr\([ \t]*%b\b|\btype\([ \t]*%b\b|\b%b\b[ \t]+(?:not[ \t]+)?in[ \t]+(?![\w.]*(?:RESERVED|BLOCK|FORBID|DEN|EXCLUD|SKIP|IGNOR|PRIVATE|HIDDEN|INTERNAL|PROTECTED)|[({\[][ \t]*[\"'](?:page|limit|sort))|\[[ \t]*%b\b|\.get\([ \t]*%b\b|startswith\([ \t]*[\"']\$|[\"']\$[\"'][ \t]+in\b"
_FINDS = re.compile(rb"\.(?:find|find_one|count_documents|update_one|update_many|delete_one|delete_many|aggregate|find_one_and_\w+)\(")


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data) if b".items()" in source.data else ())


def _places(data: bytes) -> Iterator[tuple[Span, None]]:
    for start, _, text in functions(data):
        for taken in (*_TAKEN.finditer(text), *_SPREAD.finditer(text)):
            key, value = re.escape(taken["key"]), re.escape(taken["value"])
            checked = _CHECKED % (value, value, value, key, key, key)
            if _SOURCE.search(taken["source"]) and not re.search(checked, taken["body"]):
                yield Span(start + taken.start("filter"), start + taken.end("filter")), None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, _FINDS.search):
        for index, place, _ in places(notes):
            yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message='A value such as {"$ne": null} is an operator here, and any field can be asked for; take known fields, as text.',
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="injection",
        cwe=("CWE-943", "CWE-89"),
        owasp=("A03:2021",),
        why=(
            "Every key that the client sends becomes a condition, with whatever it sends for it. Values that are objects are operators: `{\"$gt\": \"\"}` is true for each record,\n"
            "`$regex` finds a secret letter by letter, and `$where` runs code. To leave out a few names does not change that."
        ),
        instead=(
            "Say which fields may be asked for, and of which type each is.\n"
            "\n"
            "    for name, kind in {'brand': str, 'in_stock': bool}.items():\n"
            "        if isinstance(payload.get(name), kind):\n"
            "            criteria[name] = {'$eq': payload[name]}"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/943.html",
            "https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/05.6-Testing_for_NoSQL_Injection",
        ),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"pymongo", b"import motor", b"from motor", b"mongoengine", b"beanie")),
    example=(
        "from pymongo import MongoClient\n\n\ndef search(payload):\n    criteria = {}\n    for name, value in payload.items():\n        criteria[name] = value\n"
        "    return list(products.find(criteria))\n"
    ),
    note=_note,
    join=_join,
)
