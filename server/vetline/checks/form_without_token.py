"""Forms of people who are signed in by a cookie, in a program that makes its application itself and knows no token against other sites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_MAKES = re.compile(rb"\b(?:Flask|Bottle)\(|\btornado\.web\.Application\(|\bweb\.Application\(|\bsettings\.configure\(")
_LAX = re.compile(rb"\bSessionMiddleware\b[^()]*\bsame_site[ \t]*=[ \t]*[\"']none[\"']", re.IGNORECASE)
_GUARDED = re.compile(rb"csrf|xsrf|same_?site(?![ \t\"'\]]*[=:][ \t]*(?:[\"']none|None))|flask_wtf|FlaskForm|seasurf|X-Requested-With|[\"']Origin[\"']|[\"']Referer[\"']", re.IGNORECASE)
_SET_ELSEWHERE = re.compile(rb"\.config\.(?:from_object|from_pyfile|from_envvar|from_prefixed_env|from_file)\(")
_NAME = re.compile(rb"^[ \t]*(?:async[ \t]+)?def[ \t]+(\w+)\(", re.MULTILINE)
_POSTED = re.compile(
    rb"^[ \t]*@\w+(?:\.\w+)*\.post\(|^[ \t]*@\w+(?:\.\w+)*\.route\([^\n]*[\"']POST[\"']|^[ \t]*@require_POST|^[ \t]*@require_http_methods\([^\n]*POST|\.method[ \t]*==[ \t]*[\"']POST|^[ \t]*(?:async[ \t]+)?def[ \t]+post\([ \t]*self",
    re.MULTILINE,
)
_BY_COOKIE = re.compile(
    rb"(?<![.\w])session(?:\[|\.get\(|\.pop\()|[\"']\w+[\"'][ \t]+(?:not[ \t]+)?in[ \t]+session\b|\bcurrent_user\b|login_required|\bget_cookie\([^\n]*secret|get_(?:secure|signed)_cookie\(|\brequest\.session\b|web\.authenticated"
    rb"|\bself\.current_user\b|\bg\.user\b|\brequest\.cookies\b"
)
_FORM = re.compile(rb"\brequest\.(?:form|forms|POST|values|files)\b|\bredirect\(|RedirectResponse\(|\bget_(?:body_)?argument\(|\bForm\(")
_OPEN = re.compile(rb"^(?:__init__|(?:create|make|build|setup|init)_?\w*app\w*)$|log_?in|log_?out|sign_?(?:in|up|out)|register|lang|theme|search", re.IGNORECASE)
_BY_TOKEN = re.compile(rb"Authorization|jwt_required|get_json\(\)|\brequest\.json\b|Bearer|token_required")


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, None]]:
    if b"POST" not in data and b".post(" not in data and b"def post(" not in data:
        return
    text = without_prose(data)
    for start, name, function in functions(text):
        header = _NAME.search(function)
        if header is None or _OPEN.search(name) or _BY_TOKEN.search(function):
            continue
        if _POSTED.search(function) and _BY_COOKIE.search(function) and _FORM.search(function):
            yield Span(start + header.start(1), start + header.end(1)), None


def _is_made(data: bytes) -> bool:
    return _MAKES.search(data) is not None or _LAX.search(data) is not None


def _is_guarded(data: bytes) -> bool:
    return (_GUARDED.search(data) is not None and not _LAX.search(data)) or _SET_ELSEWHERE.search(data) is not None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, _is_made) and not is_said(notes, _is_guarded):
        for index, place, _ in places(notes):
            yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Another site can send this form in a visitor's name; ask for a token, or set SameSite on the session's cookie.",
        severity=Severity.INFO,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-352",),
        owasp=("A01:2021",),
        why=(
            "Browsers send the cookie along with every form, whichever site the form stands on. The program makes its application itself, takes people by their cookie, and\n"
            "nothing in it speaks of a token, of SameSite or of where a request comes from. Some browsers hold such cookies back by themselves, others do not, and\n"
            "none does in the first two minutes.\n"
            "\n"
            "Routes that take JSON or a token from a header are left alone, and so are logins."
        ),
        instead=(
            "    CSRFProtect(app)\n"
            '    app.config.update(SESSION_COOKIE_SAMESITE="Lax", SESSION_COOKIE_SECURE=True)'
        ),
        references=("https://cwe.mitre.org/data/definitions/352.html", "https://flask-wtf.readthedocs.io/en/latest/csrf/"),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"Flask(", b"Bottle(", b"Application(", b"settings.configure(", b"SessionMiddleware")),
    example='app = Flask(__name__)\n\n@app.post("/notes")\ndef add():\n    notes.append((session["user"], request.form["text"]))\n    return redirect("/")\n',
    note=_note,
    join=_join,
)
