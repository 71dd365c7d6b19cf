"""Attributes and fields that are set by whatever keys a function is given, in a program that knows of fields which nobody but itself may set."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.given import head, parameters
from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions, without_prose
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_CHANGES = re.compile(rb"^(?!_|test_)(?:\w*_)?(?:update|patch|apply|edit|modify|change|save|assign|register|create|sign_?up|add|set|merge|import|restore|upsert|put|new|from)(?:_\w+)?$")
_SENT = re.compile(rb"^\*{0,2}(?:\w+_)?(?:data|payload|body|changes|updates?|patch|fields|form|values|params|json|attrs|attributes|props|properties|info|profile|new|incoming|row|obj|dto|src|document|doc|input)$")
_PRIVILEGED = re.compile(
    rb"\b(?:is_|has_)?(?:admin|staff|superuser|super_user|verified|approved|active|paid|owner)\b|\brole\b|\broles\b|\bbalance\b|\bcredits?\b|\bpassword(?:_hash)?\b|\bowner_id\b|\bpermissions\b"
    rb"|\bprivileges\b|\btenant_id\b|\baccount_type\b|\bscopes\b|\bis_(?:admin|staff|superuser|active|verified|approved|owner)\b|\bcredit_limit\b"
)
_ALLOWED = re.compile(
    rb"\b(?:not[ \t]+)?in[ \t]+(?:[\w.]*(?:[A-Z][A-Z_]{2,}|(?i:allow|editable|writable|mutable|permit|fields|columns|white|public|known|updatable|accepted|settable|safe)\w*)|[({\[])"
    rb"|(?i:allowed|editable|writable|validated|cleaned|schema|model_fields|__annotations__|__slots__|__fields__|__table__|signature|validate|pydantic)|\bfields\(|\.pop\([\"'](?:role|is_|balance|password|id)|\bif[ \t]+k\w*[ \t]+in\b"
    rb"|set\(\w+\)[ \t]*[-&<]|\.keys\(\)[ \t]*[-&<]|[-&][ \t]*(?:set\()?\w+\.keys\(|issubset"
)
_DENIED = re.compile(rb"\bnot[ \t]+in[ \t]+(?:[\w.]*(?:(?i:protect|deny|denied|forbid|readonly|read_only|immutable|exclude|black|block|private|internal|skip|ignore|reserved)\w*)|[({\[][^)}\]\n]*[\"'](?:id|_id|pk|uuid|created_at|password|password_hash)[\"'][^)}\]\n]*[)}\]])")
_MERGES = re.compile(rb"\bhasattr\(\w+,[\s\S]*\bgetattr\(\w+,[\s\S]*\bsetattr\([ \t]*\w+[ \t]*,[ \t]*(\w+)[ \t]*,")
"""What goes down into objects by keys, which may be __class__."""
_LOOP = re.compile(rb"\bfor[ \t]+\(?\w+(?:[ \t]*,[ \t]*\w+)?\)?[ \t]+in[ \t]+(?:list\()?\w+(?:\.items\(\)|\.keys\(\))?\)?[ \t]*:")
_LOOKED_UP = re.compile(rb"\b(\w+)[ \t]*=[ \t]*(?:await[ \t]+)?(?:[\w.]+\[\w+\]|[\w.]+\.(?:get|find|find_one|fetch|load|by_id|get_by_id|get_user|get_account|lookup)\([^\n]*\))[ \t]*(?=\r?\n)")


def _note(source: Pass) -> Noted | None:
    if source.in_tests:
        return None
    sets = b"def " in source.data and any(sign in source.data for sign in (b"setattr(", b".update(", b"__dict__", b"**", b"|=", b"] =", b"]="))
    return Noted(source.data, _places(without_prose(source.data)) if sets else ())


def _places(data: bytes) -> Iterator[tuple[Span, bool]]:
    """With whether it is told whatever fields the program knows of."""
    for start, name, text in functions(data):
        if not _CHANGES.match(name):
            continue
        begin = head(text)
        body = text[begin:]
        given = [one for one in parameters(text) if _SENT.match(one) and one not in (b"**kwargs", b"*args")]
        if not given or _ALLOWED.search(_LOOP.sub(b" ", _DENIED.sub(b" ", body))):
            continue
        place = _set(body, b"|".join(re.escape(one.lstrip(b"*")) for one in given))
        if place is not None:
            yield Span(start + begin + place.start(), start + begin + place.end()), _MERGES.match(body, place.start()) is not None


def _set(body: bytes, given: bytes) -> re.Match[bytes] | None:
    """Where what is given sets whatever it names."""
    merges = _MERGES.search(body)
    if merges is not None and b"__" not in body.replace(b"__getitem__", b"").replace(b"__dict__", b""):
        return merges
    loop = re.search(rb"\bfor[ \t]+\(?(\w+)(?:[ \t]*,[ \t]*\w+)?\)?[ \t]+in[ \t]+(?:list\()?(?:%b)(?:\.items\(\)|\.keys\(\))?\)?[ \t]*:" % given, body)
    if loop is not None:
        found = re.compile(rb"\bsetattr\([ \t]*[\w.]+[ \t]*,[ \t]*%b\b|\b(?:user|account|record|profile|member|row|item|order|doc|entity|obj)\w*\[%b\][ \t]*=(?!=)" % ((re.escape(loop[1]),) * 2)).search(body, loop.end())
        if found is not None:
            return found
    found = re.search(rb"(?:\.__dict__|\bvars\(\w+\))\.update\([ \t]*(?:\*\*)?(?:%b)[ \t]*\)|\.__dict__[ \t]*\|?=[ \t]*(?:%b)\b" % (given, given), body)
    if found is None:
        found = re.search(rb"\b(?:dataclasses\.|attr\.|attrs\.)?(?:replace|evolve)\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\*\*(?:%b)[ \t]*\)|\b[A-Z]\w*[a-z]\w*\((?:[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\*\*(?:%b)[ \t]*\)|\b_replace\(\*\*(?:%b)\)" % ((given,) * 3), body)
    if found is None:
        for known in _LOOKED_UP.finditer(body):
            found = re.compile(rb"\b%b\.update\([ \t]*(?:\*\*)?(?:%b)[ \t]*\)|\b%b[ \t]*\|=[ \t]*(?:%b)\b|\{[ \t]*\*\*%b[ \t]*,[ \t]*\*\*(?:%b)[ \t]*\}" % ((known[1], given) * 3)).search(body, known.end())
            if found is not None:
                break
    return found


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    privileged = is_said(notes, _PRIVILEGED.search)
    for index, place, merged in places(notes):
        if privileged or merged:
            yield index, Hit(place, severity=Severity.INFO, alone=Severity.WARNING)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Whoever makes this data chooses which fields are set, is_admin or balance as well; name those that may be.",
        severity=Severity.WARNING,
        confidence=Confidence.LOW,
        category="web",
        cwe=("CWE-915",),
        owasp=("A08:2021",),
        why=(
            "The function sets whatever fields the data names, of an object or a record, and the program knows of fields that decide what somebody may do or owns. To ask whether\n"
            "the object has such an attribute is no check: it has `is_admin`, too. A list of what must not be set forgets the next field.\n"
            "\n"
            "In a package, whose callers are elsewhere, it is a hint. Functions that compare the names with what is allowed, or use a schema, are left alone."
        ),
        instead=(
            "Go through what may be changed, not through what was sent.\n"
            "\n"
            '    for name in {"name", "email"} & changes.keys():\n'
            "        setattr(user, name, changes[name])"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/915.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/Mass_Assignment_Cheat_Sheet.html",
        ),
        yields_to=("fields-set-but-few",),
        bundled=True,
    ),
    nothing,
    example=(
        "class User:\n    is_admin = False\n\n\ndef update_user(user, changes):\n    for key, value in changes.items():\n"
        "        if hasattr(user, key):\n            setattr(user, key, value)\n"
    ),
    texts=frozenset((b"setattr(", b"__dict__", b"vars(", b"replace(", b"**", b".update(", b"|=", b"] = ")),
    note=_note,
    join=_join,
)
