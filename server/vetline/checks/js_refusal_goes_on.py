"""Handlers of JavaScript that answer "no" and go on, or that only write down that somebody may not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_ANSWER = rb"(?:_?res|response|reply|rep)\b"
_REFUSES = re.compile(
    rb"^(?:await[ \t]+)?" + _ANSWER + rb"\s*\.(?:sendStatus\(\s*4\d\d\s*\)|(?:status|code)\(\s*4\d\d\s*\)\s*\.(?:json|send|end|render|type|header|set)\()"
    rb"|^(?:await[ \t]+)?" + _ANSWER + rb"\.(?:json|send|end)\((?s:.{0,120})\)$"
)
_STATUS = re.compile(rb"^(?:" + _ANSWER + rb"\.(?:statusCode|status|writeHead|code)|ctx\.status)(?:\(|\s*=)\s*4\d\d\b")
_BODY = re.compile(rb"^ctx\.body\s*=")
_LOGS = re.compile(rb"^(?:console|(?:this\.)?_?log(?:ger)?|(?:req|request|ctx|app|fastify|server)\.log|winston|pino)\.(?:log|warn|error|info|debug)\(")
_LOGGED = re.compile(
    rb"(?i)mismatch|not (?:the )?(?:allowed|authori[sz]ed|permitted|owner|admin|valid)|unauthori[sz]ed|forbidden|denied|tamper|(?:invalid|bad|wrong|missing) \w*"
    rb"\s*(?:signature|token|csrf|hmac|role|permission)|another user|other user|does not (?:own|belong|match)|without permission|suspicious|signature"
)
_COMPARED = re.compile(rb"(?i)own(?:er|s)|\buser|role|signature|hmac|digest|\bok\b|valid|verif|authori[sz]|permi|allow|csrf|admin|match|expected")
_REQUEST = re.compile(rb"\b(?:req|request|ctx|event)\b")
_LEAVES = frozenset(("Return", "Throw", "Break", "Continue"))


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not _REQUEST.search(source.data):
        return
    waiting = list(reversed(source.statements))
    while waiting:
        node = waiting.pop()
        waiting.extend(reversed(node.children))
        if node.kind != "Block":
            continue
        for at, statement in enumerate(node.children):
            if statement.kind == "If" and len(statement.children) == 3:
                yield from _judged(statement, node.children[at + 1 :], source.data)


def _judged(statement: Any, following: Sequence[Any], data: bytes) -> Iterator[Hit]:
    condition, then, otherwise = statement.children
    body = then.children if then.kind == "Block" else (then,)
    if otherwise.kind != "Absent" or not body or any(node.kind in _LEAVES for node in body):
        return
    if _refuses(body, data) and any(node.kind not in ("If", "Return", "FuncDef") for node in following):
        yield Hit(Span(body[-1].start, body[-1].end))
    elif all(_LOGS.match(_text(node, data)) for node in body) and _COMPARED.search(_text(condition, data)) and _LOGGED.search(_text(body[0], data)):
        text = _text(condition, data)
        if b"NODE_ENV" not in text and (b"!" in text):
            yield Hit(Span(body[0].start, body[0].end), message="This only writes down that something is wrong; refuse the request here.")


def _refuses(body: Sequence[Any], data: bytes) -> bool:
    last = _text(body[-1], data)
    if re.match(rb"^(?:await[ \t]+)?" + _ANSWER + rb"\s*\.(?:sendStatus|status|code)\(", last):
        return _REFUSES.match(last) is not None
    if len(body) < 2 or not any(_STATUS.match(_text(node, data)) for node in body[:-1]):
        return False
    return _BODY.match(last) is not None or _REFUSES.match(last) is not None


def _text(node: Any, data: bytes) -> bytes:
    return data[node.start : node.end].rstrip(b" \t\r\n;")


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="The refusal is sent, and the function goes on to do what was refused; return here.",
        languages=("javascript", "typescript"),
        severity=Severity.WARNING,
        confidence=Confidence.HIGH,
        category="web",
        cwe=("CWE-863", "CWE-285", "CWE-347", "CWE-705"),
        owasp=("A01:2021",),
        why=(
            "An answer does not end a function. After `res.status(403).json(...)` the next line runs as for anybody else: the record is deleted, the order is\n"
            "marked as paid, and only the answer says no. A line in the log stops nobody either.\n"
            "\n"
            "A branch that returns, throws or has an else is left alone."
        ),
        instead=(
            "Return with the answer:\n"
            "\n"
            '    if (ticket.ownerId !== req.user.id) return res.status(403).json({ error: "Forbidden" });'
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/863.html",
            "https://expressjs.com/en/guide/routing.html#response-methods",
        ),
        bundled=True,
    ),
    _run,
    words=frozenset((b"if",)),
    example='app.delete("/x", (req, res) => {\n  if (!req.user.isAdmin) {\n    res.status(403).json({ error: "no" });\n  }\n  db.drop();\n});\n',
)
