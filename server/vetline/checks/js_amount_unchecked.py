"""As `amount_unchecked`, for JavaScript: amounts of a request that may be negative, where money or stock is counted with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from vetline.checks import amount_unchecked
from vetline.checks.amount_unchecked import AMOUNTS, MONEY, WORDS
from vetline.checks.js_routes import without_comments
from vetline.checks.noted import Noted, is_said, places
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Span

_BODY = rb"(?:\b(?:req|request|ctx\.request|ctx|c\.req|event)[!?]?\.(?:body|query|params|payload|json\(\)|valid\([^)\n]*\))|\b\w+[!?]?\.(?:parse|parseAsync|safeParse|validate)\([^;\n]*(?:body|payload|json\(\)|data|msg|message)[^;\n]*\)|\bJSON\.parse\([^;\n]*\))"
_TAKEN_APART = re.compile(rb"\b(?:const|let|var)[ \t]*\{([^{}]*\b" + AMOUNTS + rb"\b[^{}]*)\}[ \t]*(?::[^=\n]+)?=[ \t]*(?:\(?await[ \t]+)?" + _BODY)
_ALIASED = re.compile(rb"\b(" + AMOUNTS + rb")\b(?:[ \t]*:[ \t]*(\w+))?")
_TAKEN = re.compile(
    rb"\b(?:const|let|var)[ \t]+(\w+)[ \t]*(?::[^=\n]+)?=[ \t]*(?:\+|(?:Number|parseInt|parseFloat|Number\.\w+)\()?[ \t]*\(?(?:" + _BODY + rb"|\b(?:body|data|payload|input|dto|msg|message|parsed)\b)[!?]?\.(" + AMOUNTS + rb")\b"
)
_HELD = re.compile(rb"\b(?:const|let|var)[ \t]+(\w+)[ \t]*(?::[^=\n]+)?=[ \t]*(?:\(?await[ \t]+)?" + _BODY + rb"[ \t]*(?:as [^;\n]+)?[;\r\n)]")
_GIVEN = re.compile(rb"@Body\([^)\n]*\)[ \t\r\n]*(\w+)[ \t]*:[ \t]*([A-Z]\w*)")
_FIELD = re.compile(rb"((?:^[ \t]*@\w+\([^\n]*\)[ \t]*\r?\n)*)^[ \t]*(?:@\w+\([^)\n]*\)[ \t]*)*(?:readonly[ \t]+|public[ \t]+)*(" + AMOUNTS + rb")[!?]?[ \t]*:[ \t]*number\b", re.MULTILINE)
_SQL = re.compile(rb"(?i)\bSET\b[^;\"'`]{0,80}?\b(?:balance|stock|quantity|credits|points|inventory|wallet|available\w*)\s*=\s*\w+\s*[-+]\s*(?:\?|:\w+|@\w+|\$\d|\$\{)")
_MOVES = rb"\b(?:increment|decrement)\b[\"']?[ \t]*[:(][^\n;]{0,80}?-?\b%b\b|\$inc[ \t]*:[ \t]*\{[^}\n]*:[ \t]*-?[ \t]*%b\b"
_KEPT = rb"(?:cart|basket|items|lines|order\w*)\.(?:push|set)\([^()\n]*\b%b\b"
_NEAR = 4_000
"""Bytes behind the place where an amount is taken that are looked at."""


class _Counted(NamedTuple):
    field: bytes
    held: bytes
    is_declared: bool
    """A class says what it is; then that class must say no more."""


def _note(source: Pass) -> Noted | None:
    data = source.data
    if source.in_tests or not any(word in data for word in WORDS):
        return None
    return Noted(data, _places(without_comments(data)))


def _places(data: bytes) -> Iterator[tuple[Span, _Counted | None]]:
    told: set[int] = set()
    for at, counted in _held(data):
        place = _used(data, at, counted.held)
        if place is not None and place.start not in told:
            told.add(place.start)
            yield place, counted


def _used(data: bytes, at: int, held: bytes) -> Span | None:
    """Where money or stock is counted with it first."""
    name = re.escape(held)
    text = data[at : at + _NEAR]
    end = re.compile(rb"^(?:\}|app\.|router\.|fastify\.|server\.|export )", re.MULTILINE).search(text)
    text = text[: end.start()] if end is not None else text
    used = re.compile(rb"(?:[-+*]=|[*+]|[\w)\]][ \t]*-)[ \t]*(?:Number\(|parseInt\(|parseFloat\()?%b\b|(?<![\w.])%b\b\)?[ \t]*\*|" % (name, name) + _MOVES % (name, name))
    if (kept := re.search(_KEPT % name, text)) is not None:
        return Span(at + kept.start(), at + kept.end())
    for found in used.finditer(text):
        line = text[text.rfind(b"\n", 0, found.start()) + 1 : (text.find(b"\n", found.end()) + 1 or len(text) + 1) - 1]
        if MONEY.search(line.replace(held, b"")):
            return Span(at + found.start(), at + found.end())
    for statement in _SQL.finditer(text):
        if re.search(rb"(?<![\w.])%b\b" % name, text[statement.end() - 2 : statement.end() + 300]):
            return Span(at + statement.start(), at + statement.end())
    return None


def _held(data: bytes) -> Iterator[tuple[int, _Counted]]:
    for taken in _TAKEN_APART.finditer(data):
        for one in _ALIASED.finditer(taken[1]):
            yield taken.end(), _Counted(one[1], one[2] or one[1], False)
    for taken in _TAKEN.finditer(data):
        yield taken.end(), _Counted(taken[2], taken[1], False)
    for held in (*_HELD.finditer(data), *_GIVEN.finditer(data)):
        text = data[held.end() : held.end() + _NEAR]
        for field in dict.fromkeys(re.findall(rb"\b%b[!?]?\.(%b)\b" % (re.escape(held[1]), AMOUNTS), text)):
            yield held.end(), _Counted(field, held[1] + b"." + field, held.re.groups == 2)


@lru_cache(maxsize=64)
def _bounded(name: bytes) -> Callable[[bytes], object]:
    """Whether a text says that what bears the name is above zero, in code, in a schema or in a table."""
    name = re.escape(name)
    return re.compile(
        rb"(?<!\w)%b\b\)?[ \t]*(?:<=?|>=?)[ \t]*(?:[01]\b|0\.|[A-Z][A-Z_]{2,})|\b(?:[01]|0\.\d+|[A-Z][A-Z_]{2,})[ \t]*<=?[ \t]*(?:\w+\.)*%b\b|\bMath\.(?:abs|max)\([^)\n]*%b\b|\b\w*(?i:valid|check|positive|ensure|assert|clamp|parse(?!Int|Float))\w*\([^)\n]*\b%b\b"
        rb"|[\"'`]?\b%b\b[\"'`]?[ \t]*:[^\n]*(?:positive|min|nonnegative|gte?\(|minimum|exclusiveMinimum)|\([ \t]*[\"'`]%b[\"'`][^;\n]*(?:min|gt)|\bCHECK[ \t]*\([ \t]*%b\b" % ((name,) * 7)
    ).search


def _is_free(data: bytes) -> bool:
    return any(not re.search(rb"@(?:Min|IsPositive|Positive)\(", found[0]) for found in _FIELD.finditer(data))


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    for index, place, counted in places(notes):
        if counted.is_declared and not is_said(notes, _is_free):
            continue
        if not any(is_said(notes, _bounded(name)) for name in {counted.field, counted.held.rpartition(b".")[2]}):
            yield index, Hit(place)


CHECK = Check(
    replace(
        amount_unchecked.CHECK.info,
        id=check_id(__name__),
        languages=("javascript", "typescript"),
        why=amount_unchecked.CHECK.info.why.replace("bound it in its type (`gt=0`, PositiveInt)", "bound it in a schema (`positive()`, @Min)"),
        instead=(
            "Say it in the schema, or refuse it.\n"
            "\n"
            "    const Item = z.object({ quantity: z.number().int().positive().max(100) });\n"
            "\n"
            "    if (!(amount > 0)) return res.status(400).end();"
        ),
    ),
    nothing,
    texts=frozenset(WORDS),
    example='app.post("/transfer", auth, (req, res) => {\n  const { to, amount } = req.body;\n  if (balances[req.user.id] < amount) return res.status(402).end();\n  balances[req.user.id] -= amount;\n});\n',
    note=_note,
    join=_join,
)
