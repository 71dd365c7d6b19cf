"""Tenants that the client names: whoever is signed in anywhere reads the data of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_TENANT = rb"(?:[xX]-)?(?i:tenant|organi[sz]ation|workspace|company)(?:[-_]?(?i:id|key|name))?"
_NAMED = re.compile(
    rb"\b(?:headers|query_params|query|args|GET|META)(?:\.get\([ \t]*|\[)[\"'](?:HTTP_)?" + _TENANT + rb"[\"']"
    rb"|\b(?:x_)?(?:tenant|organi[sz]ation|workspace)(?:_id)?[ \t]+or[ \t]+\w*(?:claims|payload|user|principal|token)\w*[\[.]"
)
_ASKED = re.compile(rb"member|belongs|permission|authori[sz]e_|can_access|allowed|has_access|may_|access_to|[!=]=[ \t]*\w*(?:claims|user|principal)", re.IGNORECASE)
_SIGNS = (b"enant", b"TENANT", b"rganisation", b"rganization", b"orkspace", b"ompany", b"search_path")
_QUERIED = re.compile(rb"(?i:tenant|organi[sz]ation|workspace|company)(?:_id)?[ \t]*(?:=[ \t]*(?:\?|%s|\$\d|:\w)|==)|filter\w*\([^)\n]*(?:tenant|organi[sz]ation|workspace)|search_path")


def _note(source: Pass) -> Noted | None:
    data = source.data
    if source.in_tests or not any(sign in data for sign in _SIGNS):
        return None
    return Noted(data, _places(data))


def _places(data: bytes) -> Iterator[tuple[Span, bool]]:
    """With whether a gateway may have set it: a header alone."""
    for start, _, text in functions(data):
        named = list(_NAMED.finditer(text))
        if named:
            headers = all(found[0].startswith((b"headers", b"META")) for found in named)
            yield Span(start + named[0].start(), start + named[0].end()), headers


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, _QUERIED.search) and not is_said(notes, _ASKED.search):
        for index, place, is_header in places(notes):
            yield index, Hit(place, severity=Severity.INFO if is_header else None)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="The client says here whose data it gets; take the tenant from the login, or ask whether the person is a member.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-639", "CWE-863"),
        owasp=("A01:2021",),
        why=(
            "Which tenant's rows are read is decided by a header or a parameter, and nothing in the file asks whether the person belongs to that tenant. Whoever has an\n"
            "account with one of them names another and reads its data.\n"
            "\n"
            "A header alone may be set by a gateway, which cannot be seen here, so it is a hint."
        ),
        instead=(
            "Take it from what was signed, or ask.\n"
            "\n"
            '    tenant = claims["tenant"]\n'
            "    if wanted != tenant and not is_member(user, wanted):\n"
            "        raise HTTPException(403)"
        ),
        references=(
            "https://cheatsheetseries.owasp.org/cheatsheets/Multi_Tenant_Security_Cheat_Sheet.html",
            "https://cwe.mitre.org/data/definitions/639.html",
        ),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"enant", b"TENANT", b"rganisation", b"rganization", b"orkspace", b"ompany")),
    example=(
        'async def notes(request):\n    tenant = request.headers.get("X-Tenant-Id")\n'
        '    return await db.fetch("SELECT * FROM notes WHERE tenant = $1", tenant)\n'
    ),
    note=_note,
    join=_join,
)
