"""Addresses of administrators that let in whoever has signed in: nothing in the handler speaks of a role or a right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import COMMENT, DECORATED, DEFINED, PARAMETER
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_ROUTE = re.compile(rb"^@\w+(?:\.\w+)*\.(?:route|get|put|patch|delete|post|api_route)\([ \t]*[\"']/(?:api/|v\d/)*admin[/\"'].*$", re.MULTILINE)
_NAMED = re.compile(rb"^(?:async[ \t]+)?def[ \t]+(\w+)\(", re.MULTILINE)
_DECIDES = re.compile(
    rb"perm|role|admin|staff|super|scope|group|forbid|403|verify|check|ensure|require_(?!login|auth|http|post|get)|allow|can_|is_|has_|level|claims|optional"
    rb"|login_url|dashboard|sign_?in|log_?out",
    re.IGNORECASE,
)
"""Who may is thought of, in whatever way."""


_BEFORE_ALL = re.compile(rb"^@\w+(?:\.\w+)*\.(?:before_(?:app_)?request|middleware)\b", re.MULTILINE)
_OF_ROLES = re.compile(rb"role|is_admin|is_staff|superuser|perm|forbid|403", re.IGNORECASE)
"""What is asked before each request, of those who may."""


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source))


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    return () if is_said(notes, _is_asked_first) else ((index, Hit(place)) for index, place, _ in places(notes))


def _is_asked_first(data: bytes) -> bool:
    return _BEFORE_ALL.search(data) is not None and _OF_ROLES.search(data) is not None


def _places(source: Pass) -> Iterator[tuple[Span, None]]:
    if source.in_class or b"admin" not in source.data:
        return
    data = COMMENT.sub(lambda comment: b" " * len(comment[0]), source.data)
    route, defined = _ROUTE.search(data), DEFINED.search(data)
    if route is None or defined is None or DEFINED.search(data, defined.end()) or b"dependencies" in route[0]:
        return
    name = _NAMED.search(data)
    if name is None or not (DECORATED.search(data) or PARAMETER.search(data)):
        return
    rest = data[: route.start()] + data[route.end() : name.start(1)] + data[name.end(1) :]
    if not _DECIDES.search(rest):
        yield Span(name.start(1), name.end(1)), None


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="This address is an administrator's, and whoever has signed in may use it; ask for the role.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-285", "CWE-862", "CWE-863"),
        owasp=("A01:2021",),
        why=(
            "The path says that it is for administrators. The handler asks for somebody to be signed in, and for nothing else: each account, also one\n"
            "that was registered a minute ago, reaches what is behind it.\n"
            "\n"
            "A handler in which any word speaks of roles, rights or groups is left alone, and so is one whose route has dependencies of its own, and a\n"
            "file that asks for a role before each request."
        ),
        instead=(
            "Ask for the role where you ask for the person:\n"
            "\n"
            '    @app.delete("/admin/users/{user_id}")\n'
            "    def delete_user(user_id: int, user=Depends(require_admin)): ..."
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/285.html",
            "https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/",
        ),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"/admin",)),
    example='@app.delete("/admin/users/{user_id}")\ndef delete_user(user_id: int, user=Depends(get_current_user)):\n    users.remove(user_id)\n',
    note=_note,
    join=_join,
)
