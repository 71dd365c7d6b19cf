"""Handlers of a Next.js route that change a record and ask nobody, where a handler beside them asks who is calling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.js_routes import without_comments
from vetline.checks.noted import Noted, places
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_HANDLER = re.compile(rb"^export[ \t]+(?:async[ \t]+)?function[ \t]+(GET|POST|PUT|PATCH|DELETE)[ \t]*\(", re.MULTILINE)
_EXPORTED = re.compile(rb"^export\b", re.MULTILINE)
_ASKS = re.compile(
    rb"\b(?:auth|getAuth|currentUser|getServerSession|getSession|getCurrentUser|getUser|getToken|verifyToken|verifySession|jwtVerify"
    rb"|(?:require|validate|check|ensure)(?:User|Auth|Session|Admin|Login)\w*|(?:get)?(?:User|Session)From\w*|auth\.api\.getSession|jwt\.verify)\("
)
"""How a handler finds out who is calling."""
_MAY_ASK = re.compile(
    rb"(?i:auth|session|token|user|admin|cookie|secret|api_?key|permission|signature|guard|verif|credential|header|forbidden|protect|owner)|\b40[13]\b"
    rb"|\b(?:require|ensure|with|check|assert|can|validate)[A-Z]\w*\("
)
"""Any word of a handler that asks by itself, or has a function ask."""
_CHANGES = re.compile(
    rb"(?i:\b(?:DELETE\s+FROM|UPDATE\s+\w+\s+SET)\b)|\.(?:deleteOne|deleteMany|updateOne|updateMany|replaceOne|destroy|findByIdAnd\w+|findOneAnd(?:Delete|Update|Replace|Remove))\("
    rb"|\b(?:prisma|db|tx)\.(?:\w+\.)?(?:delete|update|upsert)\("
)
_METHODS = frozenset((b"PUT", b"PATCH", b"DELETE"))


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _handlers(source.data))


def _handlers(data: bytes) -> Iterator[tuple[Span, str]]:
    """Handlers that ask, and those that change a record and have no word of asking."""
    if not _HANDLER.search(data):
        return
    text = without_comments(data)
    for handler in _HANDLER.finditer(text):
        following = _EXPORTED.search(text, handler.end())
        body = text[handler.end() : following.start() if following is not None else len(text)]
        if _ASKS.search(body):
            yield Span(handler.start(), handler.end()), "asks"
        elif handler[1] in _METHODS and _CHANGES.search(body) and not _MAY_ASK.search(body):
            yield Span(handler.start(), handler.end()), "changes"


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    found = list(places(notes))
    if any(kind == "asks" for _, _, kind in found):
        for index, span, kind in found:
            if kind == "changes":
                yield index, Hit(span)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Anybody may change or delete this record: the handler beside it asks who is calling, this one does not; ask here too.",
        severity=Severity.WARNING,
        confidence=Confidence.HIGH,
        category="web",
        cwe=("CWE-306", "CWE-862", "CWE-639"),
        owasp=("A01:2021", "A07:2021"),
        languages=("javascript", "typescript"),
        why=(
            "Each exported function of a route of Next.js is an address of its own, and nothing that one of them asks holds for the next. Where GET looks up the session\n"
            "and DELETE does not, anybody deletes with a plain request. A handler that only adds, as a form for guests does, is left alone, and so is one that speaks of\n"
            "a user, a token or a header in whatever way."
        ),
        instead=(
            "Ask in each handler, and for the owner too:\n"
            "\n"
            "    const session = await getServerSession();\n"
            '    if (!session) return NextResponse.json({ error: "Unauthorized" }, { status: 401 });\n'
            "    await prisma.note.deleteMany({ where: { id: params.id, userId: session.user.id } });"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/306.html",
            "https://nextjs.org/docs/app/guides/authentication",
        ),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"function PUT", b"function PATCH", b"function DELETE")),
    example=(
        "export async function GET(req) {\n  const session = await auth();\n  return Response.json(await mine(session));\n}\n"
        "export async function DELETE(req, { params }) {\n  await prisma.note.delete({ where: { id: params.id } });\n  return new Response();\n}\n"
    ),
    note=_note,
    join=_join,
)
