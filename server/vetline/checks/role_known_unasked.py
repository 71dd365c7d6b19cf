"""Routes that change other people's accounts for whoever has signed in, in a program that asks for roles elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_ACCOUNT = rb"(?:users?|accounts?|members?|employees?|customers?)"
_CHANGES = re.compile(
    rb"\bDELETE[ \t\n]+FROM[ \t\n]+" + _ACCOUNT + rb"\b[^;\"']*\bWHERE[ \t\n]+(?:id|pk|user_?id|username|email)\b"
    rb"|\bUPDATE[ \t\n]+" + _ACCOUNT + rb"[ \t\n]+SET[ \t\n]+(?:is_\w+|role|active|banned|status|disabled|balance|credits?|quota|plan)\b"
    rb"|\bdel[ \t]+" + _ACCOUNT + rb"\[[ \t]*\w*(?:id|name)\b|\b" + _ACCOUNT + rb"\.(?:pop|delete|remove|delete_one)\("
    rb"|\b(?:target\w*|user|member|account|other|u)\.(?:role|is_admin|is_staff|is_superuser|is_active|active|banned|is_banned|disabled|suspended)[ \t]*=(?!=)"
    rb"|\b" + _ACCOUNT + rb"\[[^\]\n]+\]\[[\"'](?:role|is_admin|active|banned)[\"']\][ \t]*=(?!=)"
    rb"|\bsession\.delete\([ \t]*(?:target\w*|user|member|account)[ \t]*\)|\b(?:target\w*|user|member|account)\.delete\(\)"
)
_CHANGED_LINE = re.compile(rb"(?:%b)[^\n]*|^[ \t]*=(?!=)[^\n]*|\.(?:role|is_admin|is_staff)[ \t]*=(?!=)[^\n]*" % _CHANGES.pattern, re.MULTILINE)
_CHOSEN = re.compile(rb"<[^>\n]*(?:id|name|pk)\w*>|\{\w*(?:id|name|pk)\w*\}|\bdef[ \t]+\w+\([ \t]*request,[ \t]*\w+|match_info|(?:form|json|args|data)(?:\[|\.get\()[\"'](?:user_?)?id")
_SIGNED_IN = re.compile(
    rb"[\"']\w+[\"'][ \t]+(?:not[ \t]+)?in[ \t]+session|\bsession\.get\(|\bcurrent_user\b|login_required|get_current_user|\brequest\.user\b|jwt_required|token_required|auth_required|get_user\(|\bcurrent_user\("
)
_OWN = re.compile(rb"\b(?:redirect|url_for|render_template|flash|jsonify|reverse|log\w*\.\w+)\([^\n]*|^[ \t]*@\w+(?:\.\w+)*\.(?:route|get|post|put|patch|delete)\([^\n]*|\bdef[ \t]+\w+", re.MULTILINE)
"""Words that decide nothing: where to go on, and what the route is called."""
_DECIDES = re.compile(
    rb"perm|admin|staff|super|role|403|forbid|require_(?!login|auth|http|post|get)|check_|ensure|can_|allow|own|scope|policy|passes_test|(?:\.id|_id[\"']?\]?\)?|me|self)[ \t]*[!=]=|[!=]=[ \t]*(?:\w+\.)*(?:current_user|session|user\.id|g\.)",
    re.IGNORECASE,
)
_KNOWS = re.compile(
    rb"\bif[ \t]+[^\n]*(?:is_admin|is_staff|is_superuser|\brole\b|has_perm|has_role)[^\n]*:[ \t]*\r?\n[ \t]+(?:return|raise|abort|flash)\b[^\n]*"
    rb"|^@(?:\w+\.)*(?:admin_required|requires?_admin|staff_required|role_required|requires?_role|roles_required|admin_only|user_passes_test|permission_required|staff_member_required)\b"
    rb"|\bDepends\([ \t]*(?:\w+\.)*(?:require_admin|get_admin|admin_required|get_current_admin\w*|admin_only|require_role\w*|current_admin|get_current_active_superuser)\b",
    re.MULTILINE,
)


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, None]]:
    if not _SIGNED_IN.search(data) or not _CHANGES.search(data):
        return
    text = without_prose(data)
    for start, _, function in functions(text):
        written = data[start : start + len(function)]
        changed = _CHANGES.search(written)
        if changed is None or not _CHOSEN.search(function) or not _SIGNED_IN.search(function):
            continue
        behind = function[changed.end() :]
        rest = function[: changed.start()] + b"\n" + (behind.partition(b"\n")[2] if changed[0].endswith(b"=") else behind)
        rest = _OWN.sub(b"", _CHANGED_LINE.sub(b"", rest))
        if not _DECIDES.search(rest):
            yield Span(start + changed.start(), start + changed.end()), None


def _knows(data: bytes) -> bool:
    return _KNOWS.search(data) is not None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, _knows):
        for index, place, _ in places(notes):
            yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Whoever has signed in changes anybody's account here, though this program knows roles; ask for the role first.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-862", "CWE-863", "CWE-285"),
        owasp=("A01:2021",),
        why=(
            "Other routes of this program turn away whoever is no administrator. This one deletes accounts, or gives them roles, and asks only whether somebody is signed\n"
            "in: with a new account of one's own, everybody else's can be deleted, and one's own be promoted.\n"
            "\n"
            "A function in which any word speaks of roles, rights or owners is left alone."
        ),
        instead=(
            "Ask what the other routes ask.\n"
            "\n"
            '    if not session.get("is_admin"):\n'
            "        abort(403)"
        ),
        references=("https://cwe.mitre.org/data/definitions/862.html", "https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/"),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"admin", b"staff", b"role", b"superuser", b"passes_test", b"permission")),
    example=(
        'def panel():\n    if not session.get("is_admin"):\n        return "no", 403\n\n@app.post("/users/<int:user_id>/delete")\ndef delete(user_id):\n'
        '    if "user" not in session:\n        return redirect("/")\n    db.execute("DELETE FROM users WHERE id = ?", (user_id,))\n'
    ),
    note=_note,
    join=_join,
)
