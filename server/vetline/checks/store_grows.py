"""Stores in memory that every request adds to, under a name of its own choice or at the end, and that nothing takes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vetline.checks.made_here import TEXTS, is_made
from vetline.checks.noted import Noted, is_said, places
from vetline.checks.routes import routes
from vetline.checks.signed_in import without_prose
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_STORE = re.compile(
    rb"^(\w+)[ \t]*(?::[^=\n]+)?=[ \t]*(?:\{\}|\[\]|dict\(\)|list\(\)|set\(\)|(?:collections\.)?(?:defaultdict|OrderedDict)\([^)\n]*\)|(?:collections\.)?deque\(\))[ \t]*(?:#[^\n]*)?\r?$", re.MULTILINE
)
_GROWS = re.compile(rb"(?<![\w.])(\w+)(?:\[[ \t]*(?![\"'\d])[^=\n]+\][ \t]*(?:\[[^=\n]*\][ \t]*)?=(?!=)|\.setdefault\(|\.append\(|\.add\(|\[[^\]\n]+\]\.(?:append|add|extend)\()")
_TAKES = rb"\bdel[ \t]+%b\[|\b%b\.(?:pop|popitem|popleft|clear|remove|discard|expire)\(|\blen\([ \t]*%b[ \t]*[)\[]|^[ \t]+(?:global[^\n]*\n[ \t]+)?%b[ \t]*=(?!=)|\b%b\[[^\]\n]*:[^\]\n]*\]"
_TRIMS = re.compile(rb"\bMAX_|\bmax_(?:entries|items|size|len|sessions|history|jobs)|maxlen|evict|prun(?:e|ing)|clean_?up|expir|\bttl\b|TTLCache|LRU|purge|quota", re.IGNORECASE)
"""Somebody thinks of an end."""


@dataclass(frozen=True, slots=True)
class _IsStore:
    """A fact about a name."""

    name: bytes

    def __call__(self, data: bytes) -> bool:
        return self.name in data and any(found[1] == self.name for found in _STORE.finditer(data))


@dataclass(frozen=True, slots=True)
class _IsTrimmed:
    """A fact about a name: something is taken from it, or it is counted."""

    name: bytes

    def __call__(self, data: bytes) -> bool:
        return self.name in data and re.search(_TAKES % ((self.name,) * 5), data, re.MULTILINE) is not None


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, bytes]]:
    """Where routes add to what bears a name."""
    if b"def " not in data or not _GROWS.search(data):
        return
    for route in routes(data, without_prose(data)):
        if not route.changes:
            continue
        local = set(re.findall(rb"^[ \t]+(\w+)[ \t]*(?::[^=\n]+)?=(?!=)", route.body, re.MULTILINE))
        start = data.find(route.written, route.place.start)
        for grown in _GROWS.finditer(route.body):
            if grown[1] not in local and start >= 0:
                yield Span(start + grown.start(1), start + grown.end(1)), grown[1]
                break


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if not is_said(notes, is_made) or is_said(notes, _trims):
        return
    for index, place, name in places(notes):
        if is_said(notes, _IsStore(name)) and not is_said(notes, _IsTrimmed(name)):
            yield index, Hit(place)
            return


def _trims(data: bytes) -> bool:
    return _TRIMS.search(without_prose(data)) is not None


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="This grows with each request, and nothing is ever taken from it; keep the newest, or set a most.",
        severity=Severity.INFO,
        confidence=Confidence.LOW,
        category="errors",
        cwe=("CWE-770", "CWE-400"),
        owasp=("A04:2021",),
        why=(
            "What a module keeps in a list or a dict lives as long as the process. Here a request adds to it, and in the whole program nothing takes from it or counts it:\n"
            "whoever sends requests long enough takes all of the memory. It is told once in a program, where it is added to first."
        ),
        instead=(
            "Bound what is kept:\n"
            "\n"
            "    recent = deque(maxlen=1000)\n"
            "    jobs = TTLCache(maxsize=10_000, ttl=3600)"
        ),
        references=("https://cwe.mitre.org/data/definitions/770.html",),
        bundled=True,
    ),
    nothing,
    texts=TEXTS,
    example='app = Flask(__name__)\njobs = {}\n\n@app.post("/jobs/<name>")\ndef add(name):\n    jobs[name] = request.json\n',
    note=_note,
    join=_join,
)
