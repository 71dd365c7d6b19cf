"""Rule files: the text of a Semgrep YAML file -> rules and problems with line and column. Total: the valid rest is kept.

Scalars follow the YAML 1.2 core schema as Semgrep's own reader does, so `on`, `yes`, `no` and dates stay strings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from vetline.core.finding import Confidence, Problem, Severity
from vetline.core.languages import of_rule
from vetline.core.rule import NOTEBOOK_PARTS, FixTemplate, Rule, RuleInfo, SeverityWhen

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


class _Loader(_YamlLoader):  # type: ignore[misc]  # its class is found when this runs
    """Does not guess what kind of value a scalar is: `_scalar` says."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> str:
        return ""


_SEVERITIES = {
    "CRITICAL": Severity.ERROR,
    "HIGH": Severity.ERROR,
    "ERROR": Severity.ERROR,
    "MEDIUM": Severity.WARNING,
    "WARNING": Severity.WARNING,
    "LOW": Severity.INFO,
    "INFO": Severity.INFO,
    "INVENTORY": Severity.INFO,
    "EXPERIMENT": Severity.INFO,
}
_CONFIDENCES = {level.name: level for level in Confidence}
_FORMULA_KEYS = frozenset(
    {"pattern", "patterns", "pattern-either", "pattern-regex", "match", "taint", "mode", "pattern-sources", "project-depends-on"}
)
_STRING_KEYS = frozenset(
    {"id", "message", "fix", "pattern", "pattern-not", "pattern-inside", "pattern-not-inside", "pattern-regex", "pattern-not-regex"}
)
_TEST_POLICIES = ("quiet", "same", "only")

_ID = re.compile(r"[A-Za-z0-9._-]+")
_CWE = re.compile(r"CWE-\d+", re.IGNORECASE)
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
    rules = [rule for entry in entries.value if (rule := _rule(entry, reading)) is not None]
    return tuple(rules), tuple(reading.problems)


@dataclass(slots=True)
class _Reading:
    """The state of one file's reading: its problems, and what has been built of its nodes."""

    path: str | None
    bundled: bool
    problems: list[Problem] = field(default_factory=list)
    built: dict[int, tuple[Any, int]] = field(default_factory=dict)  # value and size by id of the node; aliases are one node

    def report(self, message: str, node: yaml.Node) -> None:
        mark = node.start_mark
        self.problems.append(Problem(message, self.path, mark.line + 1, mark.column + 1))

    @staticmethod
    def mapping_entry(node: yaml.Node, key: str) -> yaml.Node | None:
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
                    raise yaml.MarkedYAMLError(problem=f"nested deeper than {MAX_DEPTH} levels", problem_mark=event.start_mark)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            elif isinstance(event, yaml.StreamEndEvent):
                return
    finally:
        loader.dispose()


def _rule(node: yaml.Node, reading: _Reading) -> Rule | None:
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
    at = _Keys(node, reading)
    identity = body.get("id")
    if not isinstance(identity, str) or not _ID.fullmatch(identity):
        at.report("id", "a rule needs an `id` of letters, digits, dots, hyphens and underscores")
        return None
    message, languages = body.get("message"), body.get("languages")
    severity = _SEVERITIES.get(str(body.get("severity", "")).upper())
    if not isinstance(message, str) or not message.strip():
        at.report("message", f"{identity}: a rule needs a `message`")
    if severity is None:
        at.report("severity", f"{identity}: `severity` is one of {', '.join(_SEVERITIES)}")
    if not isinstance(languages, list) or not languages or not all(isinstance(name, str) for name in languages):
        at.report("languages", f"{identity}: a rule needs a list `languages`")
    if not _FORMULA_KEYS & body.keys():
        at.report("id", f"{identity}: a rule needs a pattern, for instance `pattern` or `patterns`")
    if len(reading.problems) > problem_count:
        return None
    assert isinstance(message, str) and isinstance(languages, list) and severity is not None
    metadata = _Metadata(identity, body.get("metadata"), at)
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
        mask=metadata.words("mask"),
        include_paths=include,
        exclude_paths=exclude,
        line=node.start_mark.line + 1,
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


def _fixes(body: Mapping[str, Any], metadata: _Metadata, at: _Keys) -> tuple[FixTemplate, ...]:
    title = metadata.word("fix-title") or "Apply the fix of the rule"
    safe = metadata.choice("fix-safety", ("unsafe", "safe")) == "safe"
    imports = metadata.words("fix-imports")
    own = _fix(body, title, safe, imports)
    if own is None and body.get("fix-regex") is not None:
        at.report("fix-regex", f"{metadata.rule}: `fix-regex` is a mapping with strings `regex` and `replacement`; ignored")
    return (*filter(None, (own,)), *metadata.alternative_fixes())


def _fix(body: Mapping[str, Any], title: str, safe: bool, imports: tuple[str, ...]) -> FixTemplate | None:
    text, regex = body.get("fix"), body.get("fix-regex")
    if isinstance(text, str):
        return FixTemplate(title, safe, text=text, imports=imports)
    if not isinstance(regex, dict):
        return None
    pattern, replacement, count = regex.get("regex"), regex.get("replacement"), regex.get("count", 0)
    if not (isinstance(pattern, str) and isinstance(replacement, str) and type(count) is int):
        return None
    return FixTemplate(title, safe, regex=pattern, replacement=replacement, count=count, imports=imports)


class _Keys:
    """Where the entries of one rule stand, for problems."""

    __slots__ = ("node", "reading")

    def __init__(self, node: yaml.Node, reading: _Reading) -> None:
        self.node = node
        self.reading = reading

    def report(self, key: str, message: str, within: str | None = None) -> None:
        place = self.node
        for name in filter(None, (within, key)):
            place = self.reading.mapping_entry(place, name) or place
        self.reading.report(message, place)


class _Metadata:
    """Typed views of a rule's `metadata`. What other tools also use is taken in any sensible shape; what is ours is checked."""

    __slots__ = ("_at", "_values", "rule")

    def __init__(self, rule: str, values: Any, at: _Keys) -> None:
        self.rule = rule
        self._at = at
        self._values: Mapping[str, Any] = values if isinstance(values, dict) else {}
        if values is not None and not isinstance(values, dict):
            at.report("metadata", f"{rule}: `metadata` is a mapping; ignored")

    def word(self, key: str) -> str:
        value = self._values.get(key)
        return value.strip() if isinstance(value, str) else ""

    def prose(self, key: str) -> str:
        value = self._values.get(key)
        return value.rstrip() if isinstance(value, str) else ""

    def words(self, key: str) -> tuple[str, ...]:
        value = self._values.get(key)
        if isinstance(value, str):
            return (value.strip(),)
        if isinstance(value, list):
            return tuple(word.strip() for word in value if isinstance(word, str))
        return ()

    def cwe(self) -> tuple[str, ...]:
        found = (match[0].upper() for word in self.words("cwe") if (match := _CWE.search(word)))
        return tuple(dict.fromkeys(found))

    def choice(self, key: str, options: tuple[str, ...]) -> str:
        value = self._values.get(key, options[0])
        if value in options:
            return str(value)
        self._report(key, f"`{key}` is one of {', '.join(options)}; taken as {options[0]}")
        return options[0]

    def requirement(self, key: str) -> str | None:
        value = self._values.get(key)
        return None if value is None else self._required(key, value)

    def _required(self, key: str, value: Any) -> str | None:
        from packaging.requirements import InvalidRequirement, Requirement  # few rules need it

        try:
            return str(Requirement(value)) if isinstance(value, str) else self._not_a_requirement(key)
        except InvalidRequirement:
            return self._not_a_requirement(key)

    def severity_when(self) -> tuple[SeverityWhen, ...]:
        found = []
        for entry in self._mappings("severity-when"):
            metavariable, regex = entry.get("metavariable"), entry.get("regex")
            severity = _SEVERITIES.get(str(entry.get("severity", "")).upper())
            if isinstance(metavariable, str) and isinstance(regex, str) and severity and _is_regex(regex):
                found.append(SeverityWhen(metavariable, regex, severity))
            elif "package" in entry and severity and (package := self._required("severity-when", entry["package"])):
                found.append(SeverityWhen("", "", severity, package))
            else:
                self._report("severity-when", "an entry of `severity-when` needs metavariable, regex and severity; ignored")
        return tuple(found)

    def alternative_fixes(self) -> tuple[FixTemplate, ...]:
        found = []
        for entry in self._mappings("alternative-fixes"):
            title, safety, imports = entry.get("title"), entry.get("safety", "unsafe"), entry.get("imports") or []
            made = None
            if isinstance(title, str) and safety in ("safe", "unsafe") and isinstance(imports, list):
                made = _fix(entry, title, safety == "safe", tuple(map(str, imports)))
            if made is not None:
                found.append(made)
            else:
                self._report("alternative-fixes", "an entry of `alternative-fixes` needs title, fix or fix-regex, and safety; ignored")
        return tuple(found)

    def _mappings(self, key: str) -> list[Mapping[str, Any]]:
        value = self._values.get(key) or []
        if isinstance(value, list) and all(isinstance(entry, dict) for entry in value):
            return value
        self._report(key, f"`{key}` is a list of mappings; ignored")
        return []

    def _not_a_requirement(self, key: str) -> None:
        self._report(key, f'`{key}` is a requirement such as "torch>=2.6"; ignored')

    def _report(self, key: str, message: str) -> None:
        self._at.report(key, f"{self.rule}: {message}", within="metadata")


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


def _is_regex(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True
