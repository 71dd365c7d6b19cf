"""Dicts and models that hold a password, written to a log as they are."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_HOLDS = re.compile(rb"\b(\w+)(?:\[[\"']|\.get\([\"']|\.)(?:\w*password|passwd|pin|secret|cvv|card_number|ssn)\b(?:[\"'][\])]?)?(?![ \t]*(?:=(?!=)|\())")
_LOGS = re.compile(rb"\b(?:log|logger|logging|_log|_logger|LOG|LOGGER|self\.log|self\.logger|app\.logger|current_app\.logger)\.(?:debug|info|warning|warn|error|exception|critical)\(([^\n]*)|\bprint\(([^\n]*)")
_MASKED = re.compile(rb"mask|redact|\bpop\([\"']|exclude|\bdel[ \t]+\w+\[|sanitiz|scrub|if[ \t]+\w+[ \t]+(?:not[ \t]+in|!=)|SecretStr|repr=False", re.IGNORECASE)
_NOT_WHOLE = frozenset((b"self", b"url", b"cls", b"settings", b"config", b"os", b"args", b"request", b"user", b"current_user", b"row", b"app", b"cfg", b"options"))


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not _LOGS.search(source.data):
        return
    text = without_prose(source.data)
    for start, _, function in functions(text):
        names = {found[1] for found in _HOLDS.finditer(function)} - _NOT_WHOLE
        if not names or _MASKED.search(function):
            continue
        whole = re.compile(
            rb"\{(?:%b)(?:!r|=)?\}|(?:,|[\"'][ \t]*%%|\bstr\(|\+)[ \t]*(?:%b)(?:\.(?:dict|model_dump|json|model_dump_json)\(\))?[ \t]*\)"
            % ((b"|".join(sorted(names)),) * 2)
        )
        for logs in _LOGS.finditer(source.data, start, start + len(function)):
            if whole.search(logs[0]):
                yield Hit(Span(logs.start(), logs.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="What is logged whole here holds a password; log the fields that are needed.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="secrets",
        cwe=("CWE-532", "CWE-200"),
        owasp=("A09:2021",),
        why=(
            "The function takes a password or a number of a card out of what it is given, and writes all of what it is given to a log. Logs are kept for long, copied to other\n"
            "systems and read by many; whoever reads them signs in as anybody."
        ),
        instead='    logger.info("registering %s", data["email"])',
        references=("https://cwe.mitre.org/data/definitions/532.html",),
        bundled=True,
    ),
    _run,
    words=frozenset((b"password", b"passwd", b"pin", b"secret", b"cvv", b"card_number", b"ssn")),
    example='def register(data):\n    logger.info(f"registering {data}")\n    return create(data["email"], data["password"])\n',
)
