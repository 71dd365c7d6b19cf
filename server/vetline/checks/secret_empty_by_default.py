"""Keys that are empty where nobody has set them, and verify all the same: anybody can sign with an empty key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_EMPTY = re.compile(
    rb"\b((?:\w+\.)?\w*(?:secret|key|SECRET|KEY|salt|SALT)\w*)[ \t]*(?::[ \t]*\w+[ \t]*)?=[ \t]*(?:\w+[ \t]+or[ \t]+)?(?:os\.)?(?:environ\.get|getenv)\(([ \t]*[\"'][^\"'\n]*[\"'])(?:[ \t]*,[ \t]*b?(?:\"\"|'')[ \t]*\)|\)[ \t]*or[ \t]*b?(?:\"\"|''))"
)
_VERIFIES = re.compile(rb"\bhmac\.(?:new|digest)\(|\bjwt\.decode\(|\bHMAC\(|\bURLSafe\w*Serializer\(|\bTimestampSigner\(")
_COMPARES = re.compile(rb"compare_digest\(|jwt\.decode\(|\.loads\(|\.unsign\(|[!=]=[ \t]*\w*(?:sig|mac|digest|expected)")


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, bytes]]:
    if b"environ" in data or b"getenv" in data:
        for found in _EMPTY.finditer(data):
            yield Span(found.start(), found.end()), found[1].rpartition(b".")[2]


def _asks(name: bytes) -> re.Pattern[bytes]:
    """Somebody asks whether it is set."""
    return re.compile(
        rb"\bnot[ \t]+(?:\w+\.)*%b\b|\bif[ \t]+(?:\w+\.)*%b[ \t]*(?::|and\b|is\b|==|else\b|or\b)|\bif[ \t]+[^\n]*\b(?:and|or)[ \t]+(?:not[ \t]+)?(?:\w+\.)*%b\b|\blen\((?:\w+\.)*%b\)|\bassert[ \t]+(?:\w+\.)*%b\b|\b(?:require|check|validate|ensure)\w*\([^\n]*%b"
        % ((name,) * 6)
    )


def _verifies(data: bytes) -> bool:
    return _VERIFIES.search(data) is not None


def _compares(data: bytes) -> bool:
    return _COMPARES.search(data) is not None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if not (is_said(notes, _verifies) and is_said(notes, _compares)):
        return
    for index, place, name in places(notes):
        handed = re.compile(rb"=[ \t]*(?:\w+\.)*%b\b" % name)
        others = (b"secret", b"key") if is_said(notes, lambda data, handed=handed: handed.search(data)) else ()  # type: ignore[misc]
        used = re.compile(rb"\b(?:hmac\.(?:new|digest)|jwt\.decode|HMAC|\w*Serializer|TimestampSigner)\([^\n]*\b(?:%b)\b" % b"|".join((name, *others)))
        if not is_said(notes, used.search):
            continue
        asked = [_asks(other) for other in (name, *others)]
        if not is_said(notes, lambda data, asked=asked: any(ask.search(without_prose(data)) for ask in asked)):  # type: ignore[misc]
            yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Where this is not set the key is empty, and anybody can sign with that; refuse to start without it.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="crypto",
        cwe=("CWE-347", "CWE-1188", "CWE-287"),
        owasp=("A02:2021",),
        why=(
            "Signatures are verified with a key of the environment, and where nobody has set it, it is the empty text. No error says so: everything works, and whoever signs\n"
            "with the empty key is believed. A program that asks whether the key is there is left alone."
        ),
        instead=(
            '    SECRET = os.environ["WEBHOOK_SECRET"]\n'
            "\n"
            "    if not secret:\n"
            '        raise RuntimeError("WEBHOOK_SECRET is not set")'
        ),
        references=("https://cwe.mitre.org/data/definitions/347.html", "https://cwe.mitre.org/data/definitions/1188.html"),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"hmac", b"jwt", b"Serializer(", b"Signer(")),
    example='SECRET = os.environ.get("HOOK_SECRET", "")\n\ndef verify(body, signature):\n    return hmac.compare_digest(hmac.new(SECRET.encode(), body, "sha256").hexdigest(), signature)\n',
    note=_note,
    join=_join,
)
