"""Work that a request starts and that nothing ends: programs without a time-out, addresses fetched whole, a thread for each request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.made_here import TEXTS, is_made
from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions, without_prose
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_RUNS = re.compile(rb"\bsubprocess\.(?:run|check_output|check_call|call)\(|\.communicate\(|\bawait[ \t]+\w+\.wait\(")
_FETCHES = re.compile(rb"\b(?:requests|httpx|session|client|http)\.get\([ \t\r\n]*(?:\w*url\w*|\w*link\w*|\w*href\w*|target|src|address|feed)\b|\burlopen\([ \t]*(?:\w*url\w*|target|src)\b|\b(?:session|client)\.get\([ \t]*\w*url\w*")
_WHOLE = re.compile(rb"\.content\b|\.text\b|\.read\([ \t]*\)|\.json\([ \t]*\)")
_BY_CLIENT = re.compile(rb"\brequest\b|[\(,][ \t]*\w*(?:url|link)[ \t]*:|@\w+\.(?:get|post|route)\(|\bpayload\b|\bbody\.")
_STOPS = re.compile(rb"\btimeout\b|\bTIMEOUT|wait_for\(|setrlimit|\balarm\(|\bprlimit\b|\.kill\(")
_SIZED = re.compile(rb"\bstream[ \t]*=[ \t]*True|\.stream\(|iter_content|iter_bytes|aiter_|iter_chunked|[Cc]ontent[-_][Ll]ength|MAX_|max_(?:bytes|size|length)|\.read\([ \t]*[\w.]+")


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, str]]:
    if b"def " not in data or not (_RUNS.search(data) or _FETCHES.search(data)):
        return
    text = without_prose(data)
    for start, _, function in functions(text):
        runs, fetches = _RUNS.search(function), _FETCHES.search(function)
        if runs is not None and not _STOPS.search(function):
            yield Span(start + runs.start(), start + runs.end()), _OF_PROGRAM
        elif fetches is not None and _WHOLE.search(function, fetches.end()) and not _SIZED.search(function) and _BY_CLIENT.search(function):
            yield Span(start + fetches.start(), start + fetches.end()), _OF_ADDRESS


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, is_made):
        for index, place, message in places(notes):
            yield index, Hit(place, message)
            return


_OF_PROGRAM = "The program that is run here has no time-out, and each request that starts one that hangs keeps a worker; set one."
_OF_ADDRESS = "What another server answers is read whole here, however much it is; read it in pieces, and stop at a most."

CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Nothing ends what a request starts here; set a time-out or a most.",
        severity=Severity.INFO,
        confidence=Confidence.LOW,
        category="errors",
        cwe=("CWE-400", "CWE-770"),
        owasp=("A04:2021",),
        why=(
            "A converter, a renderer or a compiler that gets a document made for it runs for hours, and a server at an address that a client chose sends without end. Each such\n"
            "request keeps a worker or fills the memory, and a few of them stop the program. Only programs that make their application themselves are looked at, and it is told\n"
            "once in each."
        ),
        instead=(
            "Say how long and how much.\n"
            "\n"
            '    subprocess.run(["pandoc", source, "-o", target], timeout=30, check=True)\n'
            "\n"
            "    with httpx.stream(\"GET\", url, timeout=10) as answer:\n"
            "        for piece in answer.iter_bytes():\n"
            "            size += len(piece)\n"
            "            if size > MAX_BYTES:\n"
            "                raise TooLarge"
        ),
        references=("https://cwe.mitre.org/data/definitions/400.html", "https://docs.python.org/3/library/subprocess.html#subprocess.run"),
        bundled=True,
    ),
    nothing,
    texts=TEXTS,
    example='app = Flask(__name__)\n\n@app.post("/pages")\ndef pages():\n    subprocess.run(["pandoc", "in.md", "-o", "out.pdf"])\n',
    note=_note,
    join=_join,
)
