"""Rule files: the text of a Semgrep YAML file -> rules and problems with line and column. Total: the valid rest is kept.

Scalars follow the YAML 1.2 core schema as Semgrep's own reader does, so `on`, `yes`, `no` and dates stay strings.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import yaml

from vetline.core.finding import Confidence, Problem
from vetline.core.languages import of_rule
from vetline.core.rule import NOTEBOOK_PARTS, FixTemplate, Rule, RuleInfo
from vetline.core.rule_metadata import SEVERITIES, Metadata, fix_of

MAX_FILE_BYTES = 16_000_000
"""The largest public rule packs are a third of it."""

MAX_RULE_NODES = 100_000
"""With each use of an alias counted: aliases are shared, not copied, but whatever walks a rule later walks every use."""

MAX_DEPTH = 200
"""libyaml's composer recurses in C without a check, so a deeper file would end the process."""

try:
    _YamlLoader: Any = yaml.CSafeLoader
except AttributeError:  # PyYAML built without libyaml
    _YamlLoader = yaml.SafeLoader


class _Loader(_YamlLoader):
    """Does not guess what kind of value a scalar is: `_scalar` says."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:
        return ""


_CONFIDENCES = {level.name: level for level in Confidence}
_FORMULA_KEYS = frozenset(
    {"pattern", "patterns", "pattern-either", "pattern-regex", "match", "taint", "mode", "pattern-sources", "project-depends-on"}
)
_STRING_KEYS = frozenset(
    {"id", "message", "fix", "pattern", "pattern-not", "pattern-inside", "pattern-not-inside", "pattern-regex", "pattern-not-regex"}
)
_TEST_POLICIES = ("quiet", "same", "only")

_ID = re.compile(r"[A-Za-z0-9._-]+")
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_LITERALS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), float("inf")),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), float("-inf")),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), float("nan")),
}


def parse(content: str | bytes, path: str | None = None, *, bundled: bool = False) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """All rules of one file that are whole, and a problem for each that is not. `path` goes into both."""
    if len(content) > MAX_FILE_BYTES:
        return (), (Problem(f"the rule file is larger than {MAX_FILE_BYTES:,} bytes", path),)
    reading = _Reading(path, bundled)
    root = _compose(content, reading)
    if root is None:
        return (), tuple(reading.problems)
    entries = reading.mapping_entry(root, "rules")
    if not isinstance(entries, yaml.SequenceNode):
        reading.report("expected a mapping with a list `rules`", entries or root)
        return (), tuple(reading.problems)
    digest = hashlib.sha256(content.encode(errors="replace") if isinstance(content, str) else content).hexdigest()
    rules = [
        rule for number, entry in enumerate(entries.value) if (rule := _rule(entry, f"{digest} {number}", reading)) is not None
    ]
    return tuple(rules), tuple(reading.problems)


def to_json(rule: Rule) -> Any:
    """All that `from_json` needs besides the path."""
    return [rule.line, rule.digest, rule.body]


def from_json(data: Any, path: str, *, bundled: bool) -> Rule:
    """A rule that was read from `path` without a problem. Raises one of `ports.FOREIGN` for what `to_json` has not made of one."""
    line, digest, body = data
    reading = _Reading(path, bundled)
    rule = _made(body, line, digest, reading, _Keys(None, reading))
    if rule is None:
        raise ValueError("not a rule")
    return rule


@dataclass(slots=True)
class _Reading:
    """The state of one file's reading: its problems, and what has been built of its nodes."""

    path: str | None
    bundled: bool
    problems: list[Problem] = field(default_factory=list)
    built: dict[int, tuple[Any, int]] = field(default_factory=dict)  # value and size by id of the node; aliases are one node

    def report(self, message: str, node: yaml.Node | None) -> None:
        if node is None:
            raise ValueError(message)
        mark = node.start_mark
        self.problems.append(Problem(message, self.path, mark.line + 1, mark.column + 1))

    @staticmethod
    def mapping_entry(node: yaml.Node | None, key: str) -> yaml.Node | None:
        if isinstance(node, yaml.MappingNode):
            for key_node, value_node in node.value:
                if key_node.value == key:
                    return value_node
        return None


def _compose(content: str | bytes, reading: _Reading) -> yaml.Node | None:
    try:
        if not reading.bundled:
            _refuse_deep(content)
        loader = _Loader(content)
        try:
            node = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        reading.problems.append(Problem(f"not YAML: {error.problem or error.context}", reading.path, line, column))
        return None
    except (yaml.YAMLError, UnicodeError, RecursionError) as error:
        reading.problems.append(Problem(f"not YAML: {' '.join(str(error).split())[:200]}", reading.path, 1, 1))
        return None
    if node is None:
        reading.problems.append(Problem("the rule file is empty", reading.path, 1, 1))
    return node


def _refuse_deep(content: str | bytes) -> None:
    """Raises MarkedYAMLError for content nested deeper than MAX_DEPTH. Costs a pass over content that may be."""
    if isinstance(content, str):
        openers = sum(map(content.count, ("[", "{", "- ", "? ", "-\t", "?\t")))
    else:
        openers = sum(map(content.count, (b"[", b"{", b"- ", b"? ", b"-\t", b"?\t")))
    # A block that is n deep by indentation alone has more than n * n / 2 bytes of it.
    if openers + (2 * len(content)) ** 0.5 < MAX_DEPTH and (isinstance(content, str) or b"\x00" not in content):
        return
    depth = 0
    loader = _Loader(content)
    try:
        while (event := loader.get_event()) is not None:
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    raise yaml.MarkedYAMLError(problem=f"nested deeper than {MAX_DEPTH} levels", problem_mark=event.start_mark)  # type: ignore[arg-type]  # of libyaml
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif isinstance(event, yaml.StreamEndEvent):
                return
    finally:
        loader.dispose()


def _rule(node: yaml.Node, digest: str, reading: _Reading) -> Rule | None:
    problem_count = len(reading.problems)
    try:
        body, _ = _value(node, reading, set())
    except _Refused as refusal:
        reading.report(str(refusal), refusal.node)
        return None
    except RecursionError:
        reading.report("the rule is nested too deeply", node)
        return None
    if len(reading.problems) > problem_count:
        return None
    if not isinstance(body, dict):
        reading.report("expected a mapping for a rule", node)
        return None
    return _made(body, node.start_mark.line + 1, digest, reading, _Keys(node, reading))


def _made(body: Mapping[str, Any], line: int, digest: str, reading: _Reading, at: _Keys) -> Rule | None:
    problem_count = len(reading.problems)
    identity = body.get("id")
    if not isinstance(identity, str) or not _ID.fullmatch(identity):
        at.report("id", "a rule needs an `id` of letters, digits, dots, hyphens and underscores")
        return None
    if (mode := body.get("mode", "search")) not in ("search", "taint"):
        at.report("mode", f"{identity}: rules in mode `search` and `taint` run here, not those in mode `{str(mode)[:40]}`")
        return None
    message, languages = body.get("message"), body.get("languages")
    severity = SEVERITIES.get(str(body.get("severity", "")).upper())
    if not isinstance(message, str) or not message.strip():
        at.report("message", f"{identity}: a rule needs a `message`")
    if severity is None:
        at.report("severity", f"{identity}: `severity` is one of {', '.join(SEVERITIES)}")
    if not isinstance(languages, list) or not languages or not all(isinstance(name, str) for name in languages):
        at.report("languages", f"{identity}: a rule needs a list `languages`")
    if not _FORMULA_KEYS & body.keys():
        at.report("id", f"{identity}: a rule needs a pattern, for instance `pattern` or `patterns`")
    if len(reading.problems) > problem_count:
        return None
    assert isinstance(message, str) and isinstance(languages, list) and severity is not None
    metadata = Metadata(identity, body.get("metadata"), partial(at.report, within="metadata"), checked=at.node is None)
    part = metadata.choice("notebook-part", ("", *NOTEBOOK_PARTS))
    if part and languages != ["regex"]:
        at.report("languages", f"{identity}: what reads a part of notebooks has `languages: [regex]`")
    include, exclude = _rule_paths(identity, body, at)
    return Rule(
        info=RuleInfo(
            id=identity,
            message=" ".join(message.split()),
            severity=severity,
            confidence=_CONFIDENCES.get(metadata.word("confidence").upper(), Confidence.MEDIUM),
            category=metadata.word("category") or "other",
            languages=("notebook",) if part else of_rule(languages),
            cwe=metadata.cwe(),
            owasp=metadata.words("owasp") + metadata.words("owasp-llm"),
            why=metadata.prose("why"),
            instead=metadata.prose("instead"),
            references=metadata.words("references"),
            supersedes=metadata.words("supersedes"),
            yields_to=metadata.words("yields-to"),
            tests=metadata.choice("tests", _TEST_POLICIES),
            source_path=reading.path,
            bundled=reading.bundled,
        ),
        body=body,
        fixes=_fixes(body, metadata, at),
        severity_when=metadata.severity_when(),
        unless_package=metadata.requirement("unless-package"),
        unfilled=metadata.unfilled(),
        unseen=metadata.unfilled("unseen"),
        mask=metadata.words("mask"),
        holds=metadata.regex("holds"),
        include_paths=include,
        exclude_paths=exclude,
        line=line,
        digest=digest,
        notebook_part=part,
    )


def _rule_paths(identity: str, body: Mapping[str, Any], at: _Keys) -> tuple[tuple[str, ...], tuple[str, ...]]:
    paths = body.get("paths")
    if paths is None:
        return (), ()
    if isinstance(paths, dict):
        include, exclude = paths.get("include") or [], paths.get("exclude") or []
        if all(isinstance(globs, list) and all(isinstance(glob, str) for glob in globs) for globs in (include, exclude)):
            return tuple(include), tuple(exclude)
    at.report("paths", f"{identity}: `paths` holds lists of globs `include` and `exclude`; ignored")
    return (), ()


def _fixes(body: Mapping[str, Any], metadata: Metadata, at: _Keys) -> tuple[FixTemplate, ...]:
    title = metadata.word("fix-title") or "Apply the fix of the rule"
    safe = metadata.choice("fix-safety", ("unsafe", "safe")) == "safe"
    imports = metadata.words("fix-imports")
    own = fix_of(body, title, safe, imports)
    if own is None and body.get("fix-regex") is not None:
        at.report("fix-regex", f"{metadata.rule}: `fix-regex` is a mapping with strings `regex` and `replacement`; ignored")
    return (*filter(None, (own,)), *metadata.alternative_fixes())


class _Keys:
    """Where the entries of one rule stand, for problems. Without a `node` they were read before, and had none."""

    __slots__ = ("node", "reading")

    def __init__(self, node: yaml.Node | None, reading: _Reading) -> None:
        self.node = node
        self.reading = reading

    def report(self, key: str, message: str, within: str | None = None) -> None:
        place = self.node
        for name in filter(None, (within, key)):
            place = self.reading.mapping_entry(place, name) or place
        self.reading.report(message, place)


class _Refused(Exception):
    """A node that has no value: an alias to its own parent, a key that is no scalar."""

    def __init__(self, message: str, node: yaml.Node) -> None:
        super().__init__(message)
        self.node = node


def _value(node: yaml.Node, reading: _Reading, above: set[int]) -> tuple[Any, int]:
    """The plain value of a node, one object for all aliases of it, and how many nodes a walk over it visits."""
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node), 1
    identity = id(node)
    if identity in reading.built:
        return reading.built[identity]
    if identity in above:
        raise _Refused("an alias refers to a node that holds it", node)
    above.add(identity)
    value: Any
    size = 1
    if isinstance(node, yaml.SequenceNode):
        value = []
        for child in node.value:
            entry, entry_size = _value(child, reading, above)
            value.append(entry)
            size += entry_size
    else:
        value = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise _Refused("a key is a plain word", key_node)
            key = key_node.value
            if key in value:
                raise _Refused(f"`{key}` occurs twice", key_node)
            entry, entry_size = _value(value_node, reading, above)
            value[key] = entry
            size += entry_size
            if key in _STRING_KEYS and not isinstance(entry, str) and isinstance(value_node, yaml.ScalarNode):
                reading.report(f"expected a string for `{key}`", value_node)
    if size > MAX_RULE_NODES:
        raise _Refused(f"more than {MAX_RULE_NODES:,} nodes in one rule", node)
    above.discard(identity)
    reading.built[identity] = value, size
    return value, size


def _scalar(node: yaml.ScalarNode) -> Any:
    text = node.value
    if node.style:  # quoted or a block: a string whatever it holds
        return text
    if text in _LITERALS:
        return _LITERALS[text]
    if _INT.fullmatch(text):
        prefix = text[:2]
        return int(text, 8 if prefix == "0o" else 16 if prefix == "0x" else 10) if len(text) < 4000 else text
    return float(text) if _FLOAT.fullmatch(text) else text
