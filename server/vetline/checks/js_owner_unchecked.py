"""Routes of JavaScript that know who asks and reach any record all the same: as `owner_unchecked`, for Express, Koa, Fastify and Hono."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from vetline.checks import owner_unchecked
from vetline.checks.noted import SAME
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Span

METHODS = frozenset(("get", "put", "patch", "delete", "del", "post"))
_PATH = re.compile(
    r"(?i)(?:^|/)(?:my-?)?(notes?|secrets?|messages?|conversations?|chats?|orders?|invoices?|documents?|docs|files?|tasks?|todos?|carts?|transactions?"
    r"|payments?|tickets?|bookings?|reservations?|appointments?|addresses|cards?|wallets?|journals?|entries|drafts?|attachments?|receipts?"
    r"|subscriptions?|expenses?|budgets?|prescriptions?|reminders?|bookmarks?|vaults?|habits?|workouts?|goals?|users?|accounts?|profiles?)"
    r"/:\w*(?:id|key|uuid|slug|name|ref)\b(?!.*:)"
)
"""Of a kind that people have of their own, and which one stands in the path."""
_ALONE = re.compile(r"(?i)^/:\w*(?:id|uuid)\b(?!.*:)")
"""A router that is mounted where the kind is said; then the model says it."""
GUARD = re.compile(
    r"(?i)^(?!.*(?:admin|role|permission|staff|scope|\bcan|abilit|owner|polic|access|member|tenant|optional|super))"
    r"(?!\w*(?:body|field|json|param|query|schema|valid|limit|upload|cache))"
    r"(?:[\w$]+\.)*_?(?:\w*auth\w*|(?:is_?|ensure_?|require_?)?logged_?in\w*|require\w*|ensure\w*|protect\w*|guard\w*|verify_?(?:token|jwt|user|session|login)\w*"
    r"|check_?(?:login|session|token|jwt|user)\w*|is_?user\w*|login_?required|jwt\w*|user_?only|passport\.authenticate)(?:\(.*\))?$",
    re.DOTALL,
)
_WRAPS = re.compile(r"(?i)_?(?:wrap|async|handle|catch|safe|try|attempt|route|h$)")
_HOOKS = frozenset(("onRequest", "preHandler", "preValidation"))
_PRIVATE = (
    rb"(?:notes?|messages?|orders?|invoices?|documents?|tasks?|todos?|payments?|transactions?|bookings?|reservations?|tickets?|appointments?|prescriptions?"
    rb"|subscriptions?|address(?:es)?|carts?|expenses?|journals?|entr(?:y|ies)|secrets?|wallets?|accounts?|drafts?|receipts?|reminders?|budgets?|users?)"
)
_REACHES = re.compile(
    rb"(?i:\b(?:DELETE\s+FROM|UPDATE|FROM)\s+[\"`]?(?:\w+\.)?" + _PRIVATE + rb"\b[^;]*?\bWHERE\s+(?:\w+\.)?[\"`]?_?id[\"`]?\s*=)"
    rb"|\b(?i:" + _PRIVATE + rb")\.(?:find(?:ById(?:And\w+)?|ByPk|Unique\w*|First\w*|One\w*)|delete(?:One)?|update(?:One)?|destroy|upsert)\("
    rb"|\.(?:delete|update|from)\(\s*(?:\w+\.)?(?i:" + _PRIVATE + rb")\s*\)"
    rb"|\(\s*[\"'`](?i:" + _PRIVATE + rb")[\"'`]\s*\)\s*\.(?:where|findOne\w*|deleteOne|updateOne|delete|del|update|first|select)\("
)
"""By SQL, by a model, or by a table or a collection that is named."""
_FILTER = re.compile(rb"\b(?:id|_id|\w+Id)\b")
PERSON = re.compile(
    rb"(?i)own(?:er|ed|s)|(?<!un)author|creat(?:ed_?by|or)|user(?!s?\b[\"'`]?\s*(?:\.(?:find|delete|update|upsert|destroy|create)|WHERE|SET|\)))|(?<!\w)(?:me|sub)\b|account(?!s?\b)|perm|role|admin|belong|allow|tenant|member|access|scope|forbid"
    rb"|\b403\b|session|payload|claims|identity|principal|locals|customer|patient|policy|\bcan(?-i:[A-Z])|email|edit_?(?:key|token)|password|token|\bauth"
)
"""Who asks, or what he may, is looked at."""
_HANDS_ON = re.compile(rb"\((?:[^()]*,\s*)?(?:_?req|request|ctx|c)\s*[,)]")
"""The whole request goes to another function, which may look."""


_FUNCTIONS = frozenset(("FuncDef", "Function"))
_SESSION = re.compile(
    rb"\bconst[ \t]+(\w+|\{[ \t]*\w+[ \t]*\})[ \t]*=[ \t]*await[ \t]+(?:\w+\.)?(?:auth|getServerSession|getSession|getServerAuthSession|getAuth|validateRequest|currentUser|getCurrentUser"
    rb"|requireUser|verifySession)\([^()]*\);?"
)
"""Whoever is logged in is asked for, as in Next's server actions and routes."""
_NULL_CHECK = rb"\bif[ \t]*\([ \t]*!%b(?:\?\.\w+)*(?:[ \t]*\|\|[ \t]*!%b(?:\??\.\w+)*)?[ \t]*\)"
_THROWN = re.compile(rb"\bthrow[ \t]+new[ \t]+\w+\([^()]*\)|[\"'`](?:[^\"'`\n]*\b(?i:unauthor|not (?:signed|logged)|forbid|login|sign)[^\"'`\n]*)[\"'`]|\bredirect\([^()]*\)")
_BY_NUMBER = re.compile(
    rb"\.(?i:" + _PRIVATE + rb")\.(?:findUnique\w*|findFirst\w*|delete|update)\(\s*\{\s*where:\s*\{\s*id(?:\s*:\s*[\w.]+)?\s*,?\s*\}"
    rb"|\b(?=[A-Z])(?i:" + _PRIVATE + rb")\.(?:findById(?:And(?:Update|Delete|Remove))?|findByPk)\("
)

_COMMENT = re.compile(rb"(?<![:\"'`\w])//[^\n]*|/\*.*?\*/", re.DOTALL)


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or (b"/:" not in source.data and not _SESSION.search(source.data)):
        return
    waiting = list(reversed(source.statements))
    while waiting:
        node = waiting.pop()
        waiting.extend(reversed(node.children))
        span = None
        if node.kind == "Call" and _is_guarded_route(node.children, source.data):
            span = _unchecked(node.children, source.data)
        elif node.kind in _FUNCTIONS and node.children[-1].kind == "Block":
            span = _asks_and_forgets(node, source.data)
        if span is not None:
            yield Hit(span)


def _is_guarded_route(parts: Sequence[Any], data: bytes) -> bool:
    """`app.put("/notes/:id", auth, ..., handler)`, where the guard says that somebody is logged in and no more."""
    if len(parts) < 4 or parts[0].kind != "Dot" or parts[0].value not in METHODS:
        return False
    path, handler = parts[1], handler_of(parts[-1])
    if path.kind != "Str" or handler is None or not isinstance(path.value, str):
        return False
    between = [text for part in parts[2:-1] for text in guards(part, data)]
    return any(map(GUARD.match, between)) and all(GUARD.match(text) or not _says_more(text) for text in between)


def handler_of(part: Any) -> Any | None:
    """The function that answers, which may stand in one that catches what it throws: `wrap(async (req, res) => ...)`."""
    if part.kind == "Call" and len(part.children) == 2 and _WRAPS.match(str(part.children[0].value or "")):
        part = part.children[1]
    return part if part.kind == "Function" else None


def _says_more(text: str) -> bool:
    return re.search(r"(?i)admin|role|perm|own|staff|scope|\bcan|abilit|polic|access|member|tenant|load|find|super", text) is not None


def guards(part: Any, data: bytes) -> Iterator[str]:
    """The guards that stand in a list, in Fastify's options, or alone."""
    if part.kind == "List":
        for child in part.children:
            yield from guards(child, data)
    elif part.kind == "Record":
        for field in part.children:
            if field.kind == "Field" and field.value in _HOOKS:
                yield from guards(field.children[1], data)
    elif part.kind != "Function":
        yield data[part.start : part.end].decode(errors="replace")


def _unchecked(parts: Sequence[Any], data: bytes) -> Span | None:
    """Where the handler reaches the record; None if it looks who is asking, or leaves that to another function."""
    path, handler = parts[1].value, handler_of(parts[-1])
    if handler is None or re.search(r"(?i)admin|public|shared?/", path) or not (_PATH.search(path) or _ALONE.search(path)):
        return None
    body = without_comments(data[handler.children[-1].start : handler.children[-1].end])
    reached = _REACHES.search(body)
    if reached is None or not _FILTER.search(body, reached.start()) or PERSON.search(body) or _HANDS_ON.search(body):
        return None
    start = handler.children[-1].start + reached.start()
    return Span(start, handler.children[-1].start + reached.end())


def _asks_and_forgets(function: Any, data: bytes) -> Span | None:
    """Where a function reaches a record by its number, after it has asked for a session of which it only looks whether there is one."""
    body = function.children[-1]
    text = without_comments(data[body.start : body.end])
    asked = _SESSION.search(text)
    reached = _BY_NUMBER.search(text, asked.end()) if asked is not None else None
    if asked is None or reached is None:
        return None
    name = asked[1].strip(b"{} \t")
    rest = text[: asked.start()] + text[asked.end() :]
    rest = _THROWN.sub(b"", re.sub(_NULL_CHECK % (name, name), b"", rest))
    if re.search(rb"\b%b\b" % name, rest) or PERSON.search(_BY_NUMBER.sub(b"", rest)) or _HANDS_ON.search(rest):
        return None
    return Span(body.start + reached.start(), body.start + reached.end())


@lru_cache(SAME)
def without_comments(data: bytes) -> bytes:
    """The same bytes with blanks for comments."""
    return _COMMENT.sub(lambda comment: b" " * len(comment[0]), data)


CHECK = Check(
    replace(
        owner_unchecked.CHECK.info,
        id=check_id(__name__),
        languages=("javascript", "typescript"),
        instead=(
            "Let the query find the person's own records alone:\n"
            "\n"
            '    db.prepare("DELETE FROM notes WHERE id = ? AND user_id = ?").run(id, req.user.id);\n'
            "    const order = await Order.findOne({ _id: req.params.id, user: req.user.id });"
        ),
    ),
    _run,
    example='app.delete("/notes/:id", requireLogin, async (req, res) => {\n  await pool.query("DELETE FROM notes WHERE id = $1", [req.params.id]);\n});\n',
)
