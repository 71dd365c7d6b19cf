"""Guards: functions whose name promises a security decision. Which functions they are, and what in them grants.

Not a check: what the checks on guards share. A name alone decides what a function promises; where it stands (an
override, a stand-in for tests, a hook that says so) decides whether it must keep the promise.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from vetline.core import lazy_re as re


class Promise(enum.Enum):
    """What the name of a guard promises of what it returns."""

    DECISION = "yes or no about a credential or a right"
    OPINION = "yes or no about anything"
    PROTECTION = "a value that was made harmless or unreadable"
    DECORATION = "a function that is called only for those who may"
    EXCLUSION = "yes when a credential or a person must be turned away"


@dataclass(frozen=True, slots=True)
class Guard:
    """A guard and where it stands. `classes` and `functions` are the definitions around it, outermost first.

    `overrides`: it is a method of a class that has parents, or of one whose header is not in sight.
    """

    node: Any
    name: str
    promise: Promise
    classes: tuple[Any, ...]
    functions: tuple[Any, ...]
    is_method: bool
    overrides: bool

    @property
    def parameters(self) -> tuple[str, ...]:
        """The names that callers pass values to; `self` and `cls` are none of them."""
        names = parameters_of(self.node)
        if self.is_method and names and not _is_static(self.node):
            names = names[1:]
        return tuple(name for name in names if name)

    @property
    def body(self) -> Sequence[Any]:
        return self.node.children[4].children

    @property
    def credential(self) -> bool:
        """The name says what is verified: a token, a signature, a password."""
        return _CREDENTIAL.search(_snake(self.name)) is not None


_CREDENTIALS = (
    r"(?:access_token|auth_token|token|jwt|signature|hmac|passwords?|passwd|pwd|credentials?|otp|totp|mfa|2fa|api_?key|secret|session"
    r"|csrf(?:_token)?|captcha|recaptcha|certificate|cert|webhook|licen[cs]e|login|auth|authentication|authorization|identity|oauth|sso|saml|bearer)"
)
_RIGHTS = r"(?:permissions?|perms?|access|roles?|admin|owner|ownership|acl|privileges?|scopes?|superuser|authorized|authenticated|allowed)"
_WHO = r"(?:do|async|user|current_user|request|client|caller|account|internal|jwt|token|session)"
_DECISION = re.compile(
    rf"_*(?:{_WHO}_)*(?:"
    rf"(?:verify|validate|check)_(?:\w+_)??(?:{_CREDENTIALS}|{_RIGHTS})(?:_(?:for|of|on|in|from|with|is|valid|validity|hash|async|sync)(?:_\w+)?)?"
    r"|(?:authenticate|authorize|authorise)(?:_(?:user|request|client|admin|token|caller|access|api_key|by_\w+|with_\w+))?"
    r"|is_(?:user_)?(?:admin|superuser|authorized|authorised|authenticated|allowed|permitted|owner|privileged|logged_in)"
    rf"|is_valid_{_CREDENTIALS}|is_(?:\w+_)?{_CREDENTIALS}_valid|is_authorized_\w+|is_allowed_to_\w+"
    rf"|has_(?:\w+_)?{_RIGHTS}|can_access(?:_\w+)?"
    r"|compare_(?:password|digest|signature|hash)e?s?"
    r")"
)
_OPINION = re.compile(
    rf"_*(?:{_WHO}_)*(?:(?:verify|validate)(?:_\w+)?|is_(?:valid|safe|trusted)(?:_\w+)?|check_(?:user|owner|request)(?:_\w+)?)"
)
_PROTECTION = re.compile(
    r"_*(?:(?:sanitize|sanitise|escape|encrypt|redact)(?:_\w+)?|hash_(?:password|passwd|pwd|pw|secret|token|credential|pin)s?|(?:password|pwd)_hash)"
)
_DECORATION = re.compile(
    rf"_*(?:(?:\w+_)?(?:{_CREDENTIALS}|{_RIGHTS}|staff|user)_required|requires?_(?:\w+_)?(?:{_CREDENTIALS}|{_RIGHTS}|staff))"
)
_EXCLUSION = re.compile(
    r"_*(?:is_)?(?:\w+_)?(?:revoked|blacklisted|blocklisted|denylisted|banned|locked_out)"
    rf"|_*(?:is_|has_)?(?:{_CREDENTIALS}_(?:is_|has_)?(?:expired|blocked)|expired_{_CREDENTIALS})"
)
_CREDENTIAL = re.compile(rf"(?<![a-z0-9])(?:{_CREDENTIALS})(?![a-z0-9])|authenticate")

_PROMISES = (
    (_DECISION, Promise.DECISION),
    (_EXCLUSION, Promise.EXCLUSION),
    (_DECORATION, Promise.DECORATION),
    (_PROTECTION, Promise.PROTECTION),
    (_OPINION, Promise.OPINION),
)
_DEFINED = re.compile(
    rb"def[ \t]+((?:\w*_)?(?:is|has|can)[_A-Z]\w*|\w*(?i:verif|validat|authenticate|authori|check|sani|escape|crypt|redact|hash"
    rb"|compare|requir|revoked|listed|banned|expired|blocked|locked)\w*)"
)
"""A coarse sieve for the names above, so that most segments are never parsed for a check."""

_MAX_NAME_LENGTH = 120

_STAND_IN = re.compile(
    r"(?<![a-z])(?:mock|mocked|fake|dummy|stub|spy|noop|no_op|nop|null|test|testing|tests|example|default|trivial|passthrough|pass_through"
    r"|always|never|disabled?|insecure|unsafe|permissive|allow|unprotected|skip|bypass)(?![a-z])"
)
_STAND_IN_CLASS = re.compile(
    _STAND_IN.pattern
    + r"|(?<![a-z])(?:nil|none|no|not|non|any|anyone|everyone|all|public|anonymous|base|abstract|mixin|interface|protocol|identity|plain"
    r"|plaintext|raw|open)(?![a-z])"
)
_ABSTRACT = re.compile(r"\b(?:ABC|ABCMeta|Protocol|Interface|TypedDict|NamedTuple|Enum)\b")
_NOT_THE_THING = re.compile(rb"abstract|overload|\boverride\b|\bfixture\b|\bvalidator\b|_validator\b|\bvalidates\b|\bpatch\b")

ADMISSION = re.compile(
    r"\b(?:todo|fixme|xxx|stub(?:bed)?|placeholder|dummy|mock(?:ed)?|for now|not (?:yet )?implemented|unimplemented"
    r"|implement (?:this|me|actual|real|proper|your|the)"
    r"|(?:actual|real|proper|full) (?:implementation|validation|verification|check|auth\w*|logic|code|sanitization|encryption)"
    r"|(?:in|for) (?:a )?(?:real|production|actual)|production (?:code|would)|demo(?:nstration)?|simplif\w+|simulat\w+"
    r"|temporar\w+|hard-?coded|(?:skip|bypass|disabl)\w* (?:the )?(?:check|validation|verification|auth\w*))\b",
    re.IGNORECASE,
)
"""A comment, docstring or message that says that the real thing is missing."""

HOOK = re.compile(
    r"\b(?:overrid\w*|overwrit\w*|sub-?class\w*|derived class\w*|hooks?|by default|default implementation|implementer|no-?op"
    r"|extension point|backwards?[- ]compat\w*|deprecated|legacy)\b",
    re.IGNORECASE,
)
"""A docstring or comment that says that others are to decide here."""


def parameters_of(function: Any) -> list[str]:
    """The names of a definition's parameters; empty ones for what has none."""
    return [_parameter_name(node) for node in function.children[2].children]


def guards(data: bytes, statements: Sequence[Any], in_class: bool) -> Iterator[Guard]:
    """The guards of a segment that must keep their promise: no stand-ins, abstract or overloaded ones."""
    for guard in _definitions(statements, (), (), in_class, in_class):
        if not _excused(guard, data):
            yield guard


def names_a_guard(data: bytes) -> bool:
    """Whether a text defines one, going by names alone. Cheap."""
    return any(_promise(found.group(1).decode("utf-8", "replace")) for found in _DEFINED.finditer(data))


def text_of(guard: Guard, data: bytes) -> str:
    """The guard as written, from its parameters to the end of its last line."""
    end = data.find(b"\n", guard.node.end)
    return data[guard.node.children[2].end : end if end >= 0 else len(data)].decode("utf-8", "replace")


def is_noise(statement: Any) -> bool:
    """A statement that decides nothing: a docstring, `pass`, logging, an import, a wait."""
    if statement.kind in ("Pass", "Import", "ImportFrom", "Delete"):
        return True
    if statement.kind != "ExprStmt":
        return False
    value = statement.children[0]
    if value.kind == "Await":
        value = value.children[0]
    if value.kind == "Assign":
        return value.children[0].value == "_" and value.children[1].kind in ("Id", "Tuple")
    if value.kind == "Call":
        return _is_message(value.children[0])
    return value.kind in ("Str", "EncodedStr", "SeqConcat", "Ellipsis", "FString")


def is_success(value: Any, names: Iterable[str], *, of_identity: bool = False) -> bool:
    """A value that says yes whatever was asked; it may hold the arguments called `names`.

    `of_identity`: a record made of literals says yes too, as it does where callers ask who somebody is.
    """
    names = frozenset(names)
    if value.kind == "Bool":
        return bool(value.value)
    if value.kind == "Str":
        return str(value.value).lower() in _SUCCESS_WORDS
    if value.kind == "Tuple" and value.children:
        return _is_true(value.children[0]) and all(_is_known(child, names) for child in value.children[1:])
    if value.kind == "Dict" and value.children:
        pairs = [child.children for child in value.children if child.kind == "Tuple" and len(child.children) == 2]
        if len(pairs) != len(value.children) or not all(_is_known(answer, names) for _, answer in pairs):
            return False
        return any(_says_yes(key.value, answer) for key, answer in pairs) or (
            of_identity and not any(answer.kind == "Bool" and not answer.value for _, answer in pairs)
        )
    if value.kind == "Call":
        arguments = value.children[1:]
        given = [argument for argument in arguments if argument.kind == "KwArg"]
        known = all(_is_known(argument.children[-1] if argument.kind == "KwArg" else argument, names) for argument in arguments)
        return known and any(_says_yes(argument.value, argument.children[-1]) for argument in given)
    return False


_SUCCESS_WORDS = frozenset(
    ("ok", "valid", "success", "authenticated", "authorized", "allowed", "allow", "verified", "granted", "permitted")
)
_SUCCESS_KEYS = frozenset(_SUCCESS_WORDS | {"is_valid", "authorised", "succeeded", "successful", "is_authenticated", "is_admin", "passed"})
_LEVELS = frozenset(("debug", "info", "warning", "warn", "error", "exception", "critical", "log", "print", "trace", "success"))
_LOGGERS = re.compile(r"(?:.*_)?(?:log(?:ger|ging)?|console|warnings)", re.I)


def _says_yes(key: object, answer: Any) -> bool:
    name = str(key).lower()
    return (name in _SUCCESS_KEYS and _is_true(answer)) or (
        name in ("status", "result") and answer.kind == "Str" and str(answer.value).lower() in _SUCCESS_WORDS
    )


def _is_true(value: Any) -> bool:
    return value.kind == "Bool" and bool(value.value)


def _is_known(value: Any, names: frozenset[str]) -> bool:
    """A literal, an argument or something made of them alone."""
    if value.kind == "Id":
        return value.value in names
    if value.kind in ("Dict", "List", "Tuple", "Set", "FString", "Interpolation"):
        return all(_is_known(child, names) for child in value.children)
    return value.kind in ("Str", "EncodedStr", "Int", "Float", "Bool", "Null", "SeqConcat")


def _is_message(callee: Any) -> bool:
    if callee.kind == "Id":
        return callee.value in ("print", "sleep")
    if callee.kind != "Dot":
        return False
    if callee.value == "sleep":
        return callee.children[0].value in ("time", "asyncio", "anyio", "trio")
    base = callee.children[0]
    return callee.value in _LEVELS and _LOGGERS.fullmatch(str(base.value)) is not None


# -- which functions are guards ----------------------------------------------------------------------------------------


def _definitions(
    statements: Sequence[Any], classes: tuple[Any, ...], functions: tuple[Any, ...], is_method: bool, hidden: bool
) -> Iterator[Guard]:
    """`hidden`: the statements are those of a class whose header is elsewhere."""
    for statement in statements:
        if statement.kind == "FuncDef":
            name = str(statement.value)
            promise = _promise(name)
            if promise is not None:
                overrides = is_method and (hidden or _has_parents(classes[-1]))
                yield Guard(statement, name, promise, classes, functions, is_method, overrides)
            yield from _definitions(statement.children[4].children, classes, (*functions, statement), False, False)
        elif statement.kind == "ClassDef":
            yield from _definitions(statement.children[3].children, (*classes, statement), functions, True, False)
        else:
            yield from _definitions(_blocks(statement), classes, functions, is_method, hidden)


def _blocks(statement: Any) -> Sequence[Any]:
    """The statements right below a compound one, in its order; those of its branches among them."""
    found: list[Any] = []
    for child in statement.children:
        if child.kind == "Block":
            found.extend(child.children)
        elif child.kind in ("Catch", "TryElse", "Finally", "Case", "With", "For", "While", "Async"):
            found.append(child)
    return found


def _promise(name: str) -> Promise | None:
    if len(name) > _MAX_NAME_LENGTH:
        return None
    plain = _snake(name)
    return next((promise for pattern, promise in _PROMISES if pattern.fullmatch(plain)), None)


def _snake(name: str) -> str:
    """`isAdmin` and `is_admin` promise the same."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def _excused(guard: Guard, data: bytes) -> bool:
    if any(_STAND_IN.search(_snake(str(node.value))) for node in (*guard.functions, guard.node)):
        return True
    for node in guard.classes:
        if _STAND_IN_CLASS.search(_snake(str(node.value))) or _ABSTRACT.search(_source(data, node.children[2])):
            return True
        if _is_abstract(node, data) or HOOK.search(_docstring(node)):
            return True
    return any(_NOT_THE_THING.search(data, attribute.start, attribute.end) for attribute in guard.node.children[0].children)


def _is_abstract(node: Any, data: bytes) -> bool:
    return b"abstractmethod" in data[node.start : node.end] or b"NotImplementedError" in data[node.start : node.end]


def _source(data: bytes, node: Any) -> str:
    """A class's parents as written."""
    return " ".join(data[child.start : child.end].decode("utf-8", "replace") for child in node.children)


def _docstring(node: Any) -> str:
    """That of a class, or ""."""
    body = node.children[3].children
    first = body[0].children[0] if body and body[0].kind == "ExprStmt" else None
    return str(first.value) if first is not None and first.kind == "Str" else ""


def _has_parents(node: Any) -> bool:
    return any(not (parent.kind == "Type" and parent.children[0].value == "object") for parent in node.children[2].children)


def _is_static(node: Any) -> bool:
    return any(attribute.kind == "KeywordAttr" and attribute.value == "staticmethod" for attribute in node.children[0].children)


def _parameter_name(node: Any) -> str:
    if node.kind in ("Param", "ParamRest", "ParamKwRest") and node.children:
        return str(node.children[0].value)
    return ""
