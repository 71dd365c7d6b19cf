"""Keys of another object followed into the target's own objects, with no look at the keys: copies and setters by which `__proto__` is reached."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.js_owner_unchecked import without_comments
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_NAME = rb"[\w$]+(?:\.[\w$]+)*"
_KEYS = re.compile(
    rb"\bfor\s*\(\s*(?:(?:var|let|const)\s+)?(?P<in>[\w$]+)\s+in\s+(?P<in_of>" + _NAME + rb"(?:\[\w+\])?)\s*\)"
    rb"|\bfor\s*\(\s*(?:var|let|const)\s+(?P<of>[\w$]+)\s+of\s+Object\.keys\((?P<of_of>" + _NAME + rb"(?:\[\w+\])?)\)\s*\)"
    rb"|\bObject\.keys\((?P<each_of>" + _NAME + rb")\)\.forEach\(\s*(?:function\s*\w*\s*\(|\(?)\s*(?P<each>[\w$]+)"
    rb"|\bfor\s*\(\s*(?:var|let|const)\s+\[\s*(?P<pair>[\w$]+)\s*,[^\]]*\]\s*of\s+Object\.entries\((?P<pair_of>" + _NAME + rb")\)\s*\)"
    rb"|\bObject\.entries\((?P<two_of>" + _NAME + rb")\)(?:\s*as\s[^()\n]{1,60}\))?\.forEach\(\s*(?:function\s*\w*\s*\(|\()\s*\[\s*(?P<two>[\w$]+)"
    rb"|\b(?:Reflect\.ownKeys|Object\.getOwnPropertyNames)\((?P<all_of>" + _NAME + rb")\)\.forEach\(\s*(?:function\s*\w*\s*\(|\(?)\s*(?P<all>[\w$]+)"
    rb"|\b(?:forOwn|forIn|forEach|each|eachProp)\(\s*(?P<own_of>" + _NAME + rb")\s*,\s*(?:function\s*\w*\s*\(|\()\s*[\w$]+\s*,\s*(?P<own>[\w$]+)"
    rb"|\b(?P<list>[\w$]+)\s*=\s*Object\.keys\((?P<list_of>" + _NAME + rb")\)(?=[^{}]{0,120}\{[^{}]{0,40}\b(?P<item>[\w$]+)\s*=\s*(?P=list)\[)"
)
"""A walk over the keys of an object; the name of the key, and of the object."""
_KEY_GROUPS = ("in", "of", "each", "pair", "two", "all", "own", "item")
_SOURCE_GROUPS = ("in_of", "of_of", "each_of", "pair_of", "two_of", "all_of", "own_of", "list_of")
_CALL = rb"(?P<call>(?:[\w$]+\.)?[\w$]*(?:[mM]erge|[eE]xtend|[aA]ssign|[dD]efaults|[mM]ixin|[dD]eep)\w*|%s)\(\s*"
_PLACE = rb"(?P<node>[\w$]+)\[\s*(?P<key>[\w$]+(?:\[[\w$]+\])?)\s*\]"
_DESCENT = re.compile(_PLACE + rb"\s*(?:\|\||\?\?)?=\s*(?:(?P=node)\[\s*(?P=key)\s*\]\s*(?:\|\||\?\?)\s*)?\(?\s*(?:[^;\n={}]{1,60}\?\s*(?:\[\]\s*:\s*)?)?\{\}")
"""An object is made where a key leads nowhere yet."""
_AT_ONCE = re.compile(rb"(?<![\w$.])(?P<at>[\w$]+)\s*=\s*\(?\s*(?=(?P=at)\[)" + _PLACE + rb"\s*(?:(?:\|\||\?\?)=|=(?!=)|(?:\|\||\?\?)\s*\(\s*(?P=node)\[[^\[\]]+\]\s*=)\s*[^;\n]{0,80}?\{\}")
"""... and gone into in the same statement."""
_REDUCED = re.compile(
    rb"\.reduce\w*\(\s*(?:function\s*)?\(\s*(?P<node>[\w$]+)[^,()]*,\s*(?P<key>[\w$]+)[^()]*\)\s*(?::[^=]{1,30})?(?:=>)?\s*[({]?[^{}]{0,40}?"
    rb"(?P=node)\[\s*(?P=key)\s*\]\s*(?:(?:\|\||\?\?)=|=(?!=)\s*(?P=node)\[\s*(?P=key)\s*\]\s*(?:\|\||\?\?))\s*\{\}"
)
"""The way is made by reduce, each object in the one before."""
_SHELF = re.compile(rb"(?P<shelf>this\.[\w$]+)\[\s*(?P<first>[\w$]+(?:\.[\w$]+)*)\s*\]\s*(?:\|\||\?\?)?=\s*(?:(?P=shelf)\[\s*(?P=first)\s*\]\s*(?:\|\||\?\?)\s*)?\{\}")
_DECLARED = re.compile(rb"\bfunction\s*[\w$]*\s*\(([^()]*)\)\s*\{|(?m:^\s*(?:async\s+)?(?!if\b|for\b|while\b|switch\b|catch\b|with\b)[\w$]+\s*\(([^()]*)\)\s*\{)|\(([^()]*)\)\s*=>")
_KEPT = re.compile(rb"\b(?P<kept>[\w$]+)\s*=\s*(?P<target>[\w$]+)\[\s*(?P<key>[\w$]+)\s*\]\s*[;,\n]")
_INDEX = re.compile(rb"[a-z]|ind?e?x|idx|pos|position")
_HEAD = re.compile(rb"\bfunction\s*[\w$]*\s*\(([^()]*)\)\s*\{|\(([^()]*)\)\s*=>|(?<![\w$.])([\w$]+)\s*=>")
_GUARD = re.compile(
    rb"['\"`/|(]__proto__|['\"`]constructor['\"`]|['\"`]prototype['\"`]|Object\.create\(null\)|(?i:forbid|danger|reserved|pollut|unsafe|is\w*proto|disallow"
    rb"|(?:is|has)_?(?:safe|valid|allowed)\w*(?:key|prop|name|path)|(?:valid|normali[sz]e)_?(?:key|prop|path))"
)
_BODY = 1_600  # bytes of a loop that are looked at
_NEAR = 400
_SAME = 120  # bytes; what is found so near is the same step
_AROUND = 900
_FUNCTION = re.compile(rb"\bfunction\s+([\w$]+)\s*(?:<[^()]{1,80}>)?\(|\b([\w$]+)\s*[=:]\s*(?:module\.exports\s*=\s*)?(?:async\s*)?(?:function\b|\([^()]*\)\s*=>)")


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or b"]" not in source.data:
        return
    walks, makes = any(word in source.data for word in (b"for", b"Object.", b"each(")), b"{}" in source.data
    handed = _KEPT.search(source.data) is not None
    if not walks and not makes and not handed:
        return
    data = without_comments(source.data)
    found = {*(_merges(data) if walks else ()), *(_setters(data) if makes else ()), *(_stores(data) if makes else ()), *(_handed(data) if handed else ())}
    last = -_NEAR
    for span in sorted(found, key=lambda span: span.start):
        if span.start - last < _SAME:
            continue
        last = span.start
        if not _GUARD.search(data, max(0, span.start - _AROUND), span.end + _NEAR):
            yield Hit(span, alone=Severity.WARNING)


def _merges(data: bytes) -> Iterator[Span]:
    """Where a copy of objects calls itself for what the target holds under a key of the source."""
    for walk in _KEYS.finditer(data):
        key = next(filter(None, (walk[name] for name in _KEY_GROUPS)))
        source = next(filter(None, (walk[name] for name in _SOURCE_GROUPS)))
        body = data[walk.end() : walk.end() + _BODY]
        if b"hasOwn" in body and re.search(rb"!\s*[\w.$]*hasOwn", body):
            continue
        own = [name for names in _FUNCTION.findall(data[: walk.start()])[-3:] for name in names if name]
        call = _CALL % (b"|".join(map(re.escape, own)) or rb"(?!)")
        element = rb"(?P<target>(?!" + re.escape(source) + rb"\[)[\w$]+)\[\s*" + re.escape(key) + rb"\s*\](?:\s*as\s+[\w$<>, ]+?)?"
        found = re.search(call + rb"(?:(?:true|!0|\w*[dD]eep\w*|recursive\w*|clone\w*|opt\w*)\s*,\s*)?" + element + rb"\s*,", body)
        if found is None:
            kept = re.search(rb"\b[\w$]+\s*=\s*" + element + rb"\s*[;,\n]", body)
            if kept is not None:
                name = re.match(rb"[\w$]+", kept[0])
                place = rb"\b" + re.escape(kept["target"]) + rb"\[\s*" + re.escape(key) + rb"\s*\]\s*=(?!=)\s*"
                into = call + re.escape(name[0] if name else b"") + rb"\s*,"
                again = place + call if not re.search(place, body) else rb"(?:" + place + call + rb"|" + into.replace(rb"?P<call>", rb"?:") + rb")"
                found = re.search(again, body[kept.end() :])
                if found is not None:
                    yield Span(walk.end() + kept.end() + found.start(), walk.end() + kept.end() + found.end() - 1)
            continue
        yield Span(walk.end() + found.start(), walk.end() + found.end() - 1)


def _handed(data: bytes) -> Iterator[Span]:
    """Where a function that is called with each key goes on into what the target holds there."""
    for kept in _KEPT.finditer(data):
        heads = list(_HEAD.finditer(data, max(0, kept.start() - _NEAR), kept.start()))
        names = re.findall(rb"[\w$]+", next(filter(None, heads[-1].groups()), b"")) if heads else []
        if kept["key"] not in names or kept["target"] == kept["kept"] or _INDEX.fullmatch(kept["key"]):
            continue
        own = [name for names in _FUNCTION.findall(data[: kept.start()])[-3:] for name in names if name]
        body = data[kept.end() : kept.end() + _NEAR]
        into = re.search(_CALL % (b"|".join(map(re.escape, own)) or rb"(?!)") + re.escape(kept["kept"]) + rb"\s*,", body)
        if into is not None and re.search(rb"\b" + re.escape(kept["target"]) + rb"\[\s*" + re.escape(kept["key"]) + rb"\s*\]\s*=(?!=)", body):
            yield Span(kept.end() + into.start(), kept.end() + into.end() - 1)


def _setters(data: bytes) -> Iterator[Span]:
    """Where a way is made along keys, object by object, with objects put in where there are none."""
    for made in _AT_ONCE.finditer(data):
        if not _asks_own(data, made["node"], made.start(), made.end()) and re.search(rb"\[[^\[\]]+\]\s*=(?!=)", data[made.end() : made.end() + _NEAR]):
            yield Span(made.start(), made.end())
    for made in _REDUCED.finditer(data):
        if not _asks_own(data, made["node"], made.start(), made.end()) and re.search(rb"\[[^\[\]]+\]\s*=(?!=)", data[made.end() : made.end() + _NEAR]):
            yield Span(made.start("key"), made.end())
    for made in _DESCENT.finditer(data):
        place = re.escape(made["node"]) + rb"\[\s*" + re.escape(made["key"]) + rb"\s*\]"
        step = rb"(?<![\w$.])" + re.escape(made["node"]) + rb"\s*=\s*" + place + rb"\s*(?:[;,}\n]|$)|\(\s*" + place + rb"\s*,[^;\n]*\.(?:slice|substr|substring)\("
        again = [name for names in _FUNCTION.findall(data[: made.start()])[-2:] for name in names if name]
        step += rb"|\b(?:" + (b"|".join(map(re.escape, again)) or rb"(?!)") + rb")\(\s*" + place + rb"\s*,"
        if re.search(step, data[made.end() : made.end() + _NEAR]) and not _asks_own(data, made["node"], made.start(), made.end()):
            yield Span(made.start(), made.end())


def _stores(data: bytes) -> Iterator[Span]:
    """Where an object is made under a name that the function is given, and written to under another such name."""
    for made in _SHELF.finditer(data):
        heads = list(_DECLARED.finditer(data, max(0, made.start() - _AROUND), made.start()))
        given = set(re.findall(rb"[\w$]+", next(filter(None, heads[-1].groups()), b""))) if heads else set()
        if made["first"].split(b".")[0] not in given:
            continue
        place = re.escape(made["shelf"]) + rb"\[\s*" + re.escape(made["first"]) + rb"\s*\]\s*"
        written = re.compile(place + rb"\[\s*([\w$]+)(?:\.[\w$]+)*\s*\]\s*(?:\[[^\[\]]+\]\s*)?=(?!=)").search(data, made.end(), made.end() + _NEAR)
        if written is not None and written[1] in given and not _asks_own(data, made["shelf"].split(b".")[-1], made.start(), made.end()):
            yield Span(written.start(), written.end() - 1)


def _asks_own(data: bytes, node: bytes, start: int, end: int) -> bool:
    own = rb"hasOwn\w*(?:\.call)?\(\s*" + re.escape(node) + rb"\b|\b" + re.escape(node) + rb"\.hasOwn"
    return re.search(own, data[max(0, start - _NEAR) : end + _NEAR]) is not None


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
            "It is a hint in a package, for keys may be the program's own, and a warning in a file that stands alone. Functions that name these keys, ask hasOwn of the target or build on Object.create(null) are left alone."
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
