"""Uploads of any size, in a program that makes its application itself and sets no limit; and limits that are taken away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.made_here import is_made
from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_BY_FRAMEWORK = re.compile(rb"\brequest\.files(?:\.get\(|\.getlist\(|\.values\(|\[)")
"""Flask and Bottle take the whole body before the handler runs."""
_KEPT = re.compile(rb"\.save\(|\.read\(|\.stream\b|\bcopyfileobj\(|\bImage\.open\(|\bread_csv\(|\bopen_workbook\(")
_BY_HANDLER = re.compile(
    rb"\bawait[ \t]+(?:\w+|\w+\[[^\]\n]*\])\.read\((?![ \t]*(?:\w*MAX\w*|\w*LIMIT\w*))|\b\w+\.file\.read\((?![ \t]*(?:\w*MAX\w*|\w*LIMIT\w*))"
    rb"|\bcopyfileobj\([ \t]*\w+\.file\b|\bawait[ \t]+\w+\.read_chunk\(|\bawait[ \t]+asyncio\.to_thread\([ \t]*shutil\.copyfileobj,[ \t]*\w+\.file\b"
)
"""Starlette's and aiohttp's parts of a form are read by the handler, as far as it goes on reading."""
_BODY = re.compile(rb"\brequest\.(?:get_data\(|data\b(?![ \t]*=)|stream\.read\([ \t]*\))|\bawait[ \t]+request\.body\(\)")
_UPLOADED = re.compile(rb"request\.files|UploadFile")
_OF_SOCKET = re.compile(rb"\brfile\.read\(")
_UPLOAD = re.compile(rb"\bUploadFile\b|\bawait[ \t]+\w+\.form\(|\bmultipart\(")

_LIFTED = re.compile(
    rb"\b(?:client_max_size|max_body_size|max_buffer_size|REQUEST_MAX_SIZE|request_max_body_size|DATA_UPLOAD_MAX_MEMORY_SIZE|MAX_CONTENT_LENGTH)[\"']?\]?[ \t]*=[ \t]*"
    rb"(None\b|0\b(?!\.)|float\([ \t]*[\"']inf|math\.inf\b|sys\.maxsize\b|[\d_]+(?:[ \t]*\*{1,2}[ \t]*[\d_]+)*)"
)
_APPLICATION = re.compile(rb"\b(?:Application|Litestar|HTTPServer|listen)\(")
_MOST = 1 << 30

_OWN_CHECK = re.compile(
    rb"(?:size|len\([^()\n]*\)|total\w*|written|length|received|seen|count|nbytes|tell\(\)|st_size|getsize\([^()\n]*\))[ \t]*>|\bif[ \t]+[^\n]*(?:_large|too_?big|size)"
    rb"|[<][ \t]*(?:\w*(?:size|total|length)\w*|len\()|\bread\([ \t]*\w*(?:MAX|LIMIT)",
    re.IGNORECASE,
)
_LIMITED = re.compile(
    rb"MAX_CONTENT_LENGTH|\bMAX_\w*(?:SIZE|BYTES|LENGTH|UPLOAD|BODY|MB|FILE)|\bmax_(?:\w+_)?(?:size|bytes|upload|body|mb)\b|\w*(?:SIZE|BYTES|UPLOAD|BODY|FILE)_(?:LIMIT|MAX)\b"
    rb"|\b(?:LIMIT|MAX)_(?:\w+_)?(?:SIZE|BYTES|UPLOAD|BODY)\b|[Cc]ontent[-_][Ll]ength[^\n]{0,60}>|content_length|\b413\b|TOO_LARGE|TooLarge|\bdef[ \t]+\w*(?:size|limit)\w*\("
    rb"|\bmax_part_size\b|LimitUpload|\w*(?:Size|Body|Content|Upload)\w*Limit\w*\("
)
_CONSTANT = re.compile(rb"^(?!MAX_CONTENT)[A-Z][A-Z_]*[ \t]*(?::[^=\n]+)?=(?!=)[^\n]*", re.MULTILINE)
_SET_ELSEWHERE = re.compile(
    rb"\.config\.(?:from_object|from_pyfile|from_envvar|from_prefixed_env|from_file|from_json|load_config|update\([ \t]*\w+[ \t]*\)|update_config)|\bconfig\.init_app\(|\binit_app\([ \t]*app[ \t]*,[ \t]*config"
)
_FRAMEWORK = re.compile(rb"\bFlask\(|\bBottle\(|\bbottle\b")
_ASYNC = re.compile(rb"\b(?:FastAPI|Starlette)\(|\bweb\.Application\(")
_SERVER = re.compile(rb"\b(?:Threading)?HTTPServer\([ \t]*\([ \t]*(?!r?[\"'](?:localhost|127\.|::1))")


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, str]]:
    if not (b"request.files" in data or b"read(" in data or b"read_chunk" in data or b"copyfileobj" in data or b"request." in data):
        return
    text = without_prose(data)
    for start, _, function in functions(text):
        taken, kind = _BY_FRAMEWORK.search(function), "framework"
        if taken is not None:
            taken = _KEPT.search(function, taken.end()) or taken
        elif (taken := _BY_HANDLER.search(function)) is not None:
            kind = "handler" if _UPLOAD.search(function) or b".file" in taken[0] or b"chunk" in taken[0] else "read"
        elif (taken := _OF_SOCKET.search(function)) is not None:
            kind = "socket"
        elif (taken := _BODY.search(function)) is not None:
            kind = "body"
        if taken is not None and (checked := _OWN_CHECK.search(function)) is not None:
            if kind in ("framework", "handler") and _UPLOADED.search(function) and re.search(rb">[ \t]*\w*(?:MAX|LIMIT)", checked[0] + function[checked.end() : checked.end() + 30]):
                yield Span(start + taken.start(), start + taken.end()), "bounded"
        elif taken is not None:
            yield Span(start + taken.start(), start + taken.end()), kind


def _run(source: Pass) -> Iterator[Hit]:
    if not source.in_tests:
        for lifted in _LIFTED.finditer(source.data):
            is_setting = lifted[0][:1].isupper() or _APPLICATION.search(source.data, max(lifted.start() - 200, 0), lifted.start())
            if is_setting and _is_huge(lifted[1]):
                yield Hit(Span(lifted.start(), lifted.end()), "The limit on what a request may hold is taken away here; a few large bodies fill the memory.")


def _is_huge(limit: bytes) -> bool:
    if not limit[:1].isdigit():
        return True
    product = 1
    for factor in limit.replace(b"_", b"").replace(b" ", b"").replace(b"**", b"^").split(b"*"):
        base, _, power = factor.partition(b"^")
        if len(base) > 15 or len(power) > 2:
            return True
        product *= int(base or b"1") ** int(power or b"1")
    return product == 0 or product > _MOST


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if not is_said(notes, is_made):
        return
    is_bounded = any(kind == "bounded" for _, _, kind in places(notes)) and not is_said(notes, _is_limited_besides)
    if not is_bounded and is_said(notes, _is_limited):
        return
    made = {
        "framework": is_said(notes, _is_of_framework),
        "handler": is_said(notes, _is_async),
        "read": is_said(notes, _is_async) and is_said(notes, _takes_uploads),
        "socket": is_said(notes, _is_server),
        "bounded": False,
        "body": False,
    }
    told = [(index, place, kind) for index, place, kind in places(notes) if made[kind]]
    if not told and (made["framework"] or made["handler"]):
        told = [one for one in places(notes) if one[2] == "body"][:1]
    for index, place, kind in told:
        if is_bounded and kind in ("framework", "handler"):
            yield index, Hit(place, "Another upload of this program has a most, and this one has none; set it here, too.", Severity.WARNING)
        else:
            yield index, Hit(place)


def _is_limited_besides(data: bytes) -> bool:
    """A limit stands in more than the functions that look at a size themselves."""
    text = _CONSTANT.sub(b"", without_prose(data))
    for start, _, function in functions(text):
        if _OWN_CHECK.search(function) and _UPLOADED.search(function):
            text = text[:start] + b" " * len(function) + text[start + len(function) :]
    return _LIMITED.search(text) is not None or _SET_ELSEWHERE.search(text) is not None


def _is_limited(data: bytes) -> bool:
    return _LIMITED.search(data) is not None or _SET_ELSEWHERE.search(data) is not None


def _is_of_framework(data: bytes) -> bool:
    return _FRAMEWORK.search(data) is not None


def _is_async(data: bytes) -> bool:
    return _ASYNC.search(data) is not None


def _takes_uploads(data: bytes) -> bool:
    return b"UploadFile" in data


def _is_server(data: bytes) -> bool:
    return _SERVER.search(data) is not None


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Bodies of any size are taken here; set a limit where the application is made, or count while you read.",
        severity=Severity.INFO,
        confidence=Confidence.MEDIUM,
        category="files",
        cwe=("CWE-770", "CWE-400"),
        owasp=("A04:2021",),
        why=(
            "Flask and Bottle take a body of any length unless they are told otherwise; FastAPI and Starlette have no limit on files at all, and neither do parts that\n"
            "aiohttp reads one by one. A few large uploads fill the disk or the memory, and nobody else is served.\n"
            "\n"
            "Only programs that make their application themselves are looked at, and only those in which nothing speaks of a largest size. A limit in a web server\n"
            "before it cannot be seen from here."
        ),
        instead=(
            "Set the limit once, and Flask answers 413 by itself; elsewhere read no more than what may come.\n"
            "\n"
            '    app.config["MAX_CONTENT_LENGTH"] = 16 * 1024 * 1024\n'
            "\n"
            "    data = await file.read(MAX_SIZE + 1)\n"
            "    if len(data) > MAX_SIZE:\n"
            "        raise HTTPException(413)"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/770.html",
            "https://flask.palletsprojects.com/en/stable/patterns/fileuploads/",
        ),
        bundled=True,
    ),
    _run,
    example='app = FastAPI()\n\n@app.post("/files")\nasync def upload(file: UploadFile):\n    data = await file.read()\n',
    note=_note,
    join=_join,
)
