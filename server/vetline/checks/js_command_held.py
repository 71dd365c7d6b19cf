"""Commands for a shell that were put together before: in a branch, piece by piece, or by a function of the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vetline.checks.js_owner_unchecked import without_comments
from vetline.checks.noted import Noted, places
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_RUNS = re.compile(
    rb"(?:\b(?:cp|child_?[pP]rocess|[pP]roc|shell|shelljs|require\(\s*[\"'](?:node:)?child_process[\"']\s*\))\s*\.\s*|(?<![\w$.]))"
    rb"(?:exec|execSync|execAsync|execPromise|execp|asyncExec)\s*\(\s*(?P<given>(?:this\.|[\w$]+\.)?[\w$]+)(?P<asked>\s*\()?"
)
"""A shell is given what a name holds, or what a function gives back."""
_CONSTANT = rb"(?:[A-Z][A-Z0-9_]*\b(?![.\[(])|__dirname\b|__filename\b|process\.(?:pid|execPath|platform)\b|[\w$.!]+\s*\?\s*[\"'])"
_BUILT = re.compile(
    rb"\$\{\s*(?!" + _CONSTANT + rb")[^}\s]|[\w.:=@/\\\"'`(\[ -][\"']\s*\+\s*(?![\"'`]|" + _CONSTANT + rb")[\w$(]|\.join\(\s*[\"'] [\"']\s*\)"
    rb"|\.concat\(\s*(?![\"'`])[\w$]"
)
"""A text with values between its words."""
_CLEANED = re.compile(rb"(?i)shell_?-?(?:escape|quote)|(?:escape|quote)_?(?:shell|arg)|\bquote\(|saniti[sz]|\bescapeShell|win_?quote|parseInt\(|\bNumber\(")
_FUNCTION = re.compile(
    rb"(?:\bfunction\s*\*?\s*(?P<named>[\w$]+)\s*(?:<[^<>()]*>)?\s*\(|(?P<held>[\w$]+)\s*[=:]\s*(?:async\s*)?(?:function\b[^()]*\(|\()|^[ \t]*(?:(?:private|public|protected|static|async)\s+)*"
    rb"(?P<method>(?!if\b|for\b|while\b|switch\b|catch\b|return\b)[\w$]+)\s*\()(?P<parameters>[^()]*)\)\s*(?::\s*[\w<>\[\]]+\s*)?(?:=>\s*)?\{",
    re.MULTILINE,
)
_GIVES = re.compile(rb"\breturn\s+(?P<text>[^;]{1,300})")
_BEFORE = 3_000  # bytes before the call that are looked at
_LONGEST = 3_000  # bytes of a function that gives a command back
_STATEMENT = rb"\s*(?:\+)?=(?![=>])\s*(?P<text>(?:[^;\n]|\n[ \t]*[+?:.]|[+?:(]\n){1,400})"


def _note(source: Pass) -> Noted | None:
    data = source.data
    if source.in_tests or (b"exec" not in data and b"return" not in data):
        return None
    runs, builds = b"exec" in data, b"return" in data and any(sign in data for sign in (b"${", b"+", b".join(", b".concat("))
    if not runs and not builds:
        return None
    data = without_comments(data)
    return Noted(source.data, [*(_runs(data) if runs else ()), *(_builders(data) if builds and _BUILT.search(data) else ())])


def _runs(data: bytes) -> Iterator[tuple[Span, tuple[str, bytes]]]:
    for run in _RUNS.finditer(data):
        span = Span(run.start(), run.end("given"))
        name = run["given"]
        if run["asked"]:
            yield span, ("asks", name.rpartition(b".")[2])
            continue
        before = data[max(0, run.start() - _BEFORE) : run.start()]
        texts = [found["text"] for found in re.finditer(rb"(?<![\w$.])" + re.escape(name) + _STATEMENT, before)]
        if any(_BUILT.search(text) for text in texts if not text.startswith(b"[")) and not _CLEANED.search(before):
            yield span, ("built", name)
        for text in texts[-1:]:
            asked = re.match(rb"(?:await\s+)?(?:[\w$]+\.)*([\w$]+)\(", text)
            if asked:
                yield span, ("asks", asked[1])


def _builders(data: bytes) -> Iterator[tuple[Span, tuple[str, bytes]]]:
    for function in _FUNCTION.finditer(data):
        if not function["parameters"].strip() and b"arguments" not in data[function.end() : function.end() + _LONGEST]:
            continue
        end = re.compile(rb"^" + _margin(data, function.start()) + rb"\}", re.MULTILINE).search(data, function.end())
        body = data[function.end() : min(end.start() if end else function.end() + _LONGEST, function.end() + _LONGEST)]
        if _CLEANED.search(body):
            continue
        for given in _GIVES.finditer(body):
            held = re.match(rb"[\w$]+(?=\s*$|\s*\})", given["text"])
            texts = [found["text"] for found in re.finditer(rb"(?<![\w$.])" + re.escape(held[0]) + _STATEMENT, body)] if held else [given["text"]]
            if any(_BUILT.search(text) for text in texts):
                name = function["named"] or function["held"] or function["method"]
                yield Span(function.start(), function.end()), ("gives", name)
                break


def _margin(data: bytes, start: int) -> bytes:
    """The blanks before the line that a function begins in."""
    line = data.rfind(b"\n", 0, start) + 1
    found = re.compile(rb"[ \t]*").match(data, line)
    return found[0] if found else b""


def _join(notes: Sequence[Noted | None]) -> Iterator[tuple[int, Hit]]:
    kept = list(places(notes))
    giving = {known[1] for _, _, known in kept if known[0] == "gives"}
    told = set()
    for index, span, (kind, name) in kept:
        if (index, span) not in told and (kind == "built" or (kind == "asks" and name in giving)):
            told.add((index, span))
            yield index, Hit(span)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="The command that this shell runs was put together of values before; use execFile with a list of arguments.",
        languages=("javascript", "typescript"),
        severity=Severity.INFO,
        confidence=Confidence.LOW,
        category="injection",
        cwe=("CWE-78",),
        owasp=("A03:2021",),
        why=(
            "exec and execSync hand their text to a shell, wherever the text was put together: in one branch for each system, flag by flag, or by a function of the\n"
            "file that makes commands. A file name with a space breaks it, one with `;`, `|`, `$(...)` or a backtick runs another command; quotes around it hold back\n"
            "neither. Dozens of small wrappers of git, ffmpeg, ping and kill had an advisory for that.\n"
            "\n"
            "It is a hint, for the values may be the program's own. Texts of constants, and functions that quote for the shell or make numbers, are left alone."
        ),
        instead=(
            "Start the program without a shell; each argument stays one argument:\n"
            "\n"
            '    const list = ["log", `--author=${author}`];\n'
            '    execFile("git", list, done);'
        ),
        references=(
            "https://nodejs.org/api/child_process.html#child_processexecfilefile-args-options-callback",
            "https://cwe.mitre.org/data/definitions/78.html",
        ),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"exec",)),
    example="function tag(name) {\n  let command = 'git tag';\n  if (name) command += ' ' + name;\n  return execSync(command);\n}\n",
    note=_note,
    join=_join,
)
