"""Evaluators of expressions that raise to any power: `9**9**9` is short, and its value has no end."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_TABLE = re.compile(rb"\bast\.Pow[ \t]*:[ \t]*(?:(?:op|operator)\.(?:pow|__pow__)|pow|math\.pow(?!\w)|lambda[ \t]+(\w+),[ \t]*(\w+)[ \t]*:[ \t]*(?:\1[ \t]*\*\*[ \t]*\2|pow\(\1,[ \t]*\2\)))\b")
_BRANCH = re.compile(
    rb"\b(?:case[ \t]+ast\.Pow(?:\(\))?[ \t]*:|(?:isinstance\([^()\n]*,[ \t]*ast\.Pow\)|\bis[ \t]+ast\.Pow|==[ \t]*ast\.Pow)[ \t]*:)[ \t\r\n]*return[ \t]+([\w.()\[\]]+?[ \t]*\*\*[ \t]*[\w.()\[\]]+|pow\([^\n]*\))"
)
_SIGNS = re.compile(rb"\.replace\([ \t]*[\"']\^[\"'][ \t]*,[ \t]*[\"']\*\*[\"'][ \t]*\)")
_EVALUATED = re.compile(rb"\b(?:eval|simple_eval|compile|sympify|parse_expr)\(")
_BOUNDED = re.compile(rb"\babs\(|MAX_|max_|LIMIT|limit|\bif[ \t]+(?![^\n]*depth)[^\n]*>[ \t]*[\d_]{2,}|bit_length|timeout|alarm|setrlimit|Process\(", re.ASCII)


def _run(source: Pass) -> Iterator[Hit]:
    data = source.data
    if source.in_tests or not (b"ast.Pow" in data or b'"**"' in data or b"'**'" in data):
        return
    text = without_prose(data)
    if b"ast.Pow" in data and not _BOUNDED.search(text):
        for found in (*_TABLE.finditer(text), *_BRANCH.finditer(text)):
            yield Hit(Span(found.start(), found.end()))
    for start, _, function in functions(text):
        signs = _SIGNS.search(function)
        if signs is not None and _EVALUATED.search(function, signs.end()) and not _BOUNDED.search(function):
            evaluated = _EVALUATED.search(function, signs.end())
            assert evaluated is not None
            yield Hit(Span(start + evaluated.start(), start + evaluated.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="This evaluates any power, and 9**9**9 never ends; refuse large exponents.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="errors",
        cwe=("CWE-400", "CWE-770", "CWE-1333"),
        owasp=("A04:2021",),
        why=(
            "An evaluator of one's own keeps calls and names out, and still gives its whole processor and memory to whoever writes a few digits: the value of\n"
            "9**9**9 has 369 million digits. Python computes it to the end, and no other request of the process is answered."
        ),
        instead=(
            "Bound both sides before you raise:\n"
            "\n"
            "    def power(base, exponent):\n"
            "        if abs(exponent) > 100 or abs(base) > 1_000_000:\n"
            '            raise ValueError("too large")\n'
            "        return base ** exponent"
        ),
        references=("https://cwe.mitre.org/data/definitions/400.html",),
        bundled=True,
    ),
    _run,
    words=frozenset((b"Pow", b"replace")),
    example="OPERATORS = {ast.Add: operator.add, ast.Pow: operator.pow}\n",
)
