"""Handlers that change the password of whoever is signed in, and ask for nothing but the new one."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_NAMED = re.compile(rb"_*(?:\w+_)?(?:change|update|set|edit|put|patch|new)_?(?:my_|own_|user_)?(?:password|pwd|passwd)(?:_\w+)?", re.IGNORECASE)
_ROUTED = re.compile(rb"@[\w.]+\(\s*[\"'](?:/[\w<>{}:-]+)*/(?:(?:change|update|edit)[-_]?)?password(?:/change)?/?[\"']", re.IGNORECASE)
_OTHERWISE = re.compile(rb"reset|forg[eo]t|recover|admin|initial|first|temporary|generate|register|sign_?up|create_user|seed", re.IGNORECASE)
_HANDLER = re.compile(rb"@[\w.]+\.(?:route|get|post|put|patch)\(|def[ \t]+\w+\(\s*(?:self,\s*)?request\b|@(?:login_required|jwt_required)")
_PERSON = re.compile(rb"current_user|(?<![.\w])session\b|request\.session|request\.user\b|\bg\.user|get_jwt|Depends\(|login_required|jwt_required|user_id|uid")
_STORES = re.compile(
    rb"\b(?:generate_password_hash|set_password|make_password|hashpw|get_password_hash|hash_password)\(|\b\w*(?:hasher|context|crypt|ph|bcrypt)\w*\.(?:hash|generate_password_hash)\("
    rb"|\.(?:hashed_)?password(?:_hash)?[ \t]*=(?!=)"
)
_ASKS = re.compile(
    rb"old|current_?p|existing|previous|verif|check|compare|authenticat|match|confirm_(?:current|identity)|token|\bcode\b|otp|re_?auth|fresh|sudo|is_valid|PasswordChangeForm|validate_on_submit|Form\(",
    re.IGNORECASE,
)
"""A proof is asked for, in whatever way."""


def _is_of_passwords(lowered: bytes) -> bool:
    return b"passw" in lowered or b"pwd" in lowered


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not _is_of_passwords(source.data.lower()) or not _STORES.search(source.data):
        return
    data = without_prose(source.data)
    for start, name, text in functions(data):
        routed = _ROUTED.search(text)
        if not (_NAMED.fullmatch(name) or routed) or _OTHERWISE.search(name) or (routed and _OTHERWISE.search(routed[0])):
            continue
        stored = _STORES.search(text)
        if stored is None or not _HANDLER.search(text) or not _PERSON.search(text):
            continue
        if not _ASKS.search(text):
            yield Hit(Span(start + stored.start(), start + stored.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="An open session is enough to change the password here; ask for the current one first.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-620", "CWE-306"),
        owasp=("A07:2021",),
        why=(
            "Whoever gets hold of a session, by a stolen cookie, a script in a page or a machine left alone, changes the password and keeps the account for\n"
            "good; its owner is locked out.\n"
            "\n"
            "A handler in which any word speaks of the old password, a check, a token or a code is left alone, and so are resets and administrators' pages."
        ),
        instead=(
            "Compare the current password first, and end the other sessions:\n"
            "\n"
            "    if not check_password_hash(user.password_hash, data['current_password']):\n"
            "        abort(403)\n"
            "    user.password_hash = generate_password_hash(data['new_password'])"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/620.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#change-password-feature",
        ),
        bundled=True,
    ),
    _run,
    words=frozenset((b"password",)),
    example="@app.post('/account/password')\n@login_required\ndef change_password():\n    current_user.password_hash = generate_password_hash(request.json['password'])\n",
)
