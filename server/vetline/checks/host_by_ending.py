"""Host names that only have to end like one that is allowed, where the list has them without the dot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_ENDS = re.compile(
    rb"\b(?:[\w.]+\.)?(?:netloc|hostname|host|domain)(?:\.lower\(\))?(?:[ ]or[ ][\"'][\"']\))?\.endswith\([ \t]*(?:tuple\()?[ \t]*(?:self\.)?([A-Z_][A-Z0-9_]*)\)"
)
_LIST = re.compile(rb"^[ \t]*([A-Z_][A-Z0-9_]*)[ \t]*(?::[^=\n]+)?=[ \t]*(?:frozenset\(|set\(|tuple\()?[(\[{]([^()\[\]{}]*)[)\]}]", re.MULTILINE)
_SIGNS = (b"DOMAIN", b"HOST", b"ALLOW", b"TRUST", b"SITES", b"SUFFIX", b"PERMIT")
"""Words in the names of such lists."""
_BARE = re.compile(rb"[\"'](?:[a-z0-9-]+\.)+[a-z]{2,}[\"']")


@dataclass(frozen=True, slots=True)
class _Ends:
    """Comparisons of ends with the list's name, and names of lists with hosts that have no dot before them."""

    ends: tuple[tuple[bytes, Span], ...]
    lists: tuple[bytes, ...]

    def __bool__(self) -> bool:
        return bool(self.ends)


def _note(source: Pass) -> _Ends | None:
    data = source.data
    if source.in_tests or not any(sign in data for sign in _SIGNS):
        return None
    ends = tuple((found[1], Span(found.start(), found.end())) for found in _ENDS.finditer(data)) if b".endswith(" in data else ()
    lists = tuple(found[1] for found in _LIST.finditer(data) if _BARE.search(found[2])) if _BARE.search(data) else ()
    return _Ends(ends, lists) if ends or lists else None


def _join(notes: Sequence[_Ends | None]) -> Iterable[tuple[int, Hit]]:
    bare = {name for note in notes if note is not None for name in note.lists}
    for index, note in enumerate(notes):
        for name, place in note.ends if note is not None else ():
            if name in bare:
                yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="evil-example.com ends with example.com, too; compare the whole name, or the end with the dot before it.",
        severity=Severity.WARNING,
        confidence=Confidence.HIGH,
        category="web",
        cwe=("CWE-918", "CWE-601", "CWE-20"),
        owasp=("A10:2021",),
        why=(
            "The name of a host is allowed if it ends like one in a list, and the list has them without a dot before them. Anybody can have a name that ends so: with\n"
            "`example.com` in the list, `evilexample.com` passes."
        ),
        instead=(
            "Compare whole names, or with the dot.\n"
            "\n"
            '    host = urlsplit(url).hostname or ""\n'
            '    return any(host == allowed or host.endswith("." + allowed) for allowed in ALLOWED_DOMAINS)'
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/918.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html",
        ),
        bundled=True,
    ),
    nothing,
    texts=frozenset(host + then for host in (b"netloc", b"hostname", b"host", b"domain") for then in (b".", b" or ")),
    example='ALLOWED = ("example.com", "example.org")\n\n\ndef permitted(url):\n    return urlsplit(url).netloc.endswith(ALLOWED)\n',
    note=_note,
    join=_join,
)
