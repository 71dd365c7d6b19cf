"""Whole environments, headers, settings and addresses that hold a secret, written to a log; and tokens that were made a line before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_LOGS = re.compile(
    rb"^[ \t]*(?:(?:self\.|cls\.|app\.|current_app\.)?_?(?:log|logger|logging|LOG|LOGGER)\.(?:debug|info|warning|warn|error|exception|critical|log)|(print))\(((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)){0,1500})\)",
    re.MULTILINE,
)
_SECRET = rb"(?:\w*_)?(?:password|passwd|secret|secret_key|api_?key|access_?token|auth_?token|refresh_?token|private_?key|client_secret|token)"
_MASKED = re.compile(rb"mask|redact|sanitiz|scrub|hide_|hidden|\*\*\*|SecretStr|obfuscat|\bsafe_|strip_|censor|without_|filtered|\bexclude|\bpop\([\"']|repr=False", re.IGNORECASE)
_WHOLE = rb"(?:[\"'fF{,%%+ \t]|^)(?:str\(|repr\(|dict\(|json\.dumps\()?(?:%b)(?:\.(?:json|text|copy|dict|model_dump|items)(?:\(\))?)?(?:!r|=)?\)*[ \t]*(?:[},)]|,[ \t]*(?:indent|default|exc_info|extra)\b|$)"
_ENVIRONMENT = re.compile(rb"(?:[ \t(,{]|^)(?:dict\(|repr\(|str\(|json\.dumps\()?(?:dict\()?os\.environ(?:\.copy\(\)|\.items\(\))?\)*[ \t]*(?:[,}]|$)")
_FILLED = re.compile(rb"\b((?:self\.)?\w+)[ \t]*(?::[^=\n]+)?=[ \t]*(?:dict\(|\w*\(?\{)[^{}]{0,800}?\b(?:" + _SECRET + rb")[\"']?[ \t]*[:=][ \t]*(?![ \t]*(?:None|[\"']{2}|True|False|bool\())[\w(\"'{]")
_HEADED = re.compile(rb"\b((?:self\.)?_?\w*headers)(?:\[[\"'](?:Authorization|X-Api-Key|X-Auth-Token|Cookie)[\"']\][ \t]*=|[ \t]*=[ \t]*\{[^}]*[\"'](?:Authorization|X-Api-Key|X-Auth-Token|Cookie)[\"'])", re.IGNORECASE)
_ADDRESSED = re.compile(
    rb"\b(\w*(?:url|uri|query|link|endpoint|params))[ \t]*=[ \t]*(?:[^\n]*[?&](?:\w*_)?(?:key|token|secret|password|apikey|api_key|sig|access_token)=[ \t]*(?:\{|[\"']|%s)|[^\n]*urlencode\([^\n]*\b(?:" + _SECRET + rb"|key)\b|[^\n]*://[^\n]*(?:\{|[\"'][ \t]*\+[ \t]*)(?:\w+\.)*\w*(?:password|passwd|token|secret|pwd)\b)",
    re.IGNORECASE,
)
_MADE = re.compile(rb"\b(\w*(?:token|otp|code|pin|secret|password|passwd|pwd|api_?key|link))[ \t]*=[ \t]*(?:await[ \t]+)?(?:f[\"'][^\n]*\{)?(?:[\w.]*\b(?:secrets\.(?:token_\w+|choice)|jwt\.encode|Fernet\.generate_key)\(|(?:\w+\.)*_?(?:generate|make|create|issue|new|gen)_?\w*(?:token|otp|code|password|secret|key|pin)\w*\(|[\"']{2}\.join\([^\n]*(?:secrets|random)\.|f[\"'][^\n]*\{\w*token\w*\})")
_ANSWERED = re.compile(rb"\b(\w+)[ \t]*=[ \t]*(?:await[ \t]+)?(?:\w+\.)+(?:post|request)\(")
_TAKES_TOKEN = re.compile(rb"\[[\"'](?:access_token|refresh_token|id_token|client_secret|api_key|password)[\"']\]|\.get\([\"'](?:access_token|refresh_token|id_token|client_secret|api_key)[\"']")
_DSN = rb"(?:self\.)?_?(?:dsn|database_url|db_url|db_uri|connection_string|conn_str|connection_url|conn_string|broker_url|redis_url|mongo_uri|amqp_url|credentials|creds)"
_ARGUMENTS = re.compile(rb"(?<!\*)\bargs\b[\s\S]*(?<!\*)\bkwargs\b")
_WRAPS = re.compile(rb"\*args\b[^\n]*\*\*kwargs\b")
_TAKES_PASSWORD = re.compile(rb"\bdef[ \t]+\w+\([^)]*\b(?:password|passwd|secret|token|pin|api_key|card_number)\b")
_SHOWS = re.compile(rb"^(?:main|cli|_?generate\w*|make\w*|show\w*|print\w*|demo\w*|setup\w*|init\w*|create_(?:superuser|admin)\w*)$")
_PROSE = re.compile(rb"(?<![fF])(?:\"\"\"[\s\S]*?\"\"\"|'''[\s\S]*?''')|(?:^|(?<=[ \t]))#[^\n]*", re.MULTILINE)
_NOT_A_BREAK = re.compile(rb"[^\n]")
_SAID = re.compile(rb"\bAuthorization\b|\bBearer\b|X-Api-Key", re.IGNORECASE)


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data) if _LOGS.search(source.data) else ())


def _places(data: bytes) -> Iterator[tuple[Span, tuple[str, str]]]:
    """With what has to be said elsewhere, and how sure it is."""
    data = _PROSE.sub(lambda found: _NOT_A_BREAK.sub(b" ", found[0]), data)
    for start, name, text in functions(data):
        if _MASKED.search(text):
            continue
        held = {found[1] for what in (_FILLED, _HEADED, _ADDRESSED) for found in what.finditer(text)} - {b"self", b"extra", b"parser"}
        answered = {found[1] for found in _ANSWERED.finditer(text)} if _TAKES_TOKEN.search(text) else set()
        made = {found[1] for found in _MADE.finditer(text)}
        for logs in _LOGS.finditer(text):
            span, words, printed = Span(start + logs.start() + len(logs[0]) - len(logs[0].lstrip()), start + logs.end()), logs[2], logs[1] is not None
            if _ENVIRONMENT.search(words) or _is_whole(words, held - {b"params"}) or (_is_whole(words, made) and not (printed and _SHOWS.match(name))):
                yield span, ("", "lone" if printed else "sure")
            elif (_holds(words, rb"(?:%b)\.(?:json\(\)|text|content)" % b"|".join(map(re.escape, answered))) if answered else False) or _is_whole(words, {_DSN}, quoted=True):
                yield span, ("", "lone")
            elif _holds(words, rb"(?:self\.)?_?(?:request\.)?headers(?:\)|[ \t]*[,}]|!r|$)(?!\[)"):
                yield span, ("headers", "lone")
            elif _ARGUMENTS.search(words) and _WRAPS.search(text):
                yield span, ("arguments", "lone")


def _is_whole(words: bytes, names: set[bytes], quoted: bool = False) -> bool:
    return bool(names) and re.search(_WHOLE % b"|".join(names if quoted else map(re.escape, names)), _plain(words)) is not None


def _holds(words: bytes, what: bytes) -> bool:
    return re.search(rb"(?:[ \t,{]|^)" + what, _plain(words)) is not None


def _plain(words: bytes) -> bytes:
    """Without texts, but for what stands in their braces."""
    return re.sub(rb"(\bf)?(\"\"\"[\s\S]*?\"\"\"|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*')", lambda found: b", ".join(b"{" + one + b"}" for one in re.findall(rb"\{([^{}]+)\}", found[2])) if found[1] else b"_", words)


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    for index, place, (asked, certain) in places(notes):
        if not asked or is_said(notes, (_SAID if asked == "headers" else _TAKES_PASSWORD).search):
            yield index, Hit(place) if certain == "sure" else Hit(place, severity=Severity.INFO, alone=Severity.WARNING)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="What goes into the log here holds a secret; log what is needed, and leave out the rest.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="secrets",
        cwe=("CWE-532", "CWE-200"),
        owasp=("A09:2021",),
        why=(
            "All of the environment, headers with a token, a dictionary with a password, an address with a key in it, or a token that was made a line before is written to a log.\n"
            "Logs are kept for long, copied to other systems and read by many.\n"
            "\n"
            "Functions that mask what they log are left alone. What may hold a secret, as addresses of databases do, is a hint in a package."
        ),
        instead='    log.info("calling %s", base)\n    log.info("settings: %s", sorted(settings))',
        references=("https://cwe.mitre.org/data/definitions/532.html",),
        yields_to=("credentials-logged-whole",),
        bundled=True,
    ),
    nothing,
    example='def load():\n    cfg = {"user": user, "db_password": os.environ["PW"]}\n    log.info("settings: %s", cfg)\n    return cfg\n',
    texts=frozenset((b"log", b"LOG", b"print(")),
    note=_note,
    join=_join,
)
