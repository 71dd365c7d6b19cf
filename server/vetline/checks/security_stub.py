"""Guards that do nothing: a function named for a security decision whose whole body says yes, or hands back what it got."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from vetline.checks.guards import ADMISSION, HOOK, Guard, Promise, guards, is_noise, is_success, names_a_guard, text_of
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not names_a_guard(source.data):
        return
    for guard in guards(source.data, source.statements, source.in_class):
        text = text_of(guard, source.data)
        admitted = ADMISSION.search(text) is not None
        message = _complaint(guard) if admitted or not HOOK.search(text) else None
        if message is not None and (admitted or _must_decide(guard)):
            name = guard.node.children[1]
            vague = guard.promise is Promise.OPINION and not admitted
            yield Hit(Span(name.start, name.end), message, Severity.WARNING if vague else None)


def _complaint(guard: Guard) -> str | None:
    """What is wrong with the body; None when it does anything at all."""
    if guard.promise is Promise.EXCLUSION:
        return None
    if guard.promise is Promise.DECORATION:
        return _CALLS_FOR_ALL if not guard.is_method and _decorates_with_nothing(guard) else None
    answer, parameters = _only_answer(guard.body), guard.parameters
    if answer is None or (not parameters and (guard.is_method or guard.functions)):
        return None
    returns_own = answer.kind == "Id" and answer.value in parameters
    if guard.promise is Promise.PROTECTION:
        return _UNCHANGED if returns_own else _READABLE if _is_disguise(answer, parameters) else None
    if is_success(answer, parameters, of_identity=guard.promise is Promise.DECISION and guard.credential):
        return _YES_TO_ALL
    return _UNCHECKED if returns_own else None


_CALLS_FOR_ALL = "This decorator calls the function for everybody. Decide before calling it, or raise NotImplementedError."
_UNCHANGED = "This hands its argument back as it came. Do what the name promises, or raise NotImplementedError."
_READABLE = "The argument comes back readable, with a fixed text around it. Do what the name promises."
_YES_TO_ALL = "This says yes to everybody: it decides nothing. Write the check, or raise NotImplementedError."
_UNCHECKED = "This hands its argument back unchecked. Write the check, or raise NotImplementedError."


def _must_decide(guard: Guard) -> bool:
    """Whether nobody else is likely to decide: what overrides may allow on purpose, and vague names are those of hooks."""
    answer = _only_answer(guard.body)
    hands_back = answer is not None and answer.kind == "Id"
    if guard.promise is Promise.OPINION:
        is_hook = guard.is_method and guard.name.strip("_") in ("validate", "verify", "is_valid")
        return bool(guard.parameters) and not (hands_back or is_hook or guard.overrides or guard.functions)
    if guard.promise is Promise.DECISION:
        if guard.overrides or guard.functions:
            return guard.credential and not hands_back
        return not (guard.is_method and hands_back)
    return not (guard.overrides or guard.functions)


def _only_answer(body: Sequence[Any]) -> Any:
    """What a body returns that does nothing else; None for any other body."""
    if not body or body[-1].kind != "Return" or not body[-1].children or not all(map(is_noise, body[:-1])):
        return None
    return body[-1].children[0]


def _is_disguise(answer: Any, parameters: Sequence[str]) -> bool:
    """The argument between fixed texts, as in `f"hashed_{password}"`."""
    if answer.kind == "FString":
        parts = answer.children
        inner = [part.children[0] for part in parts if part.kind == "Interpolation" and len(part.children) == 1]
        return len(inner) == 1 == sum(part.kind != "Str" for part in parts) and inner[0].value in parameters
    if answer.kind == "OpCall" and len(answer.children) == 3 and answer.children[0].value == "Plus":
        kinds = sorted(child.kind for child in answer.children[1:])
        return kinds == ["Id", "Str"] and any(child.value in parameters for child in answer.children[1:])
    return False


def _decorates_with_nothing(guard: Guard) -> bool:
    """`return function`, or a wrapper around it that does no more than call it."""
    parameters = guard.parameters
    if len(parameters) != 1:
        return False
    body = [statement for statement in guard.body if not is_noise(statement)]
    if not body or body[-1].kind != "Return" or not body[-1].children:
        return False
    answer = body[-1].children[0]
    if len(body) == 1:
        return answer.kind == "Id" and bool(answer.value == parameters[0])
    wrapper = body[0]
    if len(body) != 2 or wrapper.kind != "FuncDef" or answer.value != wrapper.value:
        return False
    called = _only_answer(wrapper.children[4].children)
    if called is not None and called.kind == "Await":
        called = called.children[0]
    return called is not None and called.kind == "Call" and bool(called.children[0].value == parameters[0])


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="This function promises a security decision and makes none. Write it, or raise NotImplementedError.",
        severity=Severity.ERROR,
        confidence=Confidence.MEDIUM,
        category="ai-artifact",
        cwe=("CWE-285", "CWE-287", "CWE-347"),
        owasp=("A01:2021", "A07:2021"),
        why=(
            "The name says that a token is verified, a right is checked, a password hashed or a text made harmless, and the body does\n"
            "nothing of the kind: it returns True, a fixed yes, or its own argument. Code that calls it reads as if it were protected,\n"
            "passes its tests, and lets everybody in. Such bodies are written to be filled in later and then are not.\n"
            "\n"
            "Vaguer names (`validate_name`) are a warning, and a validator that hands its argument back is reported only where a comment\n"
            "says that it is a stub. Tests, stand-ins (`MockVerifier`, `AllowAny`), abstract classes, validators of a\n"
            "framework, documented hooks and overrides that answer for their class are left alone."
        ),
        instead=(
            "Make the decision, or make its absence impossible to miss:\n"
            "\n"
            "    def verify_signature(body: bytes, signature: str, key: bytes) -> bool:\n"
            "        expected = hmac.new(key, body, hashlib.sha256).hexdigest()\n"
            "        return hmac.compare_digest(expected, signature)\n"
            "\n"
            "    def check_permission(user, action):\n"
            '        raise NotImplementedError("permissions are not connected yet")'
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/285.html",
            "https://cwe.mitre.org/data/definitions/287.html",
            "https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html",
        ),
        bundled=True,
    ),
    _run,
    frozenset((b"def",)),
    example=(
        "def verify_token(token: str) -> bool:\n"
        "    # TODO: check the signature\n"
        "    return True"
    ),
)
