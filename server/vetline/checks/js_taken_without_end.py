"""What servers in JavaScript take from a request as far as it goes: bodies onto the disk, parts of forms, lists that are worked off at once, stores that only grow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from vetline.checks.js_routes import TEXTS, Route, is_made, routes, without_comments
from vetline.checks.noted import Fact, Noted, is_said, places
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_REQUEST = rb"(?:(?:ctx|context|c|event)\.)?_?req(?:uest)?(?:\.raw)?"
_TO_DISK = re.compile(
    rb"(?<![\w.])" + _REQUEST + rb"\.pipe\([ \t\r\n]*(?:fs\.)?createWriteStream\(|\bpipeline\([ \t\r\n]*" + _REQUEST + rb"[ \t]*,[ \t\r\n]*(?:fs\.)?createWriteStream\("
)
_STREAM = re.compile(rb"\b(?:const|let|var)[ \t]+(\w+)[ \t]*=[ \t]*(?:fs\.)?createWriteStream\(")
_PARTS = re.compile(rb"\b[bB]us[bB]oy\([ \t]*\{(?![^}]*\blimits\b)[^}]*\}[ \t]*\)|\bmultiparty\.Form\([ \t]*\)")
_NEST_FILES = re.compile(rb"\b(?:Any)?Files?(?:Fields)?Interceptor\([ \t]*(?:[\"'`]\w+[\"'`])?(?:[ \t]*,[ \t]*\d+)?[ \t]*\)")
_MEMBERS = re.compile(rb"\.getData\(\)|\.readAsText\(|\.async\([ \t]*[\"'](?:nodebuffer|string|text|uint8array|arraybuffer)[\"'][ \t]*\)|\b(?:entry|file|member)\.buffer\(\)|\.extractAllTo(?:Async)?\(|\bunzipper\.Extract\(|\b(?:entry|file|member)\.(?:stream\(\)|pipe\(|nodeStream\()|\.openReadStream\([ \t]*\w|\b(?:extractZip|extract|decompress)\([ \t]*\w*(?i:zip|archive|file|path|upload)\w*(?:\.\w+)?[ \t]*,|\btar\.(?:x|extract)\(")
_ARCHIVES = re.compile(rb"\b(?:AdmZip|JSZip|jszip|unzipper|yauzl|StreamZip)\b|[\"'](?:extract-zip|decompress|tar|tar-fs|node-stream-zip)[\"']")
_TAKES_FILES = re.compile(rb"\b(?:multer|[bB]us[bB]oy|formidable|UploadedFile|fileUpload|multipart)\b|\breq(?:uest)?\.(?:files?\b|body\b|formData\(|parts\()|express\.raw\(")
_COUNTED = re.compile(
    rb"header\.size|uncompressed_?size|maxOutput|compressionRatio|\bmax_?(?:unpacked|total|extract\w*|uncompressed|entry|entries|files|ratio|members)|\w*(?:total|unpacked|extracted|bytes|size)[ \t]*\+=|\.getData\(\)\.length[ \t]*>|\.length[ \t]*>[ \t]*MAX",
    re.IGNORECASE,
)
_EVENT = re.compile(rb"\b(?:socket|ws|client|conn|connection|sock)\.on\([ \t]*[\"'`](?!close|disconnect|error|end|open|pong)[\w:.-]+[\"'`]")
_UNPACKED = re.compile(rb"(?<![\w.])" + _REQUEST + rb"\.pipe\([ \t]*(?:zlib\.)?create(?:Gunzip|Unzip|Inflate\w*|BrotliDecompress)\([ \t]*\)")
_WHOLE = re.compile(
    rb"\bawait[ \t]+(?:c\.req|req|request|ctx\.req)(?:\.raw)?\.(?:arrayBuffer|blob|formData|parseBody|bytes)\([^()\n]*\)|\bawait[ \t]+(?:\w+[fF]ile|file|upload|blob)\.(?:arrayBuffer|bytes)\(\)"
)
_LIMITED = re.compile(
    rb"bodyLimit|content-?length|maxRequestBodySize|\.size[ \t]*>|byteLength[ \t]*>|\b\w*(?:size|bytes|total|received|written|read)[ \t]*\+?=[^;\n=]{0,40}[ \t]>=?[ \t]*\w|\b\w*(?:size|bytes|total|received|written|bytesRead)[ \t]*\)?[ \t]*>=?[ \t]*\w|\b(?:body|data|buf|buffer|chunks?|raw)\.length[ \t]*>|\bMAX_\w*(?:SIZE|BYTES|LENGTH|UPLOAD|BODY|MB|FILE)|\b413\b|maxBytes|\blimits:|sizeLimit|maxFileSize|\bLimit\w*Stream|fileSize",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    rb"\b(?:const|let|var)[ \t]+\{([^}\n]*)\}[ \t]*(?::[^=\n]+)?=[ \t]*\(?(?:await[ \t]+)?(?:ctx\.|c\.)?_?req(?:uest)?\.(?:body|json\(\)|payload)"
    rb"|\b(?:const|let|var)[ \t]+(\w+)[ \t]*(?::[^=\n]+)?=[ \t]*\(?(?:await[ \t]+)?(?:ctx\.|c\.)?_?req(?:uest)?\.(?:body|payload)\.\w+"
)
_AT_ONCE = re.compile(rb"\bPromise\.(?:all|allSettled)\([ \t\r\n]*(?:\(?(?:ctx\.|c\.)?_?req(?:uest)?\.(?:body|payload)\.)?(\w+)[ \t]*(?:as[ \t]+[\w\[\]<>]+\))?(?:\.filter\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))?\.map\(")
_DEAR = re.compile(rb"\b(?:fetch|axios(?:\.\w+)?|got(?:\.\w+)?|https?\.(?:get|request)|needle|undici\.request|sendMail|exec\w*|spawn\w*|launch|newPage|goto|sharp|resolve4?|lookup|connect|createConnection|convert\w*|render\w*|generate\w*|process\w*|download\w*|check\w*|scrape\w*|crawl\w*|send\w*)\(")
_STORE = re.compile(rb"^(?:export[ \t]+)?(?:const|let|var)[ \t]+(\w+)[ \t]*(?::[^=\n]+)?=[ \t]*(?:new[ \t]+(?:Map|Set)(?:<[^\n;]*>)?\([ \t]*\)|\[\]|\{\}|Object\.create\(null\))", re.MULTILINE)
_GROWS = re.compile(rb"(?<![\w.])(\w+)(?:\.(?:set|add|push|unshift)\(|\[[^\]\n]+\][ \t]*(?:\|\|=|\?\?=|=(?![=>])))")
_CACHES = re.compile(rb"(?<![\w.])(\w*(?i:cache|session|token|attempt|preview|seen|hits)\w*)\.set\(")
_MESSAGES = {
    "disk": "A body of any length goes onto the disk here; count what comes, and stop at the most that you take.",
    "parts": "Files of a form may have any size here; give busboy limits for their size and number.",
    "files": "Files may have any size here and are kept in memory; hand the interceptor limits for their size.",
    "members": "A small archive may hold gigabytes; add up what its members say that they unpack to before they are unpacked.",
    "unpacked": "A small packed body may unpack to gigabytes here; count what comes out, and stop.",
    "batch": "The client says how much is done at once here: a list of thousands starts thousands of calls; look at its length.",
    "whole": "A body of any length is read into memory here; set a limit in front of it, or look at its size first.",
    "store": "Each request makes this larger and nothing ever takes anything out, so it ends with the memory; hold it to a size.",
}
_LOUD = ("disk", "parts", "files", "unpacked", "batch")


class _Known(NamedTuple):
    kind: str
    name: bytes = b""


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, _Known]]:
    text = without_comments(data)
    for kind, pattern in (("disk", _TO_DISK), ("parts", _PARTS), ("files", _NEST_FILES), ("members", _MEMBERS), ("unpacked", _UNPACKED), ("whole", _WHOLE)):
        for found in pattern.finditer(text):
            yield Span(found.start(), found.end()), _Known(kind)
    for stream in _STREAM.finditer(text):
        piped = re.compile(rb"(?<![\w.])" + _REQUEST + rb"\.pipe\([ \t]*%b[ \t]*\)|\bpipeline\([ \t]*" % stream[1] + _REQUEST + rb"[ \t]*,[ \t]*%b\b" % stream[1]).search(text, stream.end())
        if piped is not None:
            yield Span(piped.start(), piped.end()), _Known("disk")
    for store in _STORE.finditer(text):
        yield Span(store.start(1), store.end(1)), _Known("made", store[1])
    if b"/" in text:
        for route in routes(text):
            yield from _of_route(route)
    for kept in _CACHES.finditer(text):
        yield Span(kept.start(), kept.end()), _Known("grows", kept[1])
    events = list(_EVENT.finditer(text))
    for place, event in enumerate(events):
        until = events[place + 1].start() if place + 1 < len(events) else len(text)
        for grows in _GROWS.finditer(text, event.end(), min(until, event.end() + 2000)):
            yield Span(grows.start(), grows.end()), _Known("grows", grows[1])


def _of_route(route: Route) -> Iterator[tuple[Span, _Known]]:
    if (batch := _batch(route)) is not None:
        yield Span(route.span.start + batch.start, route.span.start + batch.end), _Known("batch")
    for grows in _GROWS.finditer(route.text):
        yield Span(route.span.start + grows.start(), route.span.start + grows.end()), _Known("grows", grows[1])


def _batch(route: Route) -> Span | None:
    """Where a list of the request's is worked off all at once, and nobody looks how long it is."""
    for work in _AT_ONCE.finditer(route.text):
        name = work[1]
        given = any(name in re.findall(rb"\w+", one[1] or one[2]) for one in _GIVEN.finditer(route.text, 0, work.start())) or b"body." in work[0] or b"payload." in work[0]
        if given and _DEAR.search(route.text, work.end(), work.end() + 600) and not re.search(rb"\b%b\??\.(?:length|slice|splice)\b|\bslice\(|\.max\(|maxItems|\bschema\b|limit\(|[pP]Limit|validate" % name, route.text):
            return Span(work.start(), work.end())
    return None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if not is_said(notes, is_made):
        return
    limited = is_said(notes, _is_limited)
    unpacks = is_said(notes, _ARCHIVES.search) and is_said(notes, _TAKES_FILES.search) and not is_said(notes, _is_counted)
    told = False
    found = list(places(notes))
    for index, place, known in found:
        if known.kind == "batch" or (known.kind in _LOUD and not limited) or (known.kind == "members" and unpacks):
            yield index, Hit(place, _MESSAGES[known.kind], Severity.WARNING)
            told = True
    if told:
        return
    for index, place, known in found:
        if known.kind == "whole" and not limited:
            yield index, Hit(place, _MESSAGES["whole"])
            return
    made = {known.name for _, _, known in found if known.kind == "made"}
    for index, place, known in found:
        if known.kind == "grows" and known.name in made and not is_said(notes, _trims(known.name)):
            yield index, Hit(place, _MESSAGES["store"])
            return


def _is_limited(data: bytes) -> bool:
    return _LIMITED.search(without_comments(data)) is not None


def _is_counted(data: bytes) -> bool:
    return _COUNTED.search(without_comments(data)) is not None


@lru_cache(maxsize=256)
def _trims(name: bytes) -> Fact:
    """Whether a text takes anything out of a store, asks how large it is, or puts another in its place."""
    pattern = rb"(?<![\w.])%b(?:\.(?:delete|shift|pop|splice|clear|size|length|filter)\b|[ \t]*=(?![ \t]*(?:new\b|\[\]|\{\}|=)))|delete[ \t]+%b\[|Object\.keys\([ \t]*%b[ \t]*\)" % ((name,) * 3)
    return re.compile(pattern).search


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Nothing says how much is taken from a request here; hold it to a most that you can afford.",
        severity=Severity.INFO,
        confidence=Confidence.LOW,
        category="web",
        cwe=("CWE-770", "CWE-400", "CWE-409"),
        owasp=("A04:2021",),
        languages=("javascript", "typescript"),
        why=(
            "The program is a server of its own. A body that goes on, a form's files without limits, a packed body, an archive whose members are unpacked whatever they unpack to, or a list of thousands of addresses that are all fetched at once\n"
            "take its disk, its memory or its connections from everybody else. These are warnings; a body that is read whole and a store in memory that only grows are hints, told once.\n"
            "\n"
            "Programs in which something speaks of a largest size are left alone, and so are lists whose length is looked at and stores that something is ever taken out of."
        ),
        instead=(
            "    const { urls } = request.body;\n"
            "    if (urls.length > 20) return reply.code(413).send();\n"
            "    const pages = await Promise.all(urls.map((url) => fetch(url)));"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/770.html",
            "https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",
        ),
        bundled=True,
    ),
    nothing,
    texts=TEXTS,
    example='app.post("/files", (req, res) => {\n  req.pipe(fs.createWriteStream("upload.bin"));\n});\napp.listen(3000);\n',
    note=_note,
    join=_join,
)
