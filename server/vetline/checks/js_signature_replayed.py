"""Signed messages in a server of JavaScript whose age and number nobody looks at: what was sent once can be sent again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.js_routes import is_made, without_comments
from vetline.checks.noted import Noted, is_said, places
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_SIGNED = re.compile(rb"\b(?:crypto\.)?createHmac\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)[ \t\r\n]*\.update\([ \t]*(?:JSON\.stringify\()?(?:(?:ctx|c)\.)?(?:req(?:uest)?\.)?(?:rawBody|raw|body|payload|rawPayload|text|buf)\b[^()\n]*\)")
"""The body alone is signed."""
_COMPARED = re.compile(rb"(?i)signature|x-hub|x-sig")
_FRESH = re.compile(
    rb"(?i)timestamp|nonce|tolerance|replay|idempoten|delivery|dedup|processed|already|seen\b|event_?-?id|expires|max_?age|constructEvent|svix|\bjti\b|ON CONFLICT|INSERT (?:OR )?IGNORE|upsert|unique"
)


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, None]]:
    if b"createHmac(" in data:
        for signed in _SIGNED.finditer(without_comments(data)):
            yield Span(signed.start(), signed.end()), None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, is_made) and is_said(notes, _compares) and not is_said(notes, _is_fresh):
        for index, place, _ in list(places(notes))[:1]:
            yield index, Hit(place)


def _compares(data: bytes) -> bool:
    return _COMPARED.search(data) is not None


def _is_fresh(data: bytes) -> bool:
    return _FRESH.search(without_comments(data)) is not None


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A signed message can be sent again as it is; sign the time with it, or remember which were handled.",
        severity=Severity.INFO,
        confidence=Confidence.LOW,
        category="web",
        cwe=("CWE-294",),
        owasp=("A07:2021",),
        languages=("javascript", "typescript"),
        why=(
            "A signature over the body says who wrote it, not when. Whoever has seen one request sends it as often as he likes: the payment is booked again, the job starts again.\n"
            "Nothing in this server speaks of a time, a nonce, or of messages that were handled already."
        ),
        instead=(
            "    const age = Math.abs(Date.now() / 1000 - Number(timestamp));\n"
            "    if (age > 300) return res.sendStatus(400);\n"
            '    const expected = createHmac("sha256", key).update(`${timestamp}.${rawBody}`).digest("hex");'
        ),
        references=("https://cwe.mitre.org/data/definitions/294.html",),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"createHmac(",)),
    example=(
        'app.post("/hook", (req, res) => {\n  const expected = crypto.createHmac("sha256", KEY).update(req.rawBody).digest("hex");\n'
        '  if (!same(expected, req.get("x-signature"))) return res.sendStatus(401);\n});\napp.listen(3000);\n'
    ),
    note=_note,
    join=_join,
)
