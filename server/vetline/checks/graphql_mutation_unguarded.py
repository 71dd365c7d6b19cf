"""Resolvers of GraphQL mutations that change or delete a record and cannot know who asks: they do not take the context."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from vetline.checks.js_owner_unchecked import without_comments
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_SIEVE = re.compile(rb"\bMutation\b")
_CHANGES = re.compile(
    rb"\.(?:delete(?:One|Many|User)?|destroy|remove|update(?:One|Many)?|findByIdAnd\w+|findOneAnd\w+|findByIdAndDelete|upsert)\(|\b(?i:DELETE\s+FROM|UPDATE\s+\w+\s+SET)\b"
)
_OPEN = re.compile(r"(?i)log_?(?:in|out)|sign_?(?:in|up|out)|regist|reset|forgot|verif|confirm|refresh|token|subscri|unsubscri|contact|track|view|like|vote|counter")
"""What one does before one is known, or what anybody may do."""
_CONTEXT = re.compile(rb"\b(?:ctx|context|contextValue|_?context|(?<!\.)user|currentUser|(?<!\.)session|auth|getServerSession|viewer|req)\b")
_KNOWN = re.compile(rb"\b(?:ctx|context|contextValue)(?:[?!]?\.\w+)*[?!]?\.(?:user|userId|session|auth|currentUser|viewer|me)\b|\{[^{}()]*\b(?:user|userId|currentUser|session|viewer)\b[^{}()]*\}\s*\)\s*(?:\{|=>)")
"""Another resolver is told who asks."""


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not _SIEVE.search(source.data):
        return
    known = _KNOWN.search(source.data) is not None
    for mutations in _mutations(source.statements):
        for name, function in _functions(mutations):
            place = _unguarded(function, source.data)
            if place is not None and not _OPEN.search(name):
                yield Hit(place, severity=None if known else Severity.INFO)


def _mutations(statements: Any) -> Iterator[Any]:
    """The objects that hold the resolvers of mutations."""
    waiting = list(reversed(statements))
    while waiting:
        node = waiting.pop()
        waiting.extend(reversed(node.children))
        if node.kind == "Field" and node.value == "Mutation" and node.children[1].kind == "Record":
            yield node.children[1]
        elif node.kind == "Assign" and node.children[0].kind == "Id" and node.children[0].value in ("Mutation", "mutations", "Mutations"):
            if node.children[1].kind == "Record":
                yield node.children[1]


def _functions(record: Any) -> Iterator[tuple[str, Any]]:
    for field in record.children:
        if field.kind == "FuncDef":
            yield str(field.value), field
        elif field.kind == "Field" and field.children[1].kind == "Function":
            yield str(field.value), field.children[1]


def _unguarded(function: Any, data: bytes) -> Span | None:
    """Where the resolver changes a record; None if it does not, or is told who asks."""
    parameters: Sequence[Any] = next((child.children for child in function.children if child.kind == "Params"), ())
    body = function.children[-1]
    text = without_comments(data[body.start : body.end])
    changed = _CHANGES.search(text)
    if changed is None or _CONTEXT.search(text) or not 1 <= len(parameters) <= 3:
        return None
    if len(parameters) == 3 and any(name in text for name in re.findall(rb"\w+", data[parameters[2].start : parameters[2].end])):
        return None
    return Span(body.start + changed.start(), body.start + changed.end())


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Anybody may send this mutation: the resolver does not ask who is calling; look at the context's user first.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        cwe=("CWE-862", "CWE-306", "CWE-639"),
        owasp=("A01:2021",),
        languages=("javascript", "typescript"),
        why=(
            "A GraphQL server has one address, and whoever reaches it may send every mutation of the schema. Who is calling stands in the context, the\n"
            "third argument of a resolver; one that changes or deletes records and does not take it cannot know. It is a warning where other\n"
            "resolvers of the same object look at the context's user, and a hint where nobody does.\n"
            "\n"
            "Resolvers that are wrapped in another function, and mutations by which people log in, sign up or confirm something, are left alone."
        ),
        instead=(
            "Ask the context before anything is changed, or wrap the resolver in what does:\n"
            "\n"
            "    deleteUser: async (_parent, { id }, { user }) => {\n"
            '      if (user?.role !== "admin") throw new GraphQLError("Forbidden");\n'
            "      await prisma.user.delete({ where: { id } });\n"
            "    }"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/862.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/GraphQL_Cheat_Sheet.html",
            "https://graphql.org/learn/authorization/",
        ),
        bundled=True,
    ),
    _run,
    frozenset((b"Mutation",)),
    example="const resolvers = { Mutation: { removeUser: (_, { id }) => User.destroy({ where: { id } }) } };\n",
)
