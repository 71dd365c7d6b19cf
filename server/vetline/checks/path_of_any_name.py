"""Homes of users and files of the system, under whatever name a function is given."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_ROOT = rb"/(?:home|Users|var/(?:mail|spool/\w+|www|lib/\w+)|srv/\w+|etc/[\w./-]+)"
_BUILT = re.compile(
    rb"\bf[\"']" + _ROOT + rb"/?(?:[\w.-]*)\{(\w+)\}|[\"']" + _ROOT + rb"/?[\"'][ \t]*(?:\)[ \t]*/|\+|,)[ \t]*(\w+)\b|[\"']" + _ROOT + rb"/(?:\{\}|%s)[^\"'\n]*[\"'](?:\.format\(|[ \t]*%[ \t]*\(?)[ \t]*(\w+)"
)
_NAMES = re.compile(rb"(?:user|username|user_name|login|account|name|domain|site|site_name|server_name|hostname|customer|tenant)", re.IGNORECASE)
_HEADER = re.compile(rb"\bdef[ \t]+\w+\(([^)]*)\)")
_LOOKS = re.compile(rb"match\(|isalnum|isidentifier|valid|getpwnam|\bpwd\.|sanitiz|safe|clean|check|allowed|[\"']/[\"'][ \t]+(?:not[ \t]+)?in\b|[\"']\.\.[\"']|is_relative_to|commonpath|resolve\(|realpath|regex|_RE\b|PATTERN|\bre\.|translate\(|quote\(|slug", re.IGNORECASE)
_USES = re.compile(rb"\bopen\(|makedirs|mkdir|rmtree|copy|\bos\.(?:remove|unlink|rename|symlink|chmod|chown)|write_text|write_bytes|subprocess|\.unlink\(|\.open\(|read_text|shutil\.")


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not _BUILT.search(source.data):
        return
    text = without_prose(source.data)
    for start, _, function in functions(text):
        written = source.data[start : start + len(function)]
        header = _HEADER.search(function)
        if header is None or _LOOKS.search(function) or not _USES.search(function):
            continue
        for built in _BUILT.finditer(written):
            name = next(group for group in built.groups() if group)
            if _NAMES.fullmatch(name) and re.search(rb"\b%b\b" % name, header[1]):
                yield Hit(Span(start + built.start(), start + built.end()))
                break


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A name such as ../root leads elsewhere in the system; take names of letters and digits alone, or ask pwd.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="files",
        cwe=("CWE-22", "CWE-73"),
        owasp=("A01:2021",),
        why=(
            "The function is given the name of a user or of a site, and puts it into a path of the system. What does this work runs with many rights, so a name with a slash\n"
            "in it writes keys, settings or mail of somebody else. A function that looks at the name, or asks the system for the home, is left alone."
        ),
        instead=(
            '    if not re.fullmatch(r"[a-z_][a-z0-9_-]{0,31}", username):\n'
            '        raise ValueError("not a user name")\n'
            "\n"
            "    home = pwd.getpwnam(username).pw_dir"
        ),
        references=("https://cwe.mitre.org/data/definitions/22.html",),
        bundled=True,
    ),
    _run,
    words=frozenset((b"home", b"Users", b"var", b"srv", b"etc")),
    example='def add_key(username, key):\n    with open(f"/home/{username}/.ssh/authorized_keys", "a") as keys:\n        keys.write(key)\n',
)
