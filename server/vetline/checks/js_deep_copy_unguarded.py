"""Keys of another object followed into the target's own objects, with no look at the keys: copies and setters by which `__proto__` is reached."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vetline.checks.js_owner_unchecked import without_comments
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_NAME = rb"[\w$]+(?:\.[\w$]+)*"
_KEYS = re.compile(
    rb"\bfor\s*\(\s*(?:(?:var|let|const)\s+)?(?P<in>[\w$]+)\s+in\s+(?P<in_of>" + _NAME + rb"(?:\[\w+\])?)\s*\)"
    rb"|\bfor\s*\(\s*(?:var|let|const)\s+(?P<of>[\w$]+)\s+of\s+Object\.keys\((?P<of_of>" + _NAME + rb"(?:\[\w+\])?)\)\s*\)"
    rb"|\bObject\.keys\((?P<each_of>" + _NAME + rb")\)\.forEach\(\s*(?:function\s*\w*\s*\(|\(?)\s*(?P<each>[\w$]+)"
    rb"|\b(?P<list>[\w$]+)\s*=\s*Object\.keys\((?P<list_of>" + _NAME + rb")\)(?=[^{}]{0,120}\{[^{}]{0,40}\b(?P<item>[\w$]+)\s*=\s*(?P=list)\[)"
)
"""A walk over the keys of an object; the name of the key, and of the object."""
_CALL = rb"(?P<call>(?:[\w$]+\.)?[\w$]*(?:[mM]erge|[eE]xtend|[aA]ssign|[dD]efaults|[mM]ixin|[dD]eep)\w*|%s)\(\s*"
_DESCENT = re.compile(rb"(?P<node>[\w$]+)\[\s*(?P<key>[\w$]+(?:\[[\w$]+\])?)\s*\]\s*=\s*(?:(?P=node)\[\s*(?P=key)\s*\]\s*\|\|\s*)?\(?\s*\{\}")
"""An object is made where a key leads nowhere yet."""
_GUARD = re.compile(
    rb"['\"`/|(]__proto__|['\"`]constructor['\"`]|['\"`]prototype['\"`]|Object\.create\(null\)|(?i:forbid|danger|reserved|pollut|unsafe|is\w*proto|disallow"
    rb"|(?:is|has)_?(?:safe|valid|allowed)\w*(?:key|prop|name|path)|valid_?(?:key|prop|path))"
)
_BODY = 1_600  # bytes of a loop that are looked at
_NEAR = 400
_AROUND = 900
_FUNCTION = re.compile(rb"\bfunction\s+([\w$]+)\s*\(|\b([\w$]+)\s*[=:]\s*(?:module\.exports\s*=\s*)?(?:async\s*)?(?:function\b|\([^()]*\)\s*=>)")


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or b"]" not in source.data:
        return
    walks, makes = b"for" in source.data or b"Object.keys(" in source.data, b"{}" in source.data
    if not walks and not makes:
        return
    data = without_comments(source.data)
    found = {*(_merges(data) if walks else ()), *(_setters(data) if makes else ())}
    for span in sorted(found, key=lambda span: span.start):
        if not _GUARD.search(data, max(0, span.start - _AROUND), span.end + _NEAR):
            yield Hit(span)


def _merges(data: bytes) -> Iterator[Span]:
    """Where a copy of objects calls itself for what the target holds under a key of the source."""
    for walk in _KEYS.finditer(data):
        key = walk["in"] or walk["of"] or walk["each"] or walk["item"]
        source = walk["in_of"] or walk["of_of"] or walk["each_of"] or walk["list_of"]
        body = data[walk.end() : walk.end() + _BODY]
        if b"hasOwn" in body and re.search(rb"!\s*[\w.$]*hasOwn", body):
            continue
        own = [name for names in _FUNCTION.findall(data[: walk.start()])[-3:] for name in names if name]
        call = _CALL % (b"|".join(map(re.escape, own)) or rb"(?!)")
        element = rb"(?P<target>(?!" + re.escape(source) + rb"\[)[\w$]+)\[\s*" + re.escape(key) + rb"\s*\]"
        found = re.search(call + rb"(?:[\w$]+\s*,\s*)?" + element + rb"\s*,", body)
        if found is None:
            kept = re.search(rb"\b[\w$]+\s*=\s*" + element + rb"\s*[;,\n]", body)
            if kept is not None:
                again = rb"\b" + re.escape(kept["target"]) + rb"\[\s*" + re.escape(key) + rb"\s*\]\s*=\s*" + call
                found = re.search(again, body[kept.end() :])
                if found is not None:
                    yield Span(walk.end() + kept.end() + found.start(), walk.end() + kept.end() + found.end() - 1)
            continue
        yield Span(walk.end() + found.start(), walk.end() + found.end() - 1)


def _setters(data: bytes) -> Iterator[Span]:
    """Where a way is made along keys, object by object, with objects put in where there are none."""
    for made in _DESCENT.finditer(data):
        place = re.escape(made["node"]) + rb"\[\s*" + re.escape(made["key"]) + rb"\s*\]"
        step = rb"(?<![\w$.])" + re.escape(made["node"]) + rb"\s*=\s*" + place + rb"\s*(?:[;,}\n]|$)|\(\s*" + place + rb"\s*,[^;\n]*\.(?:slice|substr|substring)\("
        own = rb"hasOwn\w*(?:\.call)?\(\s*" + re.escape(made["node"]) + rb"\b|\b" + re.escape(made["node"]) + rb"\.hasOwn"
        around = data[max(0, made.start() - _NEAR) : made.end() + _NEAR]
        if re.search(step, data[made.end() : made.end() + _NEAR]) and not re.search(own, around):
            yield Span(made.start(), made.end())


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message='Keys lead from object to object here, and "__proto__" to the prototype of all; skip it and "constructor".',
        languages=("javascript", "typescript"),
        severity=Severity.INFO,
        confidence=Confidence.LOW,
        category="injection",
        cwe=("CWE-1321",),
        owasp=("A03:2021",),
        why=(
            "`target[key]` is the prototype of all objects if the key is `__proto__`. A copy that goes on into `target[key]`, and a setter that walks along a path\n"
            'and puts in objects where there are none, write into it whatever the other object or path says: `JSON.parse(\'{"__proto__": {"admin": true}}\')` gives\n'
            "every object of the program a field. Dozens of small libraries had an advisory for these few lines.\n"
            "\n"
            "It is a hint, for keys may be the program's own. Functions that name these keys, ask hasOwn of the target or build on Object.create(null) are left alone."
        ),
        instead=(
            "Leave out the keys that lead there, or go on only into what the target itself holds:\n"
            "\n"
            '    if (key === "__proto__" || key === "constructor" || key === "prototype") continue;\n'
            "    const known = Object.hasOwn(target, key) ? target[key] : undefined;"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/1321.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/Prototype_Pollution_Prevention_Cheat_Sheet.html",
        ),
        bundled=True,
    ),
    _run,
    example="function merge(target, source) {\n  for (const key in source) {\n    target[key] = merge(target[key], source[key]);\n  }\n  return target;\n}\n",
)
