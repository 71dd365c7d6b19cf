"""Logins that take a name for a person: whoever is named is signed in, and nothing is asked that only they know."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_NAMED = re.compile(rb"_*(?:do_|handle_|user_|post_|api_)?(?:log_?in|sign_?in)(?:_?(?:user|view|post|handler|api|page|route|submit))?", re.IGNORECASE)
_ROUTED = re.compile(rb"@[\w.]+\(\s*[\"'](?:/\w+)*/(?:log-?_?in|sign-?_?in)/?[\"']", re.IGNORECASE)
_DEFINED = re.compile(rb"def[ \t]+\w*(?:[lL]og_?[iI]n|[sS]ign_?[iI]n)")
_ADDRESS = re.compile(rb"/(?:log|sign)[-_]?in\b")
"""A coarse sieve for the two above: few segments hold either."""
_SIGNS_IN = re.compile(
    rb"(?:\bsession|request\.session|request\.ctx\.session)\[[\"'](?:user(?:_?id|name)?|uid|account_?id|logged_in|member_id|email)[\"']\][ \t]*=(?!=)"
    rb"|\blogin_user\(|\b(?:auth_)?login\(\s*request\b|\bcreate_(?:access_|auth_|session_)?token\(|\bjwt\.encode\("
)
_BY_NAME = re.compile(rb"user_?name|e-?mail|\bname\b|user_?id|\blogin\b|phone|account", re.IGNORECASE)
_PROVES = re.compile(
    rb"pass|pwd|pw\b|secret|\botp|totp|\bpin\b|(?<!status_)code|credential|verif|check|authenticat|oauth|openid|google|github|saml|sso|idp|userinfo|ldap|magic|challenge"
    rb"|webauthn|hash|validate|match|compare|nonce|signature|cert|biometric|claims|decode|kerberos|id_token|login_token|[\[(][\"']\w*token|\btoken\s*:\s*str|next_step|mfa|2fa|guest|anonymous|impersonat|dev_|debug",
    re.IGNORECASE,
)
"""Something that only the person has or knows is spoken of, in whatever way, or everybody is meant to be let in."""


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not (_DEFINED.search(source.data) or _ADDRESS.search(source.data)):
        return
    data = without_prose(source.data)
    for start, name, text in functions(data):
        if not (_NAMED.fullmatch(name) or _ROUTED.search(text)):
            continue
        signed = _SIGNS_IN.search(text)
        if signed is None or not _BY_NAME.search(text):
            continue
        if not _PROVES.search(_SIGNS_IN.sub(b" ", text)):
            yield Hit(Span(start + signed.start(), start + signed.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Whoever names somebody is signed in as them; ask for the password, or for a proof like it.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-287", "CWE-306"),
        owasp=("A07:2021",),
        why=(
            "The login looks a person up by the name or the address in the request, and signs them in. Nothing is compared that only they know, so anybody\n"
            "who knows a name is that person.\n"
            "\n"
            "A login in which any word speaks of a password, a code, a token, a check or another site that vouches for the person is left alone."
        ),
        instead=(
            "Compare the password with what is stored, and answer the same whether the name or the password is wrong:\n"
            "\n"
            "    if user is None or not check_password_hash(user.password_hash, data['password']):\n"
            "        return jsonify(error='invalid credentials'), 401\n"
            "    session['user_id'] = user.id"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/287.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html",
        ),
        bundled=True,
    ),
    _run,
    words=frozenset((b"session", b"login_user", b"login", b"token", b"jwt")),
    example="@app.post('/login')\ndef login():\n    user = User.query.filter_by(username=request.json['username']).first()\n    session['user_id'] = user.id\n",
)
