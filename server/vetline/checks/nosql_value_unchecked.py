"""Values of a client's dict that are compared in a filter of MongoDB as they are: one of them may be an operator."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_GIVEN = rb"(?:data|payload|body|filters?|params|credentials|criteria|form|args|query_params|conditions|json_data|request_data|req)"
_HEADER = re.compile(rb"\bdef[ \t]+\w+\(([^)]*)\)")
_PARAMETER = re.compile(rb"\b(" + _GIVEN + rb")\b[ \t]*(?::[ \t]*(?:dict|Dict|Mapping|typing\.\w+|Optional\[dict|Any)[^,=]*)?(?:=[^,]*)?(?=,|$)")
_ASKS = re.compile(rb"\.(?:find|find_one|find_one_and_update|find_one_and_delete|update_one|update_many|delete_one|delete_many|count_documents)\(([ \t\r\n]*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|[ \t]*\w+\b)")
_LOOKS = re.compile(rb"isinstance\(|\bstr\(|is_valid|validat|sanitiz|schema|model_validate|TypeAdapter|ObjectId\(|\bint\(|jsonschema|\$eq|startswith\([ \t]*[\"']\$", re.IGNORECASE)
_MONGO = re.compile(rb"\b(?:pymongo|motor|mongo\w*|MongoClient|AsyncIOMotor\w+|bson)\b", re.IGNORECASE)


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, None]]:
    if b".find" not in data and b"_one(" not in data and b"_many(" not in data and b"count_documents" not in data:
        return
    text = without_prose(data)
    for start, _, function in functions(text):
        header = _HEADER.search(function)
        names = {found[1] for found in _PARAMETER.finditer(header[1])} if header is not None else set()
        if not names or _LOOKS.search(function):
            continue
        either = b"|".join(sorted(names))
        value = re.compile(rb"[\"']\w+[\"'][ \t]*:[ \t]*(?:%b)(?:\[|\.get\()[^\n]*" % either)
        kept = re.compile(rb"^[ \t]+(\w+)\[[^\]\n]+\][ \t]*=[ \t]*(?:%b)(?:\[|\.get\()" % either, re.MULTILINE)
        filters = {found[1]: found for found in kept.finditer(function)}
        for asked in _ASKS.finditer(function):
            inside = value.search(asked[1])
            if inside:
                begin = start + asked.start(1) + inside.start()
                yield Span(begin, begin + len(inside[0].rstrip())), None
            elif (found := filters.get(asked[1].strip())) is not None:
                yield Span(start + found.start(1), start + found.end()), None


def _is_mongo(data: bytes) -> bool:
    return _MONGO.search(data) is not None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, _is_mongo):
        for index, place, _ in places(notes):
            yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message='Where the client sends {"$ne": null} for a text, everything matches; ask that the value is a text.',
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="injection",
        cwe=("CWE-943",),
        owasp=("A03:2021",),
        why=(
            "MongoDB takes a dict in the place of a value for an operator. A filter that compares a token or a password with what a client sent, as it came out of JSON,\n"
            "matches any record if the client sends an operator. A function that asks for the type of its values, or makes texts of them, is left alone."
        ),
        instead=(
            '    token = data.get("token")\n'
            "    if not isinstance(token, str):\n"
            "        return None\n"
            '    return users.find_one({"reset_token": token})'
        ),
        references=("https://cwe.mitre.org/data/definitions/943.html",),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"ongo", b"otor", b"bson")),
    example='from pymongo import MongoClient\n\ndef by_token(users, data):\n    return users.find_one({"token": data["token"]})\n',
    note=_note,
    join=_join,
)
