"""Regular expressions that a database runs as a client wrote them."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_REGEX = re.compile(rb"[\"']\$regex[\"'][ \t]*:[ \t]*(?:f[\"'][^\"'\n]*\{)?(\w+)((?:\[|\.get\()[^\n,}]*)?")
_HEADER = re.compile(rb"\bdef[ \t]+\w+\(([^)]*)\)")
_REQUEST = re.compile(rb"\brequest\b|\bself\.get_(?:query_)?argument\(")
_GIVEN = re.compile(rb"^(?:data|payload|body|filters?|params|criteria|args|query_params|req|request)$")
_SEARCHED = re.compile(rb"^(?:q|query|term|search\w*|keyword|text|name|pattern|title|needle|phrase|s)$")
_BOUNDED = re.compile(rb"re\.escape\(|escape\w*\(|quote|sanitiz|isalnum|fullmatch|re\.sub\(", re.IGNORECASE)


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests:
        return
    text = without_prose(source.data)
    for start, _, function in functions(text):
        if b"$regex" not in function or _BOUNDED.search(function):
            continue
        header = _HEADER.search(function)
        for found in _REGEX.finditer(function):
            if _is_given(found[1], found[2], header[1] if header is not None else b"", function):
                yield Hit(Span(start + found.start(), start + found.end()))


def _is_given(name: bytes, key: bytes | None, parameters: bytes, function: bytes) -> bool:
    if re.search(rb"\b%b\b" % name, parameters):
        return bool(_GIVEN.match(name)) if key else bool(_SEARCHED.match(name))
    made = re.search(rb"^[ \t]+%b[ \t]*=(?!=)([^\n]*)" % name, function, re.MULTILINE)
    return (made is not None and bool(_REQUEST.search(made[1]))) or (name == b"request" and bool(key))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="The database runs this as a regular expression, and one of a client's can take forever; use re.escape().",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="injection",
        cwe=("CWE-1333", "CWE-943", "CWE-400"),
        owasp=("A03:2021",),
        why=(
            "What somebody searches for is handed to MongoDB as an expression: (a+)+$ keeps a processor of the database busy for each document, ^ and .* match what was not\n"
            "asked for, and a prefix that is tried letter by letter gives away what a field holds. No index helps such a search either."
        ),
        instead='    products.find({"name": {"$regex": re.escape(q), "$options": "i"}})',
        references=("https://cwe.mitre.org/data/definitions/1333.html", "https://www.mongodb.com/docs/manual/reference/operator/query/regex/"),
        bundled=True,
    ),
    _run,
    words=frozenset((b"regex",)),
    example='def search(q: str):\n    return list(products.find({"name": {"$regex": q}}))\n',
)
