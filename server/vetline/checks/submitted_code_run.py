"""Programs that somebody submits are written to a file and run as they are, with all that the server may do."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_CODE = rb"(?:\w*_)?(?:code|source|src|program|script|snippet|submission|solution)(?:_(?:text|code|body))?"
_WRITES = re.compile(
    rb"\.write(?:_text|_bytes)?\(\s*(?:\w+(?:\.|\[[\"']))?" + _CODE + rb"(?:[\"']\])?(?:\.encode\([^)]*\))?\s*[,)]|\bprint\(\s*" + _CODE + rb"\s*,\s*file="
)
_RUNS = re.compile(
    rb"\b(?:subprocess\.(?:run|Popen|check_output|check_call|call)|create_subprocess_exec)\(\s*\[?\s*"
    rb"(?:sys\.executable|[\"'](?:/usr)?(?:/bin/)?(?:python3?|node|deno|ruby|perl|php|bash|sh|go|java|Rscript|lua)[\"']|f?[\"']\./|\w*(?:binary|executable|exe)(?:_path)?\s*[\],)])"
)
_FROM_OUTSIDE = re.compile(rb"(?<![.\w])request\b|(?<![.\w])req\.|@[\w.]+\.(?:route|get|post|put|tool|websocket|command)\b|\bpayload\b|\bbody\b|\bevent\[")
_CONFINES = re.compile(
    rb"docker|podman|nsjail|firejail|bwrap|bubblewrap|isolate|unshare|seccomp|chroot|gvisor|runsc|setrlimit|preexec_fn|sandbox|wasm|pyodide|jail|setuid|prlimit|container|systemd-run"
    rb"|compare_digest|hexdigest|kubernetes|e2b|landlock|rlimit|restricted",
    re.IGNORECASE,
)


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not _RUNS.search(source.data):
        return
    data = without_prose(source.data)
    for start, _, text in functions(data):
        written = _WRITES.search(text)
        ran = _RUNS.search(text, written.end()) if written else None
        if ran is not None and _FROM_OUTSIDE.search(text) and not _CONFINES.search(text):
            yield Hit(Span(start + ran.start(), start + ran.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A submitted program runs with all that this server may do; run it in a container without network and with limits.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="injection",
        cwe=("CWE-94", "CWE-95"),
        owasp=("A03:2021",),
        why=(
            "What a request holds is written to a file and run. It reads the server's files and keys, calls other machines in its name, and stays. A time-out\n"
            "ends the process that waits, not what it started.\n"
            "\n"
            "A function that speaks of a container, a jail or limits of resources is left alone."
        ),
        instead=(
            "Run it where there is nothing to take:\n"
            "\n"
            "    docker run --rm --network=none --read-only --memory=128m --pids-limit=64 --cap-drop=ALL --user=65534 ..."
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/94.html",
            "https://docs.docker.com/engine/security/",
        ),
        bundled=True,
    ),
    _run,
    words=frozenset((b"subprocess", b"create_subprocess_exec")),
    example=(
        "@app.post('/run')\ndef run():\n    code = request.json['code']\n    with open(path, 'w') as file:\n        file.write(code)\n"
        "    return subprocess.run(['python3', path], capture_output=True).stdout\n"
    ),
)
