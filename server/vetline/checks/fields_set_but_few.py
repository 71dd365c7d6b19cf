"""Attributes set from a request but for some that are named: those that nobody thought of are set, too."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_LOOP = re.compile(rb"\bfor[ \t]+(\w+)[ \t]*,[ \t]*\w+[ \t]+in[ \t]+(?:[\w.]+|[\w.]*(?:get_json|json|model_dump|dict)\([^)\n]*\))\.items\(\)[ \t]*:")
_DENIED = rb"[\"'](?:id|_id|pk|uuid|created_at|password|password_hash|is_admin|role)[\"']"
_MODEL = re.compile(rb"\brequest\b|\bsession\.(?:commit|add|flush)|\.save\(|\bobj\b|\buser\b|\bmodel\b|\binstance\b|\brecord\b|\brow\b|\bself\b|\bentity\b|\bitem\b|\bdocument\b")
_SOURCE = re.compile(rb"\bin[ \t]+(?:\w+\.)*(?:request|req|data|payload|body|changes|updates?|fields|patch|form|values|params|json|attributes|attrs)\b")
_ALLOWED = re.compile(
    rb"\b(?:not[ \t]+)?in[ \t]+(?:[\w.]*(?:[A-Z][A-Z_]{2,}|allow|editable|writable|mutable|permit|fields|columns|white)\w*)|\ballowed|editable|writable|validated|cleaned|isinstance\(\s*(?:\w+\.)*__table__",
    re.IGNORECASE,
)


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or b"setattr(" not in source.data:
        return
    data = without_prose(source.data)
    for start, _, text in functions(data):
        for loop in _LOOP.finditer(text):
            if not _SOURCE.search(loop[0]) or not _MODEL.search(text):
                continue
            key = re.escape(loop[1])
            sets = re.compile(rb"\bsetattr\([ \t]*[\w.]+[ \t]*,[ \t]*" + key + rb"\b").search(text, loop.end())
            if sets is None:
                continue
            between = text[loop.end() : sets.start()]
            skipped = re.compile(
                rb"\bif[ \t]+(?:" + key + rb"[ \t]*==[ \t]*" + _DENIED + rb"|" + key + rb"[ \t]+in[ \t]+[({\[][^)}\]\n]*" + _DENIED + rb")[^\n]*:\s*continue\b"
                rb"|\bif[ \t]+(?:" + key + rb"[ \t]*!=[ \t]*" + _DENIED + rb"|" + key + rb"[ \t]+not[ \t]+in[ \t]+[({\[][^)}\]\n]*" + _DENIED + rb")[^\n]*:"
            )
            if skipped.search(between) and not _ALLOWED.search(skipped.sub(b" ", between)):
                yield Hit(Span(start + sets.start(), start + sets.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="All fields but a few may be set: is_admin, balance or owner_id as well. Name those that may be.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-915",),
        owasp=("A08:2021",),
        why=(
            "A loop sets whatever attributes the data names, and leaves out the few that somebody thought of. The next column that is added to the model, and those\n"
            "that were forgotten, can be set by everybody who may change anything.\n"
            "\n"
            "A loop that compares the name with what is allowed is left alone."
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
        bundled=True,
    ),
    _run,
    words=frozenset((b"setattr",)),
    example=(
        "def apply_changes(user, changes):\n    for name, value in changes.items():\n"
        '        if name == "id" or name.startswith("_"):\n            continue\n        setattr(user, name, value)\n'
    ),
)
