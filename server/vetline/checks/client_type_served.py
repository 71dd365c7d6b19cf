"""Files that people sent, given back under the type that they said themselves: a page of theirs then runs as one of this site.

Only what all of the file says decides: where the type is kept, where it is answered with, and that nobody in between looks at it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vetline.checks.js_owner_unchecked import without_comments
from vetline.checks.noted import Noted, is_said, places
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_TYPE = rb"(?:[\w$]+(?:\[\d+\])?[!?]?\.)+(?:mime_?type|mime|content_?type|media_?type|file_?type)|mime_?type|content_?type"
_HEADER = rb"[\"'`]content-type[\"'`]"
_SERVED = re.compile(
    rb"\.(?:setHeader|header|set|append)\(\s*" + _HEADER + rb"\s*,\s*(?:String\()?(?P<a>" + _TYPE + rb")\s*(?=[,)|?]|as\b)"
    rb"|\.(?:type|contentType)\(\s*(?P<b>" + _TYPE + rb")\s*(?=[)|?])"
    rb"|" + _HEADER + rb"\s*:\s*(?P<c>" + _TYPE + rb")\s*(?=[,}|?\n]|as\b)",
    re.IGNORECASE,
)
"""An answer's type is what a record, or a name, says."""
_OUTGOING = re.compile(rb"(?i)\bfetch\(|axios|\bgot\(|\bput(?:Object)?\w*\(|upload(?:ed)?\w*\(|FormData|\bmethod:\s*[\"'`](?:POST|PUT)")
"""Types that are sent to others, with what is stored there."""
_ANSWERS = re.compile(rb"\b(?:res|reply|response|h|ctx|c)\b|\bnew\s+(?:Next)?Response\(|StreamableFile")
_KEPT = re.compile(
    rb"(?i)\b(?:file|part|upload|uploaded|data|f|photo|image|avatar|attachment|req\.file|ctx\.file|document|payload|blob|entry)[!?]?\.(?:mimetype|type)\b(?!\s*[=!]==?)"
    rb"|(?:hapi|file|part)[!?]?\.headers\[\s*[\"'`]content-type[\"'`]\s*\]|\{[^{}]*\bmimetype\b[^{}]*\}\s*=\s*(?:req\.|ctx\.|await\s)?\w*[fF]ile"
)
"""The type that came with an upload."""
_GUARDS = re.compile(
    rb"(?i)nosniff|attachment[\"'`;]|[\"'`]attachment|\.attachment\(|\.download\(|\bsandbox\b|helmet|file-type|fileType(?:From)?\w*\(|magic|sniff"
    rb"|(?:has|includes|test|indexOf|hasOwn|match)\(\s*(?:[\w$]+[!?]?,?\s*[.]?)*\.?(?:mime_?type|content_?type|type)\b|(?:mime|type|allow|accept)\w*(?:\[|\.get\()\s*(?:[\w$]+[!?]?\.)*(?:mime_?type|content_?type|type)\b"
    rb"|(?:mime_?type|content_?type|\.type)\s*(?:[!=]==?\s*[\"'`]|in\b|\)?\s*\.(?:startsWith|match|split)\()|allowed_?(?:mime|types|content)|(?:mime|content)_?types\b|z\.enum\(|switch\s*\([^()]*type"
    rb"|\bmime\.(?:lookup|getType|contentType)\(|check\w*type|valid\w*(?:type|file)|is\w*(?:Type|Image|Allowed)\("
)
"""Somebody looks at types, or the browser is told to show nothing."""
_SIEVE = re.compile(rb"(?i)mime|content-?_?type|\.type\b|attachment|nosniff|sandbox|helmet|fileType|allow|download|z\.enum|valid")


def _note(source: Pass) -> Noted | None:
    if source.in_tests or not _SIEVE.search(source.data):
        return None
    data = without_comments(source.data)
    served = [
        (Span(found.start(), found.end()), None)
        for found in _SERVED.finditer(data)
        if _ANSWERS.search(data) and not _OUTGOING.search(data, max(0, found.start() - 160), found.start())
    ]
    return Noted(data, served)


def _join(notes: Sequence[Noted | None]) -> Iterator[tuple[int, Hit]]:
    if not is_said(notes, _KEPT.search) or is_said(notes, _GUARDS.search):
        return
    for index, span, _ in places(notes):
        yield index, Hit(span)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="The sender chose this type, so a page of theirs runs as one of this site; allow a few types, or answer with attachment.",
        languages=("javascript", "typescript"),
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-79", "CWE-434"),
        owasp=("A03:2021",),
        why=(
            "The type that comes with an upload is whatever the sender writes. Kept, and given back with the file, text/html or image/svg+xml makes the browser run the\n"
            "file as a page of this site, with the session of whoever opens it.\n"
            "\n"
            "Programs that look at the type anywhere, or that answer with Content-Disposition: attachment, are left alone."
        ),
        instead=(
            "Let it be saved and not shown, or serve the few types that you mean:\n"
            "\n"
            "    res.setHeader('Content-Type', SHOWN.has(file.type) ? file.type : 'application/octet-stream');\n"
            "    res.setHeader('X-Content-Type-Options', 'nosniff');\n"
            "    res.attachment(file.name);"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/434.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/File_Upload_Cheat_Sheet.html",
        ),
        bundled=True,
    ),
    nothing,
    example=(
        "app.post('/files', upload.single('file'), (req, res) => {\n  files.set(id, { path: req.file.path, mimetype: req.file.mimetype });\n});\n"
        "app.get('/files/:id', (req, res) => {\n  const file = files.get(req.params.id);\n  res.setHeader('Content-Type', file.mimetype);\n"
        "  fs.createReadStream(file.path).pipe(res);\n});\n"
    ),
    note=_note,
    join=_join,
)
