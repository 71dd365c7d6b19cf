"""Semgrep's own forms <-> ours: rules and targets for `semgrep-core`, and its JSON into matches and problems. Pure.

`semgrep-core` counts columns and offsets in bytes of UTF-8, as we do. Rules go in without what does not decide their
matches; paths of rules are looked at by the engine, before.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from vetline.core.finding import Problem, Related, Span
from vetline.core.ports import DeepBinding, DeepMatch
from vetline.core.rule import Rule

_LEFT_OUT = frozenset({"metadata", "message", "fix", "fix-regex", "paths", "severity", "languages", "id"})
_LONGEST_SHOWN = 60
_MAX_STEPS = 12


@dataclass(frozen=True, slots=True)
class Target:
    """One text to look at: where the child reads it, its length, and by which of its languages."""

    path: str
    size_bytes: int
    languages: tuple[str, ...]


@dataclass(slots=True)
class Output:
    """What one run says, by `Target.path`. `failed` are rules that Semgrep cannot read, with its words about them, `passed_over` those that are
    for another version of it."""

    matches: dict[str, list[DeepMatch]] = field(default_factory=dict)
    problems: dict[str, list[Problem]] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    passed_over: dict[str, str] = field(default_factory=dict)
    version: str = ""


def rules_json(rules: Iterable[tuple[Rule, Mapping[str, Any]]], targets: Mapping[str, Sequence[int]] | None = None) -> bytes:
    """A rule file for the child, of rules with the bodies that stand for theirs; severity and message are ours to say.

    `targets` says by a rule's id at which of `targets_json` it looks; without it each rule looks at all.
    """
    made = []
    for rule, whole in rules:
        body = {key: value for key, value in whole.items() if key not in _LEFT_OUT}
        if targets is not None:
            body["paths"] = {"include": [_project_path(number) for number in targets[rule.info.id]]}
        made.append({"id": rule.info.id, "languages": _readers(rule.languages), "severity": "ERROR", "message": "m", **body})
    return json.dumps({"rules": made}, default=str).encode()


def analyzer(language: str, name: str) -> str:
    """By which of its languages Semgrep reads a text of `language` for rules that call it `name`.

    It takes TypeScript with JSX for that by the ending of a file's name, which our texts have not; JavaScript it always reads so.
    """
    if name == "none":
        return "regex"
    return "javascript" if language == "tsx" and name == "typescript" else name


def _readers(languages: Sequence[str]) -> list[str]:
    """A rule's languages and those by which its texts may be read besides (see `analyzer`); the first one reads the patterns."""
    return [*languages, "javascript"] if "typescript" in languages and "javascript" not in languages else list(languages)


def targets_json(targets: Iterable[Target]) -> bytes:
    """The list of texts, each once for each language that it is looked at by."""
    made = [
        ["CodeTarget", {"path": {"fpath": target.path, "ppath": _project_path(number)}, "analyzer": language, "products": ["sast"]}]
        for number, target in enumerate(targets)
        for language in target.languages
    ]
    return json.dumps(["Targets", made]).encode()


def _project_path(number: int) -> str:
    """By which rules tell the texts of one run apart."""
    return f"/{number}"


def read(output: bytes, rules: Mapping[str, Rule], targets: Sequence[Target]) -> Output:
    """Raises ValueError for what is no answer of `semgrep-core`."""
    try:
        content = json.loads(output)
        known = {target.path: target for target in targets}
        read_ = Output(version=str(content.get("version", "")))
        for result in content["results"]:
            rule, target = rules.get(result["check_id"]), known.get(result["path"])
            if rule is not None and target is not None:
                read_.matches.setdefault(target.path, []).append(_match(result, rule, target))
        for error in content["errors"]:
            _take_error(error, rules, known, read_)
    except (KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise ValueError(f"{type(error).__name__}: {error}") from None
    return read_


def _match(result: Mapping[str, Any], rule: Rule, target: Target) -> DeepMatch:
    extra = result["extra"]
    bindings = {
        name: DeepBinding(_span(value, target), str(value.get("abstract_content", "")))
        for name, value in (extra.get("metavars") or {}).items()
        if isinstance(value, Mapping) and "start" in value
    }
    trace = extra.get("dataflow_trace")
    return DeepMatch(rule, _span(result, target), bindings, _trace(trace, target) if isinstance(trace, Mapping) else ())


def _span(place: Mapping[str, Any], target: Target) -> Span:
    start = min(max(int(place["start"]["offset"]), 0), target.size_bytes)
    return Span(start, min(max(int(place["end"]["offset"]), start), target.size_bytes))


def _trace(trace: Mapping[str, Any], target: Target) -> tuple[Related, ...]:
    steps: list[Related] = []
    source = _call(trace.get("taint_source"), target)
    if source is not None:
        steps.append(Related(f"the value comes from here: {_shown(source[1])}", source[0]))
    for variable in trace.get("intermediate_vars") or ():
        span = _span(variable["location"], target)
        if len(steps) < _MAX_STEPS and (not steps or steps[-1].span != span):
            steps.append(Related(f"it passes through {_shown(str(variable.get('content', '')))}", span))
    sink = _call(trace.get("taint_sink"), target)
    if sink is not None:
        steps.append(Related(f"and it arrives here: {_shown(sink[1])}", sink[0]))
    return tuple(steps)


def _call(traced: Any, target: Target) -> tuple[Span, str] | None:
    """`["CliLoc", [place, text]]`, or `["CliCall", [[place, text], variables, inner]]` for what a function does inside."""
    if not isinstance(traced, list) or len(traced) != 2:
        return None
    kind, content = traced
    place = content if kind == "CliLoc" else content[0]
    return _span(place[0], target), str(place[1])


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1] + "…"


def _take_error(error: Mapping[str, Any], rules: Mapping[str, Rule], known: Mapping[str, Target], read_: Output) -> None:
    kind = error.get("error_type")
    kind = kind[0] if isinstance(kind, list) else str(kind)
    identity, location = error.get("rule_id"), error.get("location") or {}
    path = location.get("path")
    said = str(error.get("message", kind)).strip()
    if path in known:
        if kind == "Timeout":
            message = f"Semgrep took too long with {identity} on this file; that rule did not look at all of it"
        elif kind in ("Out of memory", "Stack overflow", "Too many matches", "Fatal error"):
            message = f"Semgrep: {kind.lower()}" + (f" with {identity}" if identity else "") + " on this file"
        else:
            return  # The text does not parse in full; the rest has been looked at, as the instant tier does.
        problems = read_.problems.setdefault(path, [])
        if all(problem.message != message for problem in problems):
            problems.append(Problem(message))
    elif identity in rules:
        (read_.passed_over if kind == "IncompatibleRule" else read_.failed)[str(identity)] = said
    elif kind not in ("Syntax error", "Partial parsing", "Lexical error"):
        raise ValueError(" ".join(said.split()))
