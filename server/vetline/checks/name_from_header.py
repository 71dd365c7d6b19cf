"""Files that are saved under the name which a server sends, in the folder that this name says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, places
from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_READS = re.compile(rb"\bheaders?(?:\.get\(|\[)[ \t]*[\"']content-disposition[\"']|\.get_filename\(\)|\bparse_header\([^\n]*disposition", re.IGNORECASE)
_CLEANS = re.compile(rb"basename|secure_filename|\.name\b|sanitiz|safe|slugify|clean|re\.sub\(|\.replace\([ \t]*[\"'](?:/|\.\.|os)|split\([ \t]*[\"']/[\"'][ \t]*\)\[-1\](?=[\s\S]*\breturn)|is_relative_to|commonpath|\.resolve\(|realpath|isalnum|valid|ntpath|uuid", re.IGNORECASE)
_FROM_ADDRESS = re.compile(rb"(?:\w+[ \t]*=[ \t]*|return[ \t]+|else[ \t]+|or[ \t]+)?(?:\w+\.)*(?:basename\([^\n]*(?:url|uri|path|parse|address)[^\n]*\)|Path\([^\n]*url[^\n]*\)\.name)|\burl\w*\.(?:r?split)\([^\n]*", re.IGNORECASE)
"""A name of the address may be clean, while that of the header is not."""
_JOINED = rb"\b(?:os\.path\.)?join\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*,[ \t]*(?:%b)[ \t]*\)|/[ \t]*(?:%b)\b(?!\.)|[\"']\{\w+\}/\{(?:%b)\}[\"']|\bPath\([^()\n]*,[ \t]*(?:%b)[ \t]*\)"
_NAMED = re.compile(rb"^[ \t]+(\w*(?:name|filename|file)\w*)[ \t]*(?::[ \t]*\w+[ \t]*)?=(?!=)", re.MULTILINE)
_WRITES = re.compile(rb"\bopen\([^\n]*[\"'][wxa]b?[\"']|\.write_bytes\(|\.write_text\(|\.open\([ \t]*[\"'][wx]|copyfileobj|urlretrieve|aiofiles")


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, tuple[str, bytes]]]:
    if b"isposition" not in data and b"get_filename" not in data and not _WRITES.search(data):
        return
    text = without_prose(data)
    for start, name, function in functions(text):
        written = data[start : start + len(function)]
        if _READS.search(written):
            rest = _FROM_ADDRESS.sub(b"", function)
            if _CLEANS.search(rest):
                continue
            if not _WRITES.search(function):
                yield Span(start, start), ("gives", name)
                continue
            names = {found[1] for found in _NAMED.finditer(function)}
            joined = names and re.search(_JOINED.replace(b"%b", b"|".join(sorted(names))), function)
            if joined:
                yield Span(start + joined.start(), start + joined.end()), ("tells", b"")
        elif _WRITES.search(function):
            for given in re.finditer(rb"^[ \t]+(\w+)[ \t]*=[ \t]*(?:await[ \t]+)?(?:\w+\.)*(\w*name\w*)\(", function, re.MULTILINE):
                joined = re.search(_JOINED.replace(b"%b", given[1]), function[given.end() :])
                if joined and not _CLEANS.search(_FROM_ADDRESS.sub(b"", function)):
                    behind = start + given.end()
                    yield Span(behind + joined.start(), behind + joined.end()), ("takes", given[2])


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    known = list(places(notes))
    given = {name for _, _, (kind, name) in known if kind == "gives"}
    for index, place, (kind, name) in known:
        if kind == "tells" or (kind == "takes" and name in given):
            yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="The server that answers chooses this name, and ../ in it leaves the folder; keep its last part alone.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="files",
        cwe=("CWE-22", "CWE-73"),
        owasp=("A01:2021",),
        why=(
            "Content-Disposition is written by whoever answers, or by whoever stands between. A name such as ../../.ssh/authorized_keys, or one that begins with a slash, is\n"
            "joined to the folder and leaves it, and the file is written there. A function that keeps the last part of the name, or cleans it, is left alone."
        ),
        instead="    name = os.path.basename(name.replace('\\\\', '/')) or 'download'",
        references=("https://cwe.mitre.org/data/definitions/22.html", "https://www.rfc-editor.org/rfc/rfc6266#section-4.3"),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"isposition", b"get_filename")),
    example=(
        'def download(url, folder):\n    answer = requests.get(url, timeout=9)\n    name = answer.headers["Content-Disposition"].partition("filename=")[2]\n'
        '    with open(os.path.join(folder, name), "wb") as out:\n        out.write(answer.content)\n'
    ),
    note=_note,
    join=_join,
)
