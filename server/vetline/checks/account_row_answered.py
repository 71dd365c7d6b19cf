"""All columns of an account as an answer, the hash of its password among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_ALL = re.compile(rb"\bSELECT[ \t\n]+(?:\w+\.)?\*[ \t\n]+FROM[ \t\n]+(?:users?|accounts?|members|customers|employees|admins)\b", re.IGNORECASE)
_ROUTE = re.compile(rb"^[ \t]*@\w+(?:\.\w+)*\.(?:route|get|post|put|patch|api_route)\(", re.MULTILINE)
_ANSWER = re.compile(rb"\breturn[ \t]+(?:jsonify\(|JSONResponse\(|web\.json_response\(|json\()?[ \t]*(?:\w+=)?(?:\{[ \t]*[\"']\w+[\"'][ \t]*:[ \t]*)?(?:dict\(|\[[ \t]*dict\()([^\n]*)")
_LEFT_OUT = re.compile(rb"\.pop\(|\bdel[ \t]+\w+\[|response_model|!=[ \t]*[\"']\w*(?:password|hash)|not[ \t]+in[ \t]|exclude|_public|public_|without_", re.IGNORECASE)
_PASSWORD = re.compile(rb"\bpass(?:word|wd)?(?:_?hash)?\w*[ \t]+(?:TEXT|VARCHAR|CHAR|BLOB|BYTEA)|\bINSERT[ \t]+INTO[ \t]+\w+[ \t]*\([^)]*\b(?:password|pw_?hash|pass)|[\"'](?:password|password_hash|pw_hash|hashed_password)[\"']\]", re.IGNORECASE)


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, None]]:
    if not _ALL.search(data):
        return
    text = without_prose(data)
    for start, _, function in functions(text):
        written = data[start : start + len(function)]
        if _ROUTE.search(function) and _ALL.search(written) and not _LEFT_OUT.search(function):
            answer = _ANSWER.search(function)
            if answer is not None:
                yield Span(start + answer.start(), start + answer.end()), None


def _has_password(data: bytes) -> bool:
    return _PASSWORD.search(data) is not None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, _has_password):
        for index, place, _ in places(notes):
            yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="The answer holds all columns of the account, the hash of its password too; name the columns that may be seen.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-200", "CWE-213", "CWE-522"),
        owasp=("A01:2021",),
        why=(
            "SELECT * takes every column there is, and the row goes out as it is. This program keeps hashes of passwords in that table, so they are part of the answer, and are\n"
            "guessed at leisure by whoever reads it. A function that leaves columns out is left alone."
        ),
        instead='    row = db.execute("SELECT id, name FROM users WHERE id = ?", (user_id,)).fetchone()',
        references=("https://cwe.mitre.org/data/definitions/200.html",),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"SELECT", b"select")),
    example=(
        'db.execute("CREATE TABLE users (id INTEGER, password TEXT)")\n\n@app.get("/users/<int:number>")\ndef user(number):\n'
        '    return jsonify(dict(db.execute("SELECT * FROM users WHERE id = ?", (number,)).fetchone()))\n'
    ),
    note=_note,
    join=_join,
)
