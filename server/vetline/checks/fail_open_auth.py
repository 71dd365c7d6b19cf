"""Guards that open when they break: an `except` in a security decision that grants, or lets the code run on to the yes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from vetline.checks.guards import HOOK, Guard, Promise, guards, is_noise, is_success, names_a_guard, parameters_of, text_of
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_LOOKUP = re.compile(
    r"(?:\w*\.)*(?:\w*(?:DoesNotExist|NotFound|NoResult\w*|ImportError|AttributeError|KeyError|IndexError|LookupError|StopIteration|NameError)\w*"
    r"|FieldError|NotImplementedError|TypeError|UnicodeError\w*)"
)
"""What is caught where a thing that is absent is an answer of its own, not a failure to decide."""

_GOES_ON = "The error is dropped and the code goes on to say yes. Refuse here: return False or raise."
_CALLED_ANYWAY = "When the check breaks, the function is called all the same. Refuse here: return an error or raise."
_NOBODY_EXCLUDED = "When the lookup breaks, nobody is turned away. Refuse here: return True or raise."


def _run(source: Pass) -> Iterator[Hit]:
    data = source.data
    if not names_a_guard(data):
        return
    for guard in guards(data, source.statements, source.in_class):
        if guard.promise is Promise.PROTECTION or HOOK.search(text_of(guard, data)):
            continue
        for attempt, following in _attempts(guard.body, ()):
            yield from _openings(guard, attempt, following, data)
        if guard.promise is Promise.DECORATION and guard.parameters:
            for wrapped, inner in _wrappers(guard):
                for attempt, following in _attempts(inner.children[4].children, ()):
                    yield from _calls_anyway(wrapped, attempt, following)


def _wrappers(guard: Guard) -> Iterator[tuple[str, Any]]:
    """The functions that a decorator puts in place of others, or one that it makes decorators of, with what they call those."""
    for inner in guard.body:
        if inner.kind == "FuncDef":
            yield guard.parameters[0], inner
            for wrapped in parameters_of(inner)[:1]:
                yield from ((wrapped, deeper) for deeper in inner.children[4].children if deeper.kind == "FuncDef")


def _openings(guard: Guard, attempt: Any, following: Sequence[Any], data: bytes) -> Iterator[Hit]:
    names = guard.parameters
    if guard.promise is Promise.EXCLUSION:
        yield from _nobody_excluded(attempt)
        return
    if guard.promise is Promise.DECORATION or _is_inverted(attempt.children[0], names):
        return
    for handler in _handlers(attempt):
        caught, body = handler.children
        if not _is_failure(data[caught.start : caught.end].decode("utf-8", "replace"), guard):
            continue
        granted = _granted(body.children, names)
        if granted is not None:
            yield Hit(Span(granted.start, granted.end))
        elif _goes_on(body.children, following, names):
            yield Hit(
                Span(handler.start, caught.end),
                _GOES_ON,
            )


def _nobody_excluded(attempt: Any) -> Iterator[Hit]:
    for handler in _handlers(attempt):
        caught, body = handler.children
        answer = body.children[-1] if body.children else None
        if answer is None or answer.kind != "Return" or not answer.children or any(map(_leaves, body.children[:-1])):
            continue
        value = answer.children[0]
        if value.kind == "Bool" and not value.value and _catches_all(caught):
            yield Hit(Span(answer.start, answer.end), _NOBODY_EXCLUDED)


def _calls_anyway(function: str, attempt: Any, following: Sequence[Any]) -> Iterator[Hit]:
    """A decorator's wrapper that calls `function` although the check before it broke."""
    calls_inside = any(_is_call_of(statement, function) for statement in attempt.children[0].children)
    for handler in _handlers(attempt):
        caught, body = handler.children
        call = next((statement for statement in body.children if _is_call_of(statement, function)), None)
        if call is not None:
            yield Hit(Span(call.start, call.end), _CALLED_ANYWAY)
        elif not calls_inside and all(map(is_noise, body.children)) and following and _is_call_of(following[0], function):
            yield Hit(Span(handler.start, caught.end), _CALLED_ANYWAY)


def _attempts(statements: Sequence[Any], after: Sequence[Any]) -> Iterator[tuple[Any, Sequence[Any]]]:
    """Each `try` of a function, not of those within, and the statements that run when it is over."""
    for index, statement in enumerate(statements):
        following = (*statements[index + 1 :], *after)
        if statement.kind == "Try":
            yield statement, following
        if statement.kind in ("If", "Try", "With", "For", "While", "Async", "Block", "Switch"):
            # What a loop comes back to is not known to be the end.
            later = following if statement.kind in ("If", "Try", "With") else (statement,)
            for block in _blocks(statement):
                yield from _attempts(block, later)


def _blocks(statement: Any) -> Iterator[Sequence[Any]]:
    for child in statement.children:
        if child.kind == "Block":
            yield child.children
        elif child.kind in ("TryElse", "Finally", "Case", "With", "For", "While"):
            yield from _blocks(child)


def _handlers(attempt: Any) -> list[Any]:
    return [child for child in attempt.children if child.kind == "Catch"]


def _catches_all(caught: Any) -> bool:
    if caught.kind == "CatchAll":
        return True
    return caught.value in ("Exception", "BaseException") or any(map(_catches_all, caught.children))


def _is_failure(caught: str, guard: Guard) -> bool:
    """Whether what is caught says that no decision was made. `caught`: the classes as written, or `except` for all."""
    classes = re.findall(r"[\w.]+", re.sub(r"\bas\s+\w+$", "", caught))
    return guard.credential or not all(_LOOKUP.fullmatch(name) for name in classes)


def _granted(body: Sequence[Any], names: Sequence[str]) -> Any:
    """The statement of a handler that says yes, if it says nothing else."""
    if not body or body[-1].kind != "Return" or not body[-1].children or any(map(_leaves, body[:-1])):
        return None
    return body[-1] if is_success(body[-1].children[0], names) else None


def _goes_on(body: Sequence[Any], following: Sequence[Any], names: Sequence[str]) -> bool:
    if not all(map(is_noise, body)):
        return False
    kept = [statement for statement in following if not is_noise(statement)]
    return len(kept) == 1 and _granted(kept, names) is not None


def _is_inverted(body: Any, names: Sequence[str]) -> bool:
    """The attempt answers no where it succeeds, so that to fail is a yes on purpose."""
    answers = [statement.children[0] for statement in _returns(body) if statement.children]
    return any(answer.kind == "Bool" and not answer.value for answer in answers[-1:]) and not any(
        is_success(answer, names) or answer.kind not in ("Bool", "Null") for answer in answers
    )


def _returns(node: Any) -> Iterator[Any]:
    for child in node.children:
        if child.kind == "Return":
            yield child
        elif child.kind not in ("FuncDef", "ClassDef", "Lambda"):
            yield from _returns(child)


def _leaves(statement: Any) -> bool:
    return statement.kind.startswith("Raise") or statement.kind == "Return" or any(map(_leaves, statement.children))


def _is_call_of(statement: Any, function: str) -> bool:
    if statement.kind != "Return" or not statement.children:
        return False
    value = statement.children[0]
    if value.kind == "Await":
        value = value.children[0]
    return value.kind == "Call" and value.children[0].kind == "Id" and bool(value.children[0].value == function)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="When the check breaks, this says yes. Refuse here: return False or raise.",
        severity=Severity.ERROR,
        confidence=Confidence.MEDIUM,
        category="ai-artifact",
        cwe=("CWE-636", "CWE-755"),
        owasp=("A01:2021", "A04:2021"),
        why=(
            "An `except` in a function that decides who may do what returns True, or drops the error and runs on to the yes. Whoever can\n"
            "make the check fail, by a malformed token, a flood that exhausts the database, a header that does not parse, is let in.\n"
            "\n"
            "A lookup that finds nothing (`KeyError`, `DoesNotExist`) may be an answer of its own, so it counts only where a credential\n"
            "is verified."
        ),
        instead=(
            "Say no when the answer is not known, and let the failure be seen:\n"
            "\n"
            "    try:\n"
            '        claims = jwt.decode(token, key, algorithms=["RS256"])\n'
            "    except jwt.InvalidTokenError:\n"
            "        return False"
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/636.html",
            "https://owasp.org/www-community/Fail_securely",
        ),
        bundled=True,
    ),
    _run,
    frozenset((b"except",)),
    example=(
        "def has_permission(user, action):\n"
        "    try:\n"
        "        return policy.allows(user, action)\n"
        "    except Exception:\n"
        "        return True"
    ),
)
