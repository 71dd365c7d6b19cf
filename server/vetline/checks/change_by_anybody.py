"""Routes that change what a program keeps, or hand out all of it, and ask nobody who they are, though the program signs people in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vetline.checks.made_here import TEXTS, is_made
from vetline.checks.noted import Noted, is_said, places
from vetline.checks.routes import Route, routes
from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_ROUTE = re.compile(rb"^[ \t]*@(\w+(?:\.\w+)*)\.(route|get|post|put|patch|delete)\([ \t\r\n]*(?:path[ \t]*=[ \t]*)?[\"']([^\"'\n]*)[\"']([^\n]*)", re.MULTILINE)
_NAME = re.compile(rb"^[ \t]*(?:async[ \t]+)?def[ \t]+(\w+)\(", re.MULTILINE)
_OTHER_DECORATOR = re.compile(rb"^[ \t]*@(?!\w+(?:\.\w+)*\.(?:route|get|post|put|patch|delete)\()", re.MULTILINE)
_CHANGES = re.compile(
    rb"\.(?:insert_one|insert_many|update_one|delete_one|replace_one|update_many|delete_many)\(|\bsession\.(?:add|delete)\(|\bos\.(?:remove|unlink)\(|\bINSERT[ \t\n]+INTO\b|\bDELETE[ \t\n]+FROM\b|\bUPDATE[ \t\n]+\w+[ \t\n]+SET\b"
    rb"|\bopen\([^\n]*,[ \t]*(?:mode=)?[\"'][wa]|\bwrite_text\(|\byaml\.(?:safe_)?dump\(|\bjson\.dump\(|\bsubprocess\.|\bPopen\(|\bsave_\w+\(|\b\w+\.(?:unlink|save)\(",
)
_RULES = re.compile(rb"/(?:configs?|settings?|configuration|jobs?|tasks?|deploy\w*|restart|shutdown|services?|feature_?-?flags?|plugins?|cron)\b", re.IGNORECASE)
"""What is behind such an address governs the program or the machine."""
_PERSON = re.compile(
    rb"token|session|auth|current_user|user_?id|api_?key|login|cookie|secret|Depends\((?!\s*(?:get_)?(?:db|session|settings|config|repo))|Security\(|permission|admin|signature|hmac|headers|identity|password|passcode|owner|principal|verify|require|guard|\bg\.|\b40[13]\b",
    re.IGNORECASE,
)
_FOR_ALL = re.compile(
    rb"log_?in|log_?out|sign_?(?:in|up|out)|register|health|ping|public|hook|callback|refresh|reset|forgot|verify|confirm|contact|subscri|feedback|search|vote|click|track|csp|report|comment|message|rsvp|order|checkout|cart|book|shorten|paste|score|chat|ask|survey|poll|event|metric|log|upload|convert|render|predict|preview|calc|eval|answer|review|rating|lead|donat|pay|unlock|share",
    re.IGNORECASE,
)
_BEFORE_ALL = re.compile(rb"\bbefore_(?:app_)?request\b|\bmiddlewares?\b|\b(?:FastAPI|APIRouter)\([^)]*dependencies|add_middleware\([^)]*[Aa]uth|HTTPBasic|BasicAuth|\bhook\([\"']before_request", re.IGNORECASE)
_PLAIN = re.compile(
    rb"\w://[^\"'\n]*|\bpassword[ \t]*=[ \t]*(?:os\.|getenv|settings\.|config)|^(?:from|import)[ \t]+\S*middleware\S*[ \t]+import[ \t]+(?:(?:CORS|GZip|TrustedHost|HTTPSRedirect|Session|ProxyHeaders|Prometheus)\w*|Middleware)[ \t]*$|\badd_middleware\(\s*(?:CORS|GZip|TrustedHost|HTTPSRedirect|Session|ProxyHeaders)\w*"
    rb"|\bMIDDLEWARE[ \t]*=[ \t]*[\[(](?:\s*[\"']django\.[\w.]+[\"']\s*,?)*\s*[\])]|\bmiddleware[ \t]*=[ \t]*\[(?:\s*Middleware\(\s*(?:CORS|GZip|TrustedHost)\w*[^()]*\)\s*,?)*\s*\]",
    re.MULTILINE,
)
"""What stands before all routes and asks nobody who they are."""
_SIGNS_IN = re.compile(
    rb"^[ \t]*@\w+(?:\.\w+)*\.(?:route|post)\([ \t\r\n]*[\"'][^\"'\n]*/(?:login|signin|sign-in|token|auth)[\"']|\bDepends\([ \t]*(?:get_current_\w+|require_\w+|current_user)\b|^[ \t]*@(?:\w+\.)*(?:login_required|jwt_required|token_required|require_auth|require_token|require_login|auth_required)\b",
    re.MULTILINE,
)
_KNOWS_PEOPLE = re.compile(rb"token|auth|api_?key|login|password|current_user|session", re.IGNORECASE)


_INBOUND = re.compile(
    rb"\bheaders(?:\.get\([ \t]*|\[)[\"'](?:[Aa]uthorization|[Xx]-[\w-]*(?:[Kk]ey|[Tt]oken|[Aa]uth|[Ss]ecret|[Ss]ignature)|[\w-]*[Tt]oken|[\w-]*[Ss]ignature[\w-]*|[\w-]*[Aa]pi-?[Kk]ey)|\bHeader\(|\bHTTP(?:Bearer|Basic|Digest|Authorization)|\bOAuth2|\bAPIKey|\.authorization\b"
    rb"|\brequest\.(?:user|auth|session|identity)\b|\bcurrent_user|\b_?log_?in\b|(?<![.\w])session(?:\[|\.get\([ \t]*[\"'])|cookies?\b|\bjwt\b|compare_digest|constant_time|check_?(?:password|pw|auth)|permission|authenticat|authoriz|authoris"
    rb"|@(?:\w+\.)*\w*(?:required|auth|protect|secure|guard)\w*|\bguards[ \t]*=|\bdependencies[ \t]*=|\bDepends\([ \t]*(?:\w+\.)*\w*(?:user|auth|verif|require|token|key|admin|principal|tenant|check|guard|protect)|\bSecurity\(|\bbefore_(?:app_)?request\b"
    rb"|\bdef[ \t]+\w*(?:auth|login|token|verify|require|permission|guard|api_?key|signature|password|passwd|admin_only|secret|current_user|captcha)\w*\(|\bhook\([\"']before_request|\bget_jwt|\bpassword\b|passcode|edit_?key|owner_?(?:key|token)|delete_?(?:key|token)|\bsecret_?(?:token|code)\b"
    rb"|@\w+\.middleware|\b[Mm]iddlewares?\b|add_middleware\(|\b(?:API|ADMIN|AUTH|SERVICE|ACCESS)_(?:TOKEN|KEY|SECRET|PASSWORD)S?\b|\b(?:api|admin|auth|access)_(?:token|key|secret)s?\b(?![ \t]*=)|\b401\b|Unauthorized",
)
"""Somebody who calls is asked who they are, or what they know."""
_AT_HOME = re.compile(rb"\b(?:run|run_app|serve|listen|make_server|Server|HTTPServer)\([^()]*?(?:host[ \t]*=[ \t]*|\([ \t]*|,[ \t]*|address[ \t]*=[ \t]*)[\"'](?:127\.0\.0\.1|localhost|::1)[\"']", re.DOTALL)
"""Others do not get there."""
_MACHINE = re.compile(rb"\b(?:systemctl|docker|kubectl|supervisorctl|crontab|iptables|shutdown|reboot|apt-get|pm2|ansible\w*|terraform)\b|\bos\.kill\(|\bgit\b[\"', ]+(?:pull|checkout|reset)", re.ASCII)
_RUN = re.compile(rb"\bsubprocess\.|\bos\.(?:system|popen|kill|exec\w+)\(|\bPopen\(|\bcreate_subprocess|\bcontainers?\.|\brun_command\(|\brun_cmd\(")
_REMOVES = re.compile(
    rb"\bDELETE\s+FROM\b|\.delete_(?:one|many)\(|\bsession\.delete\(|\b\w+\.delete\(|\bos\.(?:remove|unlink)\(|\.unlink\(|\brmtree\(|\bdel[ \t]+\w+\[|\b\w+\.pop\([ \t]*\w|\b\w+\.remove\(|\bdelete_\w+\(|\bremove_\w+\("
)
_WRITES = re.compile(
    rb"\bINSERT\s+(?:OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\w+\s+SET\b|\.(?:insert_one|insert_many|update_one|update_many|replace_one|insert|upsert|bulk_create|objects\.create|append)\(|\bsession\.(?:add|merge|commit)\(|\.commit\(|\.save\(|\bopen\([^\n]*,[ \t]*(?:mode=)?[\"'][wa]"
    rb"|write_(?:text|bytes)\(|\.dump\(|\b\w+\[[^=\n]+\][ \t]*=(?!=)|\bsetattr\(|\b(?:save|update|create|add|store|set|insert|write|put)_\w+\(|\.(?:set|hset|put|update)\("
)
_MONEY = re.compile(rb"refund|pay_?out|transfer|withdraw|deposit|balance|charge|invoice|payment|price|salary|credit|coupon|discount|stock|inventory", re.IGNORECASE)
_OF_PERSONS = re.compile(
    rb"\b(?:FROM|from_)[ \t]+(?:users|customers|employees|patients|members|accounts|orders|invoices|messages|conversations|appointments|payments|students|bookings|reservations|leads|subscribers)\b"
    rb"|\b(?:users|customers|employees|patients|members|accounts|orders|invoices|messages|conversations|appointments|payments|sessions|bookings|chats|histor(?:y|ies))(?:\[|\.get\(|\.find|\.values\()|\b(?:User|Customer|Employee|Patient|Order|Invoice|Message|Payment|Booking)\b",
    re.IGNORECASE,
)
_PERSONS = re.compile(rb"(?:^|[/_ ])(?:users?|customers?|employees?|patients?|members?|accounts?|orders?|invoices?|messages?|conversations?|appointments?|payments?|students?|bookings?|histor(?:y|ies)|profiles?|transactions?)(?:[/_ ]|$)", re.IGNORECASE)
_ID = re.compile(rb"[<{][^>}]*(?:id|name|slug|key|code|number|email|ref)[^>}]*[>}]|\bmatch_info\b|\b\w*(?:_id|pk|slug)\b")
_GOVERNS = re.compile(rb"(?:^|[/_ ])(?:admin|configs?|configuration|settings?|restart|shutdown|reboot|cron|feature_?-?flags?|plugins?|firewall|reload|maintenance|migrat\w+|purge|truncate|wipe|reset_(?:all|db|database))(?:[/_ <{]|$)", re.IGNORECASE)
_ASKS_ITSELF = re.compile(rb"token|auth|password|passcode|secret|signature|api_?key|admin_?key|pin\b|owner|verify", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Open:
    """A route that asks nobody. `power` says how much those who call may do; `loud`: it is plainly dangerous."""

    power: int
    loud: bool
    asks_itself: bool
    called: frozenset[bytes]


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, (*_places(source.data), *_open(source.data)))


def _open(data: bytes) -> Iterator[tuple[Span, _Open]]:
    if b"def " not in data:
        return
    for route in routes(data, without_prose(data)):
        if not _ASKS_ITSELF.search(route.body) and not _ASKS_ITSELF.search(route.head) and (power := _power(route)) > 0:
            own = route.head + route.body
            asks = bool(route.decorators) or _PERSON.search(own) is not None or _INBOUND.search(own) is not None
            yield route.place, _Open(power, power >= _LOUD, asks, frozenset(_CALLED.findall(own)) - {route.name})


_ELSEWHERE = "This program asks who calls elsewhere, and does this for anybody who reaches it; ask here, too."
_LOUD = 8
_DELETES = 6
_GUARD = re.compile(
    rb"\bcurrent_user\b|(?:login|token|auth|jwt|key|admin)_required|\brequire_?(?!ments)\w*\(|\bcheck_(?:auth|key|token|api_key|login)\w*\(|\bverify_(?:token|key|api_key|jwt|auth)\w*\("
    rb"|\bDepends\([ \t]*\w*(?:user|auth|verif|require|api_key|token|admin)|\bauth(?:enticate|orize)?\([ \t]*(?:self\.)?request|(?<![\w.])session\.get\([ \t]*[\"']user"
)
_LEFT_HERE = re.compile(rb"shorten|paste|upload|share|comment|guest_?book|review|sign_?up|register|booking|create_(?:link|url)|/links?$|message|post_|reservation", re.IGNORECASE)
_CHANGES_ONE = 4
_CALLED = re.compile(rb"(?<![\w.])(?:self\.)?([a-z_]\w+)(?:\(|[ \t]*\))")
_BY_CLASS = re.compile(rb"\bdef[ \t]+(?:prepare|dispatch|initial|setup|process_request)\(|LoginRequired|permission_classes|PermissionRequired|\bUserPassesTest|has_permission|AuthMixin|login_manager|\bAccessMixin|authentication_classes")


@dataclass(frozen=True, slots=True)
class _Asks:
    """A fact about a function's name: it asks who calls."""

    name: bytes

    def __call__(self, data: bytes) -> bool:
        if self.name not in data:
            return False
        return any(name == self.name and (_INBOUND.search(text) or _PERSON.search(text)) for _, name, text in functions(data))


def _power(route: Route) -> int:
    spoken = route.name + b" " + route.path
    if route.changes and _RUN.search(route.body) and (_MACHINE.search(route.written) or _GOVERNS.search(spoken)):
        return 9
    is_public = _FOR_ALL.search(spoken) is not None
    removes, writes = _REMOVES.search(route.written), _WRITES.search(route.written)
    if route.changes and _GOVERNS.search(spoken) and (removes or writes) and not is_public:
        return 8
    if removes and (route.deletes or re.search(rb"delete|remove|destroy|purge|clear", spoken)):
        return 6
    if not (writes or removes):
        return 2 if not is_public and (_OF_PERSONS.search(route.written) or _PERSONS.search(spoken)) and not (route.changes and route.path) else 0
    if route.changes and _MONEY.search(spoken):
        return 5
    if route.changes and _ID.search(spoken + route.head) and not is_public:
        return 4
    return 3 if route.changes and not is_public else 1 if route.changes and route.path and not re.search(rb"log_?in|sign_?(?:in|up)|register|health", spoken) else 0


def _is_asked(data: bytes) -> bool:
    return _INBOUND.search(_PLAIN.sub(b"", without_prose(data))) is not None


def _is_at_home(data: bytes) -> bool:
    return _AT_HOME.search(data) is not None


def _places(data: bytes) -> Iterator[tuple[Span, str]]:
    if b"@" not in data:
        return
    text = without_prose(data)
    for start, name, function in functions(text):
        route, header = _ROUTE.search(function), _NAME.search(function)
        if route is None or header is None or _OTHER_DECORATOR.search(function[: header.start()]):
            continue
        written = data[start : start + len(function)]
        rest = function[: route.start()] + route[4] + function[route.end() :]
        is_change = route[2] in (b"put", b"patch", b"delete", b"post") or re.search(rb"[\"'](?:POST|PUT|PATCH|DELETE)[\"']", route[4])
        spoken = name + b" " + route[3]
        if is_change and _CHANGES.search(written) and not _PERSON.search(rest):
            place = Span(start + header.start(1), start + header.end(1))
            if not _FOR_ALL.search(spoken):
                yield place, "change"
            if _RULES.search(route[3]):
                yield place, "rule"
        elif not is_change and re.search(rb"export|dump|backup", spoken) and not _PERSON.search(rest) and re.search(rb"users?|customers?|members|accounts|orders", written):
            yield Span(start + header.start(1), start + header.end(1)), "change"


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if not is_said(notes, is_made) or is_said(notes, _is_asked_first):
        return
    signs_in, knows_people = is_said(notes, _signs_in), is_said(notes, _knows_people)
    told = set()
    for index, place, kind in places(notes):
        if isinstance(kind, _Open):
            continue
        if (signs_in if kind == "change" else not knows_people) and (index, place) not in told:
            told.add((index, place))
            yield index, Hit(place, None if kind == "change" else "Anybody who reaches this address sets or starts this, and nobody is asked who they are; ask for a token.")

    if not told and not is_said(notes, _is_at_home):
        yield from _open_besides(notes) if is_said(notes, _is_asked) else _open_to_all(notes)


def _open_besides(notes: Sequence[Noted | None]) -> Iterator[tuple[int, Hit]]:
    """In a program that asks somebody something: the worst that it asks nobody about, once."""
    if is_said(notes, _is_by_class):
        return
    found = [
        (index, place, kind)
        for index, place, kind in places(notes)
        if isinstance(kind, _Open) and kind.power >= _CHANGES_ONE and not kind.asks_itself and not any(is_said(notes, _Asks(name)) for name in kind.called)
    ]
    guarded = is_said(notes, _guards_changes)
    loud = [one for one in found if one[2].loud or (guarded and one[2].power >= _DELETES)]
    for index, place, _ in loud:
        yield index, Hit(place, _ELSEWHERE, Severity.WARNING)
    if found and not loud:
        worst = max(kind.power for _, _, kind in found)
        index, place, _ = next(one for one in found if one[2].power == worst)
        yield index, Hit(place, _ELSEWHERE, Severity.INFO)


def _guards_changes(data: bytes) -> bool:
    """A route that changes something asks who calls."""
    return any(route.changes and (any(map(_GUARD.search, route.decorators)) or _GUARD.search(route.head) or _GUARD.search(route.body)) for route in routes(data, without_prose(data)))


def _is_for_all(data: bytes) -> bool:
    """People who do not know each other leave something here."""
    return any(route.changes and not route.deletes and _LEFT_HERE.search(route.name + b" " + route.path) for route in routes(data, without_prose(data)))


def _is_by_class(data: bytes) -> bool:
    return _BY_CLASS.search(data) is not None


def _open_to_all(notes: Sequence[Noted | None]) -> Iterator[tuple[int, Hit]]:
    """In a program that asks nobody anything: what is plainly dangerous, or else the worst, once."""
    found = [(index, place, kind) for index, place, kind in places(notes) if isinstance(kind, _Open)]
    loud = [one for one in found if one[2].loud]
    for index, place, _ in loud:
        yield index, Hit(place, "Anybody who reaches this address governs the program or its machine here, and nobody is asked who they are; ask for a token.")
    if found and not loud:
        worst = max(kind.power for _, _, kind in found)
        index, place, _ = next(one for one in found if one[2].power == worst)
        if worst == _DELETES and is_said(notes, _is_for_all):
            yield index, Hit(place, "Whoever reaches this program deletes here what others left in it, and nobody is asked who they are; ask for a login or a token.")
        else:
            yield index, Hit(place, "Nothing in this program asks who calls: anybody who reaches it does what stands here. Ask for a login or a token.", Severity.INFO)


def _signs_in(data: bytes) -> bool:
    return _SIGNS_IN.search(data) is not None


def _knows_people(data: bytes) -> bool:
    return _KNOWS_PEOPLE.search(without_prose(data)) is not None


def _is_asked_first(data: bytes) -> bool:
    return _BEFORE_ALL.search(_PLAIN.sub(b"", data)) is not None


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="This program signs people in, and changes this for anybody who asks; guard the route.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-306", "CWE-862"),
        owasp=("A07:2021", "A01:2021"),
        why=(
            "The program makes its application itself, and knows people: it signs them in, or asks for them at other routes. This route changes or exports what the program\n"
            "keeps, and no word in it speaks of a person, a token or a right. Addresses that govern the program or the machine (its configuration, its jobs) are told of\n"
            "even where nobody signs in. Where no word in the whole program speaks of who calls, the worst that anybody may do is told of once, as a hint.\n"
            "\n"
            "What people do before they have an account, such as to register, to write or to order, is left alone."
        ),
        instead=(
            "Ask for whoever may, at the route or for all of them.\n"
            "\n"
            '    @app.post("/products")\n'
            "    @login_required\n"
            "    def add_product(): ..."
        ),
        references=("https://cwe.mitre.org/data/definitions/306.html",),
        bundled=True,
    ),
    nothing,
    texts=TEXTS,
    example='app = Flask(__name__)\n\n@app.post("/login")\ndef login():\n    return sign_in()\n\n@app.post("/products")\ndef add_product():\n    products.insert_one(request.json)\n',
    note=_note,
    join=_join,
)
