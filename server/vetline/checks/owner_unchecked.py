"""Routes that know who asks and change any record all the same: nobody compares the record's owner with the person."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import COMMENT, DECORATED, DEFINED, PARAMETER, functions
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_RECORD = re.compile(
    rb"@(?:\w+(?:\.\w+)*\.)?(?:route|get|put|patch|delete|post|api_route)\(\s*[\"'][^\"']*(?:\{\w*(?:id|pk|uuid|slug|name|email|key)\w*(?::\w+)?\}|<(?:\w+:)?\w*(?:id|pk|uuid|slug|name|email|key)\w*(?::\w+)?>)"
    rb"|def[ \t]+\w+\(\s*request\b[^)]*\b(?:pk|\w*id|slug|uuid)\b|def[ \t]+\w+\([^)]*\binfo\b[^)]*\b(?:pk|\w*id)\b|\.match_info\[\s*[\"']\w*(?:id|pk|uuid|slug)"
)
"""Which record is meant stands in the path."""
_SIGNS = (b"@", b"request", b"info")
"""One of them is in each match of `_RECORD`; to look for them costs less."""
_VARIABLE = re.compile(
    rb"^[ \t]+(\w*(?:user|owner|account|uid)\w*)[ \t]*=[ \t]*(?:await[ \t]+)?(?:(?:\w+\.)*(\w*(?:user|owner|auth|login|account)\w*)\(\s*(?:request|token|authorization|self)\b"
    rb"|(?:request|info\.context)(?:\.get\(|\[)[\"'](?:current_)?(user|account)[\"'][)\]])",
    re.MULTILINE,
)
_BARE = re.compile(
    rb"^[ \t]+(?:await[ \t]+)?(?:self\.)?(?:get_)?(?:current_user|logged_in_user|require_(?:user|login|auth|session)|authenticate(?:d_user)?|check_(?:login|auth|session)|login_required|auth)\([ \t]*(?:(?:self\.)?request|self)?[ \t]*\)[ \t]*\r?$",
    re.MULTILINE,
)
"""Somebody must have signed in, and who it is is thrown away."""
_INLINE = re.compile(
    rb"^[ \t]+if[ \t]+(?:[\"']\w+[\"'][ \t]+not[ \t]+in[ \t]+session|not[ \t]+session\.get\([^()]*\)|session\.get\([^()]*\)[ \t]+is[ \t]+None)[ \t]*:",
    re.MULTILINE,
)
_PERSON = re.compile(rb"current_user|(?<![.\w])session\b|\bg\.|request\.(?:user|ctx|state)|get_jwt|\buser\b|identity")
_CHANGES = re.compile(
    rb"(?i:\bDELETE\s+FROM\s+\w+|\bUPDATE\s+\w+\s+SET\b)|\b\w+\.(?:delete|delete_one|update_one|save)\(|\bsession\.delete\(|\bdel[ \t]+\w+\["
    rb"|\b(?!session\b)[A-Za-z_]+\.pop\([ \t]*[a-z_]+[ \t]*[,)]"
    rb"|\bsetattr\((?!self\b|request\b)\w+,[ \t]*\w+,[ \t]*\w+\)"
    rb"|^[ \t]+(?!response\b|resp\b|self\b|session\b|g\b)[a-z_]\w*\.\w+(?:[ \t]*,[ \t]*\w+\.\w+)?[ \t]*=(?!=)(?=[\s\S]*\b\w*(?:session|db)\.commit\()",
    re.MULTILINE,
)
_PRIVATE = (
    rb"(?:notes?|messages?|mails?|orders?|invoices?|documents?|tasks?|todos?|payments?|transactions?|bookings?|reservations?|tickets?|appointments?"
    rb"|prescriptions?|applications?|subscriptions?|address(?:es)?|carts?|expenses?|journals?|diar(?:y|ies)|entr(?:y|ies)|secrets?|wallets?|accounts?)"
)
_READS = re.compile(
    rb"(?i:\bFROM\s+" + _PRIVATE + rb"\s+WHERE\s+(?:\w+\.)?id\s*=)"
    rb"|(?i:\b" + _PRIVATE + rb"\.(?:query\.(?:get|get_or_404|filter_by)|objects\.get)\()|(?i:\b(?:get_object_or_404|get)\(\s*" + _PRIVATE + rb"\s*,)"
    rb"|(?i:\.query\(\s*" + _PRIVATE + rb"\s*\)\.(?:get\(|filter(?:_by)?\(\s*(?:\w+\.)?id\s*==?\s*\w+\s*\)))"
    rb"|(?i:\bselect\(\s*" + _PRIVATE + rb"\s*\)\.(?:where|filter)\(\s*\w+\.id\s*==\s*\w+\s*\))"
    rb"|(?i:\b(?:\w+\.)?" + _PRIVATE + rb"(?:_(?:repo(?:sitory)?|store|service|db))?\.(?:get|find|find_one|fetch|load|get_by_id|find_by_id)\(\s*\w*_?id\s*\))"
)
"""A record of a kind that people keep to themselves, looked up by its number alone."""
_DECIDES = re.compile(
    rb"own(?:er|ed|ing)|(?<!un)author|creat(?:ed_by|or)|user_?id|perm|role|admin|staff|superuser|belong|can_|allow|tenant|member|access|scope|forbid|403|verify|check_|ensure|require_(?!login|auth|http|post|get|safe)|get_queryset|optional",
    re.IGNORECASE,
)

_GRANTS = re.compile(
    rb"\.(?:role|is_admin|is_superuser|is_staff|permissions?)[ \t]*=(?!=)[ \t]*(?:\w+\.(?:role|is_admin|is_superuser|is_staff|permissions?)\b|\w+(?:\.get\(|\[)[\"'](?:role|is_admin|permissions?)[\"'])"
)
"""Somebody's rights become what the request says."""
_DECIDES_GRANTS = re.compile(
    rb"own(?:er|ed)|403|forbid|perm(?!issions?[ \t]*=)|admin(?![\"'\w]*[ \t]*=)|staff|require_(?!login)|check_|ensure|verify|can_|allow|authori",
    re.IGNORECASE,
)

_STOCK = re.compile(rb"(?i:\bUPDATE\s+\w+\s+SET\s+(?:\w+\s*=\s*(?:\?|%s|:\w+),\s*)*)(\w+)\s*=\s*\1\s*[+-]|(?i:\bUPDATE\s+\w+\s+SET\s+(?:stock|quantity|qty|seats|available|views|hits|votes|likes|inventory)\s*=)")
"""A count goes up or down: what anybody may do who buys or votes."""
_REMOVED = re.compile(rb"(?i:DELETE)\b|setattr\(|.*(?:delete\w*\(|^del\b|\.pop\()")
_OF_PERSON = re.compile(rb"[<{](?:\w+:)?((?:user|member|account)_?id)(?::\w+)?[}>]")
_PERSONS_OWN = re.compile(rb"\buser(?:\.|[ \t]*=(?!=)|[ \t]*,)|\bsetattr\(user\b|\bnot[ \t]+user\b|\breturn[ \t]+user\b|[\"'/]\w*user\w*[\"'/]")
"""A record that is called user is no person who asks."""
_CHOSEN = re.compile(rb"perm|role|admin|staff|super|optional|scope", re.IGNORECASE)
"""Of a function that gives the person: it lets in a few only, or everybody."""


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not any(sign in source.data for sign in _SIGNS) or not _RECORD.search(source.data):
        return
    data = COMMENT.sub(lambda comment: b" " * len(comment[0]), source.data)
    for start, _, text in functions(data):
        is_resolver = b"info.context" in text
        if not _RECORD.search(text) or ((source.in_class or text[:1] in b" \t") and not is_resolver):
            continue
        header = DEFINED.search(text) if not is_resolver else None
        behind = header.end() if header is not None else 0
        granted = _GRANTS.search(text, behind)
        if granted is not None and any(not _DECIDES_GRANTS.search(rest) for rest in _without_the_person(text)):
            yield Hit(Span(start + granted.start(), start + granted.end()), "Whoever is logged in hands out roles here; ask for their own role first.")
            continue
        changed = _CHANGES.search(text, behind)
        if changed is not None and not _STOCK.search(text):
            for person in _OF_PERSON.findall(text) if _REMOVED.match(changed[0]) else ():  # whose number it is says nothing of who asks
                text = re.sub(rb"\b%b\b" % re.escape(person), b"_" * len(person), text)
        else:
            changed = _READS.search(text, behind)
        if changed is not None and any(not _DECIDES.search(rest) for rest in _without_the_person(text)):
            yield Hit(Span(start + changed.start(), start + changed.end()))


def _without_the_person(data: bytes) -> Iterator[bytes]:
    """For each way in which the function asks for somebody to be logged in and does not look at who that is: what else it says."""
    for found in (*PARAMETER.finditer(data), *_VARIABLE.finditer(data)):
        name = next(group for group in found.groups() if group)
        rest = data[: found.start()] + data[found.end() :]
        rest = re.sub(rb"\bif[ \t]+(?:not[ \t]+%b|%b[ \t]+is[ \t]+None)\b[^\n]*(?:\n[ \t]+raise[^\n]*)?" % (name, name), b"", rest)
        if not re.search(rb"\b%b\b" % name, rest) and not _CHOSEN.search(found[0].replace(name, b"", 1)):
            yield rest
    if DECORATED.search(data) and not _PERSON.search(data):
        yield data
    rest, guards = _BARE.subn(b"", data)
    if guards and not _PERSON.search(_PERSONS_OWN.sub(b"", rest)):
        yield rest
    rest, guards = _INLINE.subn(b"", data)
    if guards and not _PERSON.search(rest):
        yield rest


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Whoever is logged in reaches anybody's record here; ask for the owner along with the id.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-639", "CWE-862", "CWE-863"),
        owasp=("A01:2021",),
        why=(
            "The route asks for somebody to be logged in, takes the number of a record from the path, and reads or changes that record without\n"
            "looking at who asks. Numbers are counted through in minutes, so every account reaches the records of all others.\n"
            "\n"
            "A function is reported only if the person that it asked for is never used, and if no word in it speaks of owners, roles or permissions."
        ),
        instead=(
            "Let the query find the person's own records alone:\n"
            "\n"
            '    conn.execute("DELETE FROM notes WHERE id = ? AND owner = ?", (note_id, user.id))\n'
            "    note = get_object_or_404(Note, pk=pk, owner=request.user)"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/639.html",
            "https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/",
        ),
        bundled=True,
    ),
    _run,
    example='@app.delete("/notes/{note_id}")\ndef delete(note_id: int, user=Depends(current_user)):\n    conn.execute("DELETE FROM notes WHERE id = ?", (note_id,))\n',
)
