"""Logins, one-time codes and passwords of shares that can be tried without end: in the whole program nobody counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.made_here import TEXTS, is_made
from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_LOGIN = re.compile(
    rb"(?:^|[_/\"'<])(?:do_|user_|admin_|api_|post_|handle_)?(?:log_?-?in|sign_?-?in|authenticate|auth|(?:access_)?token|sessions?|create_session|login_for_access_token|(?:get|obtain|issue|create)_token|logon)(?:[_/\"'?]|$)",
    re.IGNORECASE,
)
_CODE = re.compile(rb"reset|verif|confirm|otp|2fa|mfa|two_?-?factor|second_?-?factor|code", re.IGNORECASE)
_OPENED = re.compile(rb"share|unlock|vault|paste|download|room|link|secret|snippet|note|file|view|access|open|/s/", re.IGNORECASE)
_PATH = re.compile(rb"^[ \t]*@\w+(?:\.\w+)*(?:\.(?:route|post|put|get|api_route)|^@post)\([ \t\r\n]*(?:#[^\n]*\n[ \t]*)?(?:path[ \t]*=[ \t]*)?([\"'][^\"'\n]*[\"'])", re.MULTILINE)
_ROUTE = re.compile(rb"^[ \t]*@(?:\w+\.)*(?:route|post|put|get|api_route|websocket)\b", re.MULTILINE)
_NAME = re.compile(rb"^[ \t]*(?:async[ \t]+)?def[ \t]+(\w+)\(([^)]*)", re.MULTILINE)
_LOGIN_CLASS = re.compile(rb"^class[ \t]+\w*(?:Log_?[Ii]n|Sign[Ii]n|Auth|Session|Token)\w*(?:View|Handler|Resource|Controller|API|Endpoint|HTTPEndpoint)?\([^)]*(?:Handler|View|Resource|Controller|Endpoint)", re.MULTILINE)

_READY_MADE = re.compile(rb"^class[ \t]+(\w+)\([^)]*(?<!\w)(?:LoginView|TokenObtainPairView|ObtainAuthToken)\)|(?<!\w)(LoginView)\.as_view\(", re.MULTILINE)
"""Django's own login, which counts nothing."""
_VERIFIES = re.compile(
    rb"\b(?:check_password\w*|verify_password|verify_pw|checkpw|check_pw|check_login|check_credentials|(?:verify|validate|check)_(?:login|credentials|user|user_password)|password_matches|matches_password)\("
    rb"|\b\w*(?:hash|pwd|argon|hasher|bcrypt|context|crypt|ph|password)\w*\.(?:verify|check|hash\.verify)\(|\bauthenticate\w*\(|\b\w*auth\w*\.(?:login|log_in|authenticate|sign_in)\("
    rb"|\b(?:compare_digest|constant_time_compare)\([^\n]*(?:pass|pw|hash|pin)|\b(?:\w*hash\w*|\w*digest\w*)\([^\n]*(?:pass|pin|pw)\w*[^\n]*[!=]=|[!=]=[ \t]*(?:\w*hash\w*|md5|sha\d+)\([^\n]*(?:pass|pin|pw)"
    rb"|[!=]=[ \t]*(?:\w+\.)*(?:\w+[.\[])?[\"']?(?:\w*password|passwd|pwd|pin)\b|\b(?:password|passwd|pwd|pin)(?:[\"']\])?[ \t]*[!=]=(?![ \t]*(?:[\"'][\"']|None|confirm|password2|\w*repeat))"
    rb"|\bfind_one\([^)]*[\"'](?:password|pin|api_key)[\"'][ \t]*:|\bfilter(?:_by)?\([^)]*\bpassword[ \t]*="
)
_ASKED_OF_TABLE = re.compile(
    rb"\bAND[ \t\n\"']+(?:\w+\.)?(?:password|pw|passwd|pass|pwd|password_hash|hash|api_key)[ \t]*=[ \t]*(?:\?|%s|:\w|\$\d|'?\{|'?[\"'])",
    re.IGNORECASE,
)
"""Stands in a text of SQL, which is taken out with the prose."""
_CODE_COMPARED = re.compile(
    rb"[!=]=[ \t]*(?:str\()?(?:\w+\.)*(?:\w+(?:\[|\.get\())?[\"']?(?:\w+_)?(?:code|otp|pin|passcode)\b|\b(?:code|otp|pin|passcode)(?:[\"']\])?[ \t]*[!=]=(?![ \t]*(?:\d|None|[\"']))|\bcompare_digest\([^\n]*\b\w*(?:code|otp|pin)\b|\btotp\w*\.verify\(|TOTP\([^()\n]*\)\.verify\("
)
_SIGNED_IN = re.compile(rb"current_user|login_required|jwt_required|request\.user\b|get_current|Depends\([ \t]*(?:require|verify|auth)|g\.user")
_GIVEN = re.compile(rb"\brequest\b|\bself\.(?:get_(?:body_)?argument|request|path|headers|rfile)|:[ \t]*\w*(?:Form|In|Request|Login|Credentials|Body|Create|Data|Schema|Model|Payload|Reset|Verify|Unlock)\w*\b|\bForm\(|\bBody\(")

_COUNTS = re.compile(
    rb"limiter|rate_?limit|RateLimit|\bLimit|_limit\b|slowapi|throttl|attempt|\btries\b|_tries|\btries_|retries|fail(?:ure|ed)?s?_?(?:count|login|at\b|auth|pass)|\bfailures?\b|_failures?\b|\bfailed\b|_failed\b|fail_|lock_?out|\blocked|locked_|is_locked|_lock(?:ed)?\b|captcha"
    rb"|too_?many|TooMany|\b429\b|\b423\b|\baxes\b|backoff|block(?:ed|list)|\.incr\(|penal|brute|cool_?down|delay|\bsleep\(|\bban(?:ned)?\b|defender|guess|Counter\(|strikes|budget|bucket|turnstile|quota",
    re.IGNORECASE,
)


_DIGITS = re.compile(
    rb"\brand(?:int|range|below)\([^()\n]*\b(?:9{3,6}|10{3,6}|10[ \t]*\*\*[ \t]*[3-6]|[19]_?0{3}|9{3}_?9{3}|1_?000_?000)\b|\b(?:choices?|sample)\([ \t]*(?:string\.digits|[\"']0123456789[\"']|DIGITS)|:0[4-6]d?\}|\.zfill\([ \t]*[4-6]\)|\bpyotp\b|\bTOTP\b"
)
"""Codes are made here that are short and have digits alone."""
_BY_ROUTE = re.compile(
    rb"^[ \t]*@(?:\w+\.)*(?:limiter|rate_?limit\w*|throttle\w*)(?:\.\w+)*\([^\n]*|^(?:from|import)[ \t][^\n]*|^\w*limiter[ \t]*=[ \t]*Limiter\((?:[^()]|\([^()]*\))*\)|\bapp\.state\.limiter[^\n]*|\badd_exception_handler\([^\n]*|\blimiter\.init_app\([^\n]*"
    rb"|^@\w+\.(?:error|exception_)handler\([^\n]*(?:429|RateLimit)[^\n]*\n(?:async[ \t]+)?def[^\n]*\n(?:[ \t]+[^\n]*\n?)*",
    re.MULTILINE | re.IGNORECASE,
)
"""Limits that a route is given each by itself, and what they need."""
_LIMITED_ROUTE = re.compile(rb"^[ \t]*@(?:\w+\.)*(?:limiter|rate_?limit\w*|throttle\w*)(?:\.(?:limit|shared_limit|\w*limit\w*))?\(", re.MULTILINE | re.IGNORECASE)
_FOR_ALL_ROUTES = re.compile(rb"default_limits|application_limits|SlowAPIMiddleware|DEFAULT_LIMITS|RATELIMIT_DEFAULT|global_limits")


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source))


def _places(source: Pass) -> Iterator[tuple[Span, bool]]:
    """With each whether a code is compared."""
    data = source.data
    if b"LoginView" in data or b"Token" in data:
        for made in _READY_MADE.finditer(data):
            yield Span(*made.span(made.lastindex or 0)), False
    if not any(word in data for word in (b"ass", b"auth", b"code", b"otp", b"pin", b"pw", b"hash", b"verify")):
        return
    text = without_prose(data)
    of_class = _LOGIN_CLASS.search(text) is not None
    for start, name, function in functions(text):
        written = data[start : start + len(function)]
        if (place := _place(name, function, written, of_class)) is not None:
            yield Span(start + place.start, start + place.end), _CODE_COMPARED.match(function, place.start) is not None


def _place(name: bytes, function: bytes, written: bytes, of_class: bool) -> Span | None:
    header = _NAME.search(function)
    if header is None or _SIGNED_IN.search(function) or _COUNTS.search(function):
        return None
    path = _PATH.search(function)
    spoken = name + b" " + (path[1] if path is not None else b"")
    is_route = _ROUTE.search(function) is not None
    answers = is_route or (b"request" in header[2] and b"self" not in header[2]) or name in (b"post", b"do_POST", b"on_post")
    if not answers or not (_GIVEN.search(function) or is_route) or b"register" in spoken or b"sign_up" in spoken or b"signup" in spoken:
        return None
    is_login = any(_LOGIN.search(part) for part in spoken.split()) or of_class
    if name == b"do_POST":
        is_login = re.search(rb"[\"']/(?:\w+/)*(?:login|signin|auth|token)[\"']", function) is not None
    compared = None
    if _CODE.search(spoken):
        compared = _CODE_COMPARED.search(function, header.end())
        if compared is not None:
            return Span(compared.start(), compared.end())
    if is_login or (is_route and _OPENED.search(spoken)):
        verified = _VERIFIES.search(function, header.end()) or _ASKED_OF_TABLE.search(written)
        if verified is not None:
            return Span(path.start(1), path.end(1)) if path is not None else Span(header.start(1), header.end(1))
    return None


def _counts(data: bytes) -> bool:
    return _COUNTS.search(without_prose(data)) is not None


def _counts_elsewhere(data: bytes) -> bool:
    """Somebody counts besides the routes that are given a limit each."""
    return _FOR_ALL_ROUTES.search(data) is not None or _COUNTS.search(_BY_ROUTE.sub(b"", without_prose(data))) is not None


def _limits_routes(data: bytes) -> bool:
    return _LIMITED_ROUTE.search(data) is not None


def _makes_digits(data: bytes) -> bool:
    return _DIGITS.search(data) is not None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if not is_said(notes, is_made):
        return
    if not is_said(notes, _counts):
        digits = is_said(notes, _makes_digits)
        for index, place, is_code in places(notes):
            yield index, Hit(place, _SHORT, Severity.WARNING) if is_code and digits else Hit(place)
    elif is_said(notes, _limits_routes) and not is_said(notes, _counts_elsewhere):
        for index, place, _ in places(notes):
            yield index, Hit(place, "Other routes of this program have a limit; passwords or codes can be tried here without end. Limit this one, too.", Severity.WARNING)


_SHORT = "A code of a few digits can be tried here without end, and all of them are tried within minutes; count the attempts."


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Passwords or codes can be tried here without end, and nothing in the program counts; limit the attempts.",
        severity=Severity.INFO,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-307", "CWE-799"),
        owasp=("A07:2021",),
        why=(
            "Lists of passwords from other sites' leaks are tried against every login that answers, and the million codes of six digits are tried within the hour that\n"
            "one of them is good for. The program makes its application itself, and no word in it speaks of attempts, failures or limits.\n"
            "\n"
            "A limit that stands before the application cannot be seen from here."
        ),
        instead=(
            "Limit it where the route is, by account and by address.\n"
            "\n"
            '    @app.post("/login")\n'
            '    @limiter.limit("5 per minute")\n'
            "    def login(): ..."
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/307.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html",
        ),
        bundled=True,
    ),
    nothing,
    texts=TEXTS,
    example='app = Flask(__name__)\n\n@app.post("/login")\ndef login():\n    if check_password_hash(stored, request.form["password"]):\n        return start_session()\n',
    note=_note,
    join=_join,
)
