"""Servers that stand whole in one file and ask nobody who they are, though they change, administer or reveal something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.js_routes import TEXTS, Route, is_made, routes, without_comments, without_prose
from vetline.checks.noted import Noted, is_said, places
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_OUTBOUND = re.compile(
    rb"\bprocess\.env(?:\.\w+|\[[^\]\n]*\])|\bauth:[ \t]*\{[^}]*\}|[\"']?\bAuthorization[\"']?:[^\n]*|\b(?:password|pass):[^\n]*|\b(?:signed|getSigned)\w*|\bcredentials:[ \t]*(?:true|false|[\"'][^\n]*)|\b(?:allowedHeaders|exposedHeaders|allowHeaders|origin):[^\n]*|[\"']Access-Control-Allow-Headers[\"'][^\n]*"
    rb"|\b\w*(?i:openai|anthropic|slack|stripe|s3|aws|smtp|mail|redis|mongo|pg|github|telegram|twilio|model|llm)\w*[ \t]*=(?!=)[^\n]*|\b(?:startSession|\{[ \t]*session[ \t]*\}|session\.(?:startTransaction|commitTransaction|abortTransaction|endSession|withTransaction))\b"
)
"""Who the program itself is, to others."""
_ASKS = re.compile(
    rb"(?i:authori[sz]|authenti|unauthor|forbidden|credential|\bauth|jwt|passport|bearer|api_?-?key|x-[\w-]*(?:key|token|secret)|cookie|session|log_?-?in\b|log_?-?out|sign_?-?in"
    rb"|permission|is_?admin|current_?user|secret|password|passcode|passphrase|signature|hmac|timingSafe|identity|principal|token(?!s|i[sz])|csrf|oauth|clerk|firebase|supabase|acl\b|rbac|allow(?:ed)?_?ips?|whitelist|allowlist)"
    rb"|[a-z]Auth|(?<!query)(?<!body)(?<!params)(?<!payload)\.user\b|\brequire[A-Z]\w*|\bensure[A-Z]|\bprotect(?!otype)|[gG]uard|\b40[13]\b|\bADMIN_|\bverify[A-Z]"
)
"""Words of a program that asks, in whatever way."""
_LOCAL = re.compile(
    rb"(?:\.listen\(|\bserve\()[^;]{0,200}[\"'`](?:127\.0\.0\.1|localhost|::1)[\"'`][ \t]*[,)}]|\b(?:HOST|BIND|LISTEN)\w*[ \t]*=[ \t]*(?:process\.env\.\w+[ \t]*(?:\|\||\?\?)[ \t]*)?[\"'`](?:127\.0\.0\.1|localhost|::1)[\"'`]|StdioServerTransport"
)
"""Nobody else reaches it."""

ADMINISTERS = re.compile(
    rb"(?i)(?:^|/)(?:admin|internal|superuser|management|env|environment|configs?|configuration|logs|backups?|restore|dump|debug|deploy\w*|restart|shutdown|reboot|exec|execute|command|cmd|shell|terminal|migrate|reset-?(?:db|all|database)"
    rb"|flush|purge|wipe|truncate|feature-?flags?|flags|plugins|containers?|processes|cron|services)(?=/|$|\?)"
)
_READ_TOO = re.compile(rb"(?i)(?:^|/)(?:admin|internal|superuser|env|environment|logs?|backups?|dump|debug)(?=/|$|\?)")
"""What gives something away when it is only read."""
_ACCOUNT = re.compile(rb"(?i)(?:^|/)(?:users?|accounts?|customers?|employees?|patients?|members|students|profiles?|wallets?)/[:{(<\[]")
_MONEY = re.compile(rb"(?i)(?:^|/)(?:transfers?|withdraw\w*|refunds?|payouts?|balances?|deposits?|credit|debit)(?=/|$)")
_AMOUNT = re.compile(rb"(?i)amount|balance|cents|money|wallet")
_MAILS = re.compile(rb"\bsendMail\(|\bsgMail\.send\(|\bmessages\.create\(\s*\{[^}]*\bto\b|\.emails\.send\(|\bSendEmailCommand\(")
_TO_ANYBODY = re.compile(rb"\{[^\n;]*\b(?:to|recipients?|email)\b[^\n;]*\}\s*=\s*(?:await\s+)?(?:\w+\.)*(?:body|json\(\)|payload|query)\b|\b(?:to|recipients?)\s*[:=]\s*(?:\w+\.)*(?:body|payload|query)\.\w+")
_PRIVATE = re.compile(rb"(?i)(?:^|/)(?:patients?|medical\w*|prescriptions?|payrolls?|salar(?:y|ies)|employees?|diagnos\w+|health-?records?)(?=/|$)")
_GOVERNS = re.compile(rb"\b(?:exec|execFile|spawn)(?:Sync)?\([^;]{0,200}\b(?:git|docker|systemctl|kubectl|pm2|reboot|shutdown|npm|deploy\w*|service)\b")
_ONE = re.compile(rb"[:{(<\[*]|(?i:/(?:delete|remove))(?=/|$)")
_LASTING = re.compile(
    rb"(?i:\bDELETE\s+FROM\b)|\.(?:deleteOne|deleteMany|destroy|findByIdAnd\w+|findOneAndDelete|remove|removeItem)\(|\.delete\((?:\s*\{|\))|\.del\(\)|\b(?:unlink|rm|rmdir)(?:Sync)?\("
)
"""What is deleted outlives the process; a list in its memory is mostly a demonstration's."""
_LOG_READ = re.compile(rb"\b(?:view|list|get|read|tail|show|stream|serve|handle)\w*Logs?\w*\(")
CHANGES = re.compile(
    rb"(?i:\b(?:DELETE\s+FROM|UPDATE\s+\w+\s+SET|INSERT\s+(?:OR\s+\w+\s+)?INTO)\b)|\.(?:deleteOne|deleteMany|updateOne|updateMany|insertOne|insertMany|insert|replaceOne|destroy|create|save|upsert|bulkWrite|findByIdAnd\w+|findOneAnd\w+|del|hset|set|delete|push|splice|update)\("
    rb"|\b(?:writeFile|appendFile|unlink|rm|rename|createWriteStream|copyFile|mkdir)(?:Sync)?\(|\bexec(?:File)?(?:Sync)?\(|\bspawn\(|\b(?:create|add|update|save|remove|delete|set|store|write|upload|edit|replace|rename|move|import)[A-Z]\w*\b"
)
_FOR_ALL = re.compile(
    rb"(?i)health|ping|public|hook|callback|verify|confirm|contact|subscri|feedback|search|vote|click|track|csp|report|rsvp|order|checkout|cart|shorten|paste|score|chat|ask|survey|poll|event|metric|convert|render|predict|preview|calc|eval|run\b"
    rb"|answer|review|rating|lead|donat|pay|share|merge|zip|pdf|resize|thumb|echo|parse|format|transform|translate|graphql|query|count|analy|validate|compute|generate|proxy|fetch|scrape|summar|complet"
)
"""What people do without an account."""

_RANKS = ("mail", "rule", "account", "money", "private", "log", "remove", "delete", "change", "add")
_LOUD = {
    "mail": "Anybody who reaches this address sends mail to anybody through this server; nobody is asked who they are.",
    "rule": "Anybody who reaches this address governs the server or reads what it keeps, and nobody is asked; ask for a login.",
    "account": "Anybody changes anybody's account here: the number stands in the address, and nobody is asked who they are.",
    "money": "Anybody who reaches this address moves money, and nobody is asked who they are; ask for a login.",
    "private": "Anybody reads or changes what is private here, and nobody is asked who they are; ask for a login.",
    "remove": "Anybody deletes what anybody has put here, and nobody is asked who they are; ask for a login.",
    "log": "Anybody reads the logs here, and nobody is asked who they are; ask for a login.",
}


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, str]]:
    if b"/" in data:
        for route in routes(without_comments(data)):
            if (kind := _kind(route)) is not None:
                yield route.span, kind


def harms(route: Route) -> bool:
    """Whether what anybody may do here is told aloud where nobody is asked."""
    return _kind(route) in _LOUD


def _kind(route: Route) -> str | None:
    """What anybody may do here, as `_RANKS` has it; None for what may be for all."""
    is_change = route.method in (b"put", b"patch", b"delete") or (route.method in (b"post", b"all") and CHANGES.search(route.text) is not None)
    if route.method in (b"post", b"all") and _MAILS.search(route.text) and _TO_ANYBODY.search(route.text):
        return "mail"
    if (ADMINISTERS if route.method != b"get" else _READ_TOO).search(route.path):
        return "rule"
    if _GOVERNS.search(route.text):
        return "rule"
    if is_change and _ACCOUNT.search(route.path):
        return "account"
    if is_change and route.method == b"post" and _MONEY.search(route.path) and _AMOUNT.search(route.text):
        return "money"
    if _PRIVATE.search(route.path):
        return "private"
    if route.method == b"delete" and _ONE.search(route.path) and _LASTING.search(route.text):
        return "remove"
    if _LOG_READ.search(route.text):
        return "log"
    if not is_change or _FOR_ALL.search(route.path):
        return None
    return "delete" if route.method == b"delete" else "add" if route.method == b"post" else "change"


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if not is_said(notes, is_made) or is_said(notes, _asks) or is_said(notes, _is_local):
        return
    found = list(places(notes))
    if not found:
        return
    index, place, kind = min(found, key=lambda one: _RANKS.index(one[2]))
    yield index, Hit(place, _LOUD.get(kind), Severity.WARNING if kind in _LOUD else None)


def _asks(data: bytes) -> bool:
    return _ASKS.search(_OUTBOUND.sub(b"", without_prose(data))) is not None


def _is_local(data: bytes) -> bool:
    return _LOCAL.search(data) is not None


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Anybody may change this, and nothing in this server asks who is calling; put a login in front of it.",
        severity=Severity.INFO,
        confidence=Confidence.LOW,
        category="web",
        cwe=("CWE-306", "CWE-862", "CWE-639"),
        owasp=("A01:2021", "A07:2021"),
        languages=("javascript", "typescript"),
        why=(
            "The program is a server of its own, and no word in it speaks of a login, a session, a token or a right. For most programs that may be meant: a gateway\n"
            "may stand in front, or all may be public. It is told once, at the route that does most harm, and as a hint; a warning where anybody governs the server, sends\n"
            "mail to anybody, reads logs, moves money, or changes the account whose number is in the address.\n"
            "\n"
            "Servers that listen on their own machine alone are left alone, and so is what people do without an account, such as to order or to search."
        ),
        instead=(
            "Name the check where the routes are, so that none is forgotten:\n"
            "\n"
            '    app.use("/monitors", requireUser);\n'
            '    app.delete("/monitors/:id", removeMonitor);'
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/306.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html",
        ),
        bundled=True,
    ),
    nothing,
    texts=TEXTS,
    example='app.delete("/users/:id", async (req, res) => {\n  await users.deleteOne({ id: req.params.id });\n});\napp.listen(3000);\n',
    note=_note,
    join=_join,
)
