"""Uploads of a kind that runs scripts, such as SVG, in a program that serves them as pages of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_ALLOWED = re.compile(
    rb"\b\w*(?:ALLOWED|ACCEPTED|PERMITTED|VALID|SUPPORTED|IMAGE)\w*[ \t]*(?::[ \t]*[\w\[\], ]+)?=[ \t]*(?:frozenset\(|set\()?[\[({][^\])}]*?([\"'](?:\.|image/|text/)?(?:svg(?:\+xml)?|html?|xhtml)[\"'])",
    re.IGNORECASE,
)
_TAKES = re.compile(rb"\brequest\.files\b|\bUploadFile\b|\.content_type\b|\brequest\.FILES\b|multipart\(|self\.request\.files")
_SERVES = re.compile(rb"\bsend_file\(|\bsend_from_directory\(|\bFileResponse\(|\bStaticFiles\(|\bstatic_file\(|\bStaticFileHandler\b")
_HELD = re.compile(rb"as_attachment|attachment|Content-Security-Policy|filename=|\bdownload=True|Content-Disposition|defusedxml|bleach|nh3|sanitiz|svg_?clean|octet-stream", re.IGNORECASE)


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, None]]:
    if b"svg" in data or b"htm" in data:
        for found in _ALLOWED.finditer(data):
            yield Span(*found.span(1)), None


def _takes(data: bytes) -> bool:
    return _TAKES.search(data) is not None


def _serves(data: bytes) -> bool:
    return _SERVES.search(data) is not None


def _holds(data: bytes) -> bool:
    return _HELD.search(data) is not None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, _takes) and is_said(notes, _serves) and not is_said(notes, _holds):
        for index, place, _ in places(notes):
            yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A script in such an upload runs as this site, which serves it; leave the kind out, or send it as an attachment.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="files",
        cwe=("CWE-434", "CWE-79"),
        owasp=("A03:2021", "A04:2021"),
        why=(
            "SVG and HTML may hold scripts. The program takes uploads by such a name or type and serves files inline: whoever opens the address of such a file runs its script\n"
            "with the rights of this site, its cookies and its forms. Programs that send attachments, a policy for contents, or clean what they take are left alone."
        ),
        instead=(
            '    ALLOWED = {"png", "jpg", "webp"}\n'
            "\n"
            "    return send_file(path, as_attachment=True)"
        ),
        references=("https://cwe.mitre.org/data/definitions/434.html", "https://cheatsheetseries.owasp.org/cheatsheets/File_Upload_Cheat_Sheet.html"),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"send_file(", b"send_from_directory(", b"FileResponse(", b"StaticFiles(", b"static_file(", b"StaticFileHandler")),
    example='ALLOWED = {"png", "svg"}\n\ndef upload():\n    keep(request.files["file"])\n\ndef show(name):\n    return send_from_directory(FOLDER, name)\n',
    note=_note,
    join=_join,
)
