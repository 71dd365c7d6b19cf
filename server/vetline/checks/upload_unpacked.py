"""What others send is unpacked, and nobody asks how large it becomes: members of uploaded archives, and packed bodies of requests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_OPENS = re.compile(rb"\b(?:(\w+)[ \t]*=[ \t]*)?(?:zipfile\.)?ZipFile\((?![^\n]*[\"'][wax]b?[\"'])[^\n]*?(?:\bas[ \t]+(\w+))?[ \t]*[:\n]")
_BODY = re.compile(rb"\b(?:gzip|zlib|bz2|lzma|brotli)\.decompress\(")
_OF_REQUEST = re.compile(rb"\brequest\.(?:get_data|data\b|body\b|read\(|stream\b|content\b)|\bawait[ \t]+request\.(?:body|read)\(|\brfile\.read\(|\bawait[ \t]+file\.read\(|\brequest\.files\b")
_BOUNDED = re.compile(
    rb"file_size|\bMAX_|max_|LIMIT|_limit|limit_|(?:size|total\w*|written|count|len\([^()\n]*\))[ \t]*(?:\+=|>)|getsize|\btoo_?(?:large|big)|quota|bounded|\.read\([ \t]*(?!-1)[\w.*+ ]+\)",
    re.IGNORECASE,
)
_SENT = re.compile(rb"\bupload(?:s|ed|er)?\b|\b(?:user|client)[- _](?:supplied|provided|submitted)|\buntrusted\b|UploadFile|request\.files", re.IGNORECASE)

_DOCSTRING = re.compile(rb"\s*(?:#[^\n]*\n\s*)*\"\"\"[\s\S]*?\"\"\"")


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, bool]]:
    if b"ZipFile(" not in data and b".decompress(" not in data:
        return
    text = without_prose(data)
    for start, _, function in functions(text):
        if _BOUNDED.search(function):
            continue
        packed = _BODY.search(function)
        if packed is not None and _OF_REQUEST.search(function[: packed.start()] + function[packed.start() :].partition(b"\n")[0]):
            yield Span(start + packed.start(), start + packed.end()), True
        for opened in _OPENS.finditer(function):
            name = opened[1] or opened[2]
            unpacked = name and _unpacking(name).search(function, opened.end())
            if unpacked:
                is_sent = _SENT.search(data, start, start + len(function)) is not None
                yield Span(start + unpacked.start(), start + unpacked.end()), is_sent


def _unpacking(archive: bytes) -> re.Pattern[bytes]:
    """All members or each in turn: unpacked, read to the end, or copied."""
    return re.compile(
        rb"\b%b\.extractall\(|\bfor[ \t]+\w+[ \t]+in[ \t]+%b\.(?:infolist|namelist|filelist)\b[^\n]*\n[\s\S]*?(\b%b\.(?:extract|read)\(|\.read\(\)|\bcopyfileobj\()"
        % (archive, archive, archive)
    )


def _is_sent(data: bytes) -> bool:
    """The program's docstring speaks of it."""
    docstring = _DOCSTRING.match(data)
    return docstring is not None and _SENT.search(docstring[0]) is not None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    sent = is_said(notes, _is_sent)
    for index, place, is_sent in places(notes):
        if is_sent or sent:
            yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="What is sent here is unpacked without a limit; a few kilobytes become gigabytes. Add up the sizes and stop.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="files",
        cwe=("CWE-409", "CWE-400", "CWE-770"),
        owasp=("A04:2021",),
        why=(
            "Packed data grows a thousandfold. An archive that somebody uploads, or a body that arrives with gzip, passes every limit on what is sent and fills the disk\n"
            "or the memory when it is unpacked. Archives are looked at in functions and programs that speak of uploads, or of what others supply; a function in which any word\n"
            "speaks of sizes or limits is left alone."
        ),
        instead=(
            "Look at the sizes first, or read up to a limit and no further.\n"
            "\n"
            "    if sum(member.file_size for member in archive.infolist()) > MAX_TOTAL:\n"
            '        raise ValueError("too large")'
        ),
        references=("https://cwe.mitre.org/data/definitions/409.html", "https://docs.python.org/3/library/zipfile.html#resources-limitations"),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"ZipFile(", b".decompress(")),
    example="def upload():\n    with zipfile.ZipFile(request.files['archive']) as archive:\n        archive.extractall(folder)\n",
    note=_note,
    join=_join,
)
