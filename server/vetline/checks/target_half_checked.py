"""Where somebody is sent after a login: looked at for its scheme, for a name somewhere in it, or not at all, and followed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vetline.checks.given import head, parameters
from vetline.checks.signed_in import functions, without_prose
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_TARGET = rb"(?:next|next_url|next_page|next_path|url|target|target_url|return_to|return_url|returnurl|redirect|redirect_to|redirect_url|redirect_uri|dest|destination|continue_url|location|back|back_url|came_from|goto|link|href)"
_NAMED = re.compile(rb"redirect|next|return_(?:to|url|path)|after_log|post_log|continue|came_from|back_url|landing|goto|\bdestination", re.IGNORECASE)
_HINTS = (b"redirect", b"next", b"return_", b"after_log", b"post_log", b"continue", b"came_from", b"back_url", b"landing", b"goto", b"destination")
"""One of these stands, in either case, where `_NAMED` matches."""
_LOOKS = re.compile(
    rb"netloc|hostname|\ballowed|allow|fullmatch|url_has_allowed|is_safe_url|[\"']//|\bin[ \t]+[{(\[]|\bnot[ \t]+in[ \t]+(?!url|target|next)|\bin[ \t]+(?:self\.)?_?[A-Z][A-Z_]{2,}|\[0:?2?\]|\.get\([ \t]*(?:url|target|next|dest)\w*[ \t]*[,)]|\[(?:next|target|dest)\w*\]|\b[A-Z][A-Z_]+(?:\.get\(|\[)|urljoin|url_for|reverse\(|quote\(|lstrip\([\"']/"
)
_OF_SCHEME = re.compile(rb"\.scheme[ \t]+(?:not[ \t]+)?in[ \t]+(?:[({\[][^)}\]\n]*[)}\]]|[\w.]+)")
_SLASH = re.compile(rb"startswith\([ \t]*[\"']/")
_SCHEME = re.compile(rb"\.scheme\b|startswith\([ \t]*\(?[ \t]*[\"']https?:")
_SENT = re.compile(rb"[\"'][Ll]ocation[\"'][ \t]*[:,][ \t]*(\w+(?:\.get\([ \t]*[\"'](\w+)[\"'][^()\n]*\)|\[[\"'](\w+)[\"']\])|\w+)[ \t]*(?=[,)}\]])")
_NAME = re.compile(rb"^" + _TARGET + rb"$")


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not _may_send(source.data):
        return
    data = without_prose(source.data)
    for start, name, text in functions(data):
        begin = head(text)
        body = text[begin:]
        if name.startswith(b"test_") or _LOOKS.search(_OF_SCHEME.sub(b".scheme ", body)):
            continue
        given = [one for one in parameters(text) if _NAME.match(one)]
        place = _followed(name, body, given)
        if place is not None:
            yield Hit(Span(start + begin + place.start(), start + begin + place.end()), severity=Severity.INFO, alone=Severity.WARNING)


def _may_send(data: bytes) -> bool:
    """Texts that each regex requires are looked for first: to search a function for both costs a key a fifth of a millisecond."""
    lowered = data.lower()
    return (any(word in lowered for word in _HINTS) and _NAMED.search(data) is not None) or (b"location" in lowered and _SENT.search(data) is not None)


def _followed(name: bytes, body: bytes, given: list[bytes]) -> re.Match[bytes] | None:
    for sent in _SENT.finditer(body):
        key = sent[2] or sent[3]
        taken = re.search(rb"\b%b[ \t]*=[ \t]*[^\n]*(?:\.get\([ \t]*|\[)[\"'](%b)[\"']" % (re.escape(sent[1]), _TARGET), body[: sent.start()])
        if (key and _NAME.match(key)) or taken or (sent[1] in given and _NAMED.search(name)):
            return None if _SLASH.search(body) else sent
    if not given or not _NAMED.search(name):
        return None
    names = b"|".join(given)
    base = re.search(rb"\b(?:%b)\.startswith\([ \t]*(?:self\.)?_?(?:\w*(?:BASE|base|SITE|site|HOST|host|ORIGIN|origin|DOMAIN|domain)\w*)[ \t]*\)" % names, body)
    inside = re.search(rb"\b(?:self\.)?\w*(?:host|HOST|domain|DOMAIN|site|SITE)\w*[ \t]+in[ \t]+(?:%b)\b" % names, body)
    if base is not None or inside is not None:
        return base or inside
    if _SLASH.search(body):
        return None
    given_back = re.search(rb"\breturn[ \t]+(?:%b)(?:\.strip\(\))?[ \t]*(?=\r?\n|$|or\b|if\b)" % names, body)
    return given_back if given_back is not None and _SCHEME.search(body) else None


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="This target may lead to another site; allow paths that begin with one slash, or compare the host.",
        severity=Severity.WARNING,
        confidence=Confidence.LOW,
        category="web",
        cwe=("CWE-601",),
        owasp=("A01:2021",),
        why=(
            "Whoever makes the link chooses where people are sent from a page that they trust. A scheme of http says nothing of the host; a host's name somewhere in the address may\n"
            "stand in its path; an address that begins with `https://example.org` may go on with `.evil.net`.\n"
            "\n"
            "In a package it is a hint. Functions that look at the host, or at what allowed targets are, are left alone."
        ),
        instead=(
            "    parts = urlsplit(target)\n"
            '    if parts.scheme or parts.netloc or not target.startswith("/") or target.startswith(("//", "/\\\\")):\n'
            '        target = "/"'
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/601.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html",
        ),
        bundled=True,
    ),
    _run,
    words=frozenset((b"Location", b"location", b"redirect", b"startswith", b"in", b"scheme")),
    example='def after_login(params):\n    target = params.get("next", "/")\n    return {"status": 302, "headers": {"Location": target}}\n',
)
