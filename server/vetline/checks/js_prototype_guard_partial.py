"""Keys that lead to a prototype, refused in part: `__proto__` is, and `constructor` then `prototype` lead to the same place."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.js_owner_unchecked import without_comments
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_GUARD = re.compile(rb"[!=]==?\s*([\"'`])__proto__\1|([\"'`])__proto__\2\s*[!=]==?|\.(?:includes|indexOf)\(\s*([\"'`])__proto__\3\s*\)")
_WRITES = re.compile(rb"([\w$]+|[\])])\[[\w$.\[\]]+\]\s*=(?![=>])")
_DEEPER = re.compile(rb"([\w$]+)\s*=\s*\1\[[\w$.\[\]]+\]|\b(\w*(?:merge|extend|assign|defaults|clone|mixin|copy|set)\w*)\((?=.{0,4000}?\b\2\()", re.DOTALL | re.IGNORECASE)
"""It goes down the path that the keys name, or calls itself for what stands below."""
_INTO = re.compile(rb"\b[\w$]*(?:[mM]erge|[eE]xtend|[aA]ssign|[dD]efaults|[mM]ixin)\w*\(\s*([\w$]+)\[\s*([\w$]+)\s*\]")
"""... or hands what the target holds there to the merge that it belongs to."""
_WHOLE = re.compile(rb"constructor|[\"'`]prototype[\"'`]|Object\.create\(null\)|FORBIDDEN|UNSAFE|BLOCKED")
_OWN = re.compile(rb"hasOwn\w*(?:\.call)?\(\s*([\w$]+)|\b([\w$]+)\.hasOwn")


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or b"__proto__" not in source.data:
        return
    data = without_comments(source.data)
    found = _GUARD.search(data)
    if found is None or _WHOLE.search(data):
        return
    written = {write[1] for write in _WRITES.finditer(data)}
    if written and not written & {name for asked in _OWN.finditer(data) for name in asked.groups()} and (_DEEPER.search(data) or _INTO.search(data)):
        yield Hit(Span(found.start(), found.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message='"constructor" and "prototype" lead to the same place as "__proto__"; refuse all three.',
        languages=("javascript", "typescript"),
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="injection",
        cwe=("CWE-1321",),
        owasp=("A03:2021",),
        why=(
            "`{}.constructor.prototype` is the prototype of all objects, as `{}.__proto__` is. Code that follows names from outside into an object and refuses\n"
            "only the one still lets a request give every object of the program a field.\n"
            "\n"
            "Functions that know the other names, ask hasOwn, or build on Object.create(null) are left alone."
        ),
        instead=(
            "Refuse all three:\n"
            "\n"
            '    const UNSAFE = new Set(["__proto__", "constructor", "prototype"]);\n'
            '    if (UNSAFE.has(key)) throw new Error("invalid key");'
        ),
        references=("https://cwe.mitre.org/data/definitions/1321.html",),
        bundled=True,
    ),
    _run,
    words=frozenset((b"__proto__",)),
    example=(
        'function setPath(node, keys, value) {\n  for (const key of keys) {\n    if (key === "__proto__") return;\n    node = node[key];\n  }\n  node[keys[0]] = value;\n}\n'
    ),
)
