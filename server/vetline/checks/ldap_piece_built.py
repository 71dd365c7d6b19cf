"""Conditions of LDAP filters that a value is written into, wherever the filter is put together."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import functions
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_ATTRIBUTES = (
    b"uid", b"cn", b"sn", b"ou", b"mail", b"givenName", b"displayName", b"sAMAccountName", b"userPrincipalName", b"memberOf", b"member", b"memberUid",
    b"departmentNumber", b"employeeNumber", b"employeeID", b"telephoneNumber", b"distinguishedName", b"department",
)
_ATTRIBUTE = b"(?:" + b"|".join(_ATTRIBUTES) + b")"
_VALUE = rb"(?P<name>[a-z_]\w*(?:\.[a-z_]\w*)*)"
_CONDITION = re.compile(
    rb"\(" + _ATTRIBUTE + rb"=\*?(?:\{" + _VALUE + rb"\}|(?:%s|%\(\w+\)s)\*?\)+[^\"'\n]*[\"'][ \t]*%[ \t]*\(?[ \t]*(?P<filled>[a-z_]\w*)\b(?![ \t]*[(\[.])|[\"'][ \t]*\+[ \t]*(?P<added>[a-z_]\w*)\b(?![ \t]*[(\[.]))"
)
_ESCAPED = re.compile(rb"escape|quote|sanit|clean|fullmatch|isalnum|\bre\.match|valid|\bsafe|int\(|encode_filter|filter_format|bytes_to", re.IGNORECASE)


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not _CONDITION.search(source.data):
        return
    for start, _, text in functions(source.data):
        if _ESCAPED.search(text):
            continue
        condition = _CONDITION.search(text)
        if condition is not None:
            yield Hit(Span(start + condition.start(), start + condition.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A value with ) or * in it changes what this filter finds; put it through escape_filter_chars.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="injection",
        cwe=("CWE-90",),
        owasp=("A03:2021",),
        why=(
            "A condition of a filter is written with the value as it is. `*` finds everybody, and `*)(objectClass=*` goes on with conditions of its own: who logs in with\n"
            "it is the first one found, who searches with it reads other attributes letter by letter.\n"
            "\n"
            "A function that escapes or checks anything is left alone."
        ),
        instead=(
            "Escape each value.\n"
            "\n"
            "    from ldap3.utils.conv import escape_filter_chars\n"
            "\n"
            '    clauses.append(f"(departmentNumber={escape_filter_chars(department)})")'
        ),
        references=(
            "https://cheatsheetseries.owasp.org/cheatsheets/LDAP_Injection_Prevention_Cheat_Sheet.html",
            "https://cwe.mitre.org/data/definitions/90.html",
        ),
        bundled=True,
    ),
    _run,
    texts=frozenset(b"(" + attribute + b"=" for attribute in _ATTRIBUTES),
    example='def find(connection, name):\n    parts = ["(objectClass=person)", f"(cn=*{name}*)"]\n    return connection.search(BASE, "(&" + "".join(parts) + ")")\n',
)
