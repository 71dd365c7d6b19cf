"""Amounts and quantities of a request that may be negative, where money or stock is counted with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

AMOUNTS = rb"(?:quantity|qty|amount|units|points|credits|bid_amount|tip)"
MONEY = re.compile(rb"(?i)balance|stock|inventor|wallet|funds|credits?\b|available|\btotal|subtotal|\bcost|price|\bcart|\bpoints|seats")
WORDS = (b"quantity", b"qty", b"amount", b"units", b"points", b"credits", b"tip")
_SENT = rb"(?:\w+\.)*(?:json|get_json\([^)\n]*\)|form|data|body|payload|args|values|POST|params|query_params|content|order|item|info|req)"
_TAKEN = re.compile(
    rb"\b(\w+)[ \t]*(?::[ \t]*\w+[ \t]*)?=[ \t]*(?:int|float|Decimal|decimal\.Decimal)?\(?[ \t]*(?:str\()?" + _SENT + rb"(?:\.get\([ \t]*|\[)[\"'](" + AMOUNTS + rb")[\"']"
)
_IS_SENT = re.compile(rb"\brequest\b|get_json|\.json\(\)|\bself\.get_\w*argument\(|\brfile\b|\bbody\b|\bpayload\b")
_ROUTE = re.compile(rb"^[ \t]*@[\w.]+\.(?:post|put|patch|api_route|route|get)\(", re.MULTILINE)
_GIVEN = re.compile(rb"[(,][ \t\r\n]*(" + AMOUNTS + rb")[ \t]*:[ \t]*(?:int|float|Decimal)[ \t]*(?=[,)\r\n]|=[ \t]*\d)")
_TYPED = re.compile(rb"[(,][ \t\r\n]*(\w+)[ \t]*:[ \t]*([A-Z]\w*)\b")
_MODEL = re.compile(rb"^class[ \t]+(\w+)\([^)\n]*(?:BaseModel|Schema|Struct)[^)\n]*\):[^\n]*\n((?:[ \t]+[^\n]*\n|[ \t]*\r?\n|[ \t]*#[^\n]*\n)*)", re.MULTILINE)
_FREE = re.compile(rb"^[ \t]+(" + AMOUNTS + rb")[ \t]*:[ \t]*(?:Optional\[)?(?:int|float|Decimal)\]?[ \t]*(?:=[ \t]*(?:\d[\d.]*|None|Field\((?![^\n]*\b(?:gt|ge)=)[^\n]*))?[ \t]*(?:#[^\n]*)?\r?$", re.MULTILINE)
_SQL = re.compile(rb"(?i)\bSET\b[^;\"']{0,80}?\b(?:balance|stock|quantity|credits|points|inventory|wallet|available\w*)\s*=\s*\w+\s*[-+]\s*(?:\?|%s|:\w+|\$\d|\{)")


class Counted(NamedTuple):
    """An amount that is counted with: the name of its field, that under which it is held, and the model that it is a field of."""

    field: bytes
    held: bytes
    model: bytes


def _note(source: Pass) -> Noted | None:
    data = source.data
    if source.in_tests or not any(word in data for word in WORDS):
        return None
    return Noted(data, _places(data))


def _places(data: bytes) -> Iterator[tuple[Span, Counted | None]]:
    for start, _, text in functions(data):
        for place, counted in _counted(text):
            yield Span(start + place.start, start + place.end), counted
            break


def _counted(text: bytes) -> Iterator[tuple[Span, Counted]]:
    for counted in _held(text):
        expression = re.escape(counted.held)
        if counted.model:
            alias = re.search(rb"\b(\w+)[ \t]*=[ \t]*(?:\w+\()?%b\b\)?[ \t]*\r?$" % expression, text, re.MULTILINE)
            names = rb"(?:%b|%b)" % (expression, re.escape(alias[1])) if alias is not None else expression
        else:
            names = rb"(?<![\w.])" + expression
        for used in re.finditer(rb"(?:[-+*]=|[*+]|(?<![eE(,=:])[ \t]-)[ \t]*(?:int|float|Decimal)?\(?%b\b|%b\b\)?[ \t]*\*" % (names, names), text):
            line = text[text.rfind(b"\n", 0, used.start()) + 1 : (text.find(b"\n", used.end()) + 1 or len(text) + 1) - 1]
            if MONEY.search(line.replace(counted.held, b"")):
                yield Span(used.start(), used.end()), counted
        for kept in re.finditer(rb"(?:cart|basket|items|lines|order\w*)\.(?:append|add)\([^()\n]*(?:\([^()\n]*)?(?<![\w.])%b\b" % names, text):
            yield Span(kept.start(), kept.end()), counted
        for statement in _SQL.finditer(text):
            behind = text[statement.end() : statement.end() + 300]
            if re.search(rb"(?<!\w)%b\b" % names, behind) is not None:
                yield Span(statement.start(), statement.end()), counted


def _held(text: bytes) -> Iterator[Counted]:
    if _IS_SENT.search(text):
        for taken in _TAKEN.finditer(text):
            yield Counted(taken[2], taken[1], b"")
    head = text[: text.find(b":\n") if b":\n" in text else len(text)]
    if _ROUTE.search(text):
        for given in _GIVEN.finditer(head):
            yield Counted(given[1], given[1], b"")
        for typed in _TYPED.finditer(head):
            for field in dict.fromkeys(re.findall(rb"\b%b\.(%b)\b" % (re.escape(typed[1]), AMOUNTS), text)):
                yield Counted(field, typed[1] + b"." + field, typed[2])


@lru_cache(maxsize=64)
def bounded(name: bytes) -> Callable[[bytes], object]:
    """Whether a text says that what bears the name is above zero."""
    name = re.escape(name)
    return re.compile(
        rb"(?<!\w)%b\b(?:[\"']\])?\)*[ \t]*(?:<=?|>=?)[ \t]*(?:[01]\b|0\.|[A-Z][A-Z_]{2,}|Decimal)|\b(?:[01]|0\.\d+|[A-Z][A-Z_]{2,}|Decimal\([^)\n]*\))[ \t]*<=?[ \t]*(?:\w+\.)*%b\b|\b(?:abs|max)\([^)\n]*%b\b"
        rb"|\b\w*(?:valid|check|positive|ensure|assert|clamp|parse)\w*\([^)\n]*\b%b\b|(?<!\w)%b\b[^\n]*(?:\b(?:gt|ge|min\w*)=|Positive|NonNegative|isdigit\(|Range\()|\bCHECK[ \t]*\([ \t]*%b\b" % ((name,) * 6)
    ).search


@lru_cache(maxsize=64)
def _free(model: bytes, field: bytes) -> Callable[[bytes], bool]:
    return lambda data: any(found[1] == model and any(one[1] == field for one in _FREE.finditer(found[2])) for found in _MODEL.finditer(data))


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    for index, place, counted in places(notes):
        if counted.model and not is_said(notes, _free(counted.model, counted.field)):
            continue
        if not any(is_said(notes, bounded(name)) for name in {counted.field, counted.held.rpartition(b".")[2]}):
            yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A negative number turns this around, so that a total falls or a balance grows; refuse what is not above zero.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-20", "CWE-1284", "CWE-840"),
        owasp=("A04:2021",),
        why=(
            "The request says how many or how much, and nothing in the program asks whether that is more than zero. With -3 a purchase pays out, a transfer takes from whoever it\n"
            "goes to, and `balance < amount` is passed by everybody.\n"
            "\n"
            "Programs that compare the number, bound it in its type (`gt=0`, PositiveInt) or in the table (CHECK) are left alone."
        ),
        instead=(
            "Say it in the type, or refuse it.\n"
            "\n"
            "    class Item(BaseModel):\n"
            "        quantity: int = Field(gt=0, le=100)\n"
            "\n"
            "    if amount <= 0:\n"
            "        abort(400)"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/1284.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/Input_Validation_Cheat_Sheet.html",
        ),
        bundled=True,
    ),
    nothing,
    texts=frozenset(WORDS),
    example=(
        '@app.post("/transfer")\ndef transfer():\n    amount = float(request.json["amount"])\n    if accounts[me()] < amount:\n        abort(400)\n    balances[me()] -= amount\n'
    ),
    note=_note,
    join=_join,
)
