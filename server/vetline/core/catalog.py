"""What is known of each rule and check, by id, and how it is put into words.

The one place where hover, `vetline explain`, the rule pages and SARIF help get their prose.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from vetline.core import suppress
from vetline.core.rule import RuleInfo

_ANNOTATION = re.compile(r"^\s*(?:#|//|\{?/\*|<!--)\s*(todo)?(ruleid|ok)\s*:\s*([^*>]+)", re.IGNORECASE)
_MAX_EXAMPLE_LINES = 14


@dataclass(frozen=True, slots=True)
class Catalog:
    """All rules and checks of one configuration, and the findings that are about suppressing comments."""

    infos: Mapping[str, RuleInfo]

    @classmethod
    def of(cls, infos: Iterable[RuleInfo]) -> Catalog:
        known = {info.id: info for info in (*suppress.INFOS, *infos)}
        return cls(MappingProxyType(dict(sorted(known.items()))))

    @property
    def categories(self) -> tuple[str, ...]:
        return tuple(sorted({info.category for info in self.infos.values()}))

    def find(self, identity: str) -> RuleInfo | None:
        return self.infos.get(identity)

    def knows(self, name: str) -> bool:
        """True for the id of a rule and for a category."""
        return name in self.infos or any(info.category == name for info in self.infos.values())

    def suggestion(self, name: str) -> str:
        """A sentence " Did you mean ...?" for a name that nobody knows, or "" when nothing is near."""
        names = [*self.infos, *self.categories]
        near = difflib.get_close_matches(name.lower(), names, n=3, cutoff=0.6)
        near = near or [known for known in names if name and name.lower() in known][:3]
        if not near:
            return ""
        return f" Did you mean {' or '.join([', '.join(near[:-1]), near[-1]] if near[1:] else near)}?"


@dataclass(frozen=True, slots=True)
class Example:
    """Code from a rule's fixture: what it finds, and the same after its fix."""

    code: str
    fixed: str | None = None


_BLOCK_OR_SPAN_OR_TAG = re.compile(r"(?m:^(?: {4}|\t).*$)|(`+)(?s:.)+?\1|</?[A-Za-z!](?:[^<>\n]*>)?")


def prose(text: str) -> str:
    """A text with its tags of HTML as code, of which readers of Markdown would make tags, or nothing."""

    def as_code(found: re.Match[str]) -> str:
        written = found[0]
        if written[0] != "<" or written.startswith(("<https:", "<http:")):
            return written
        return f"`{written}`" if written.endswith(">") else f"\\{written}"

    return _BLOCK_OR_SPAN_OR_TAG.sub(as_code, text)


def markdown(info: RuleInfo, example: Example | None = None, *, heading: bool = True) -> str:
    """A rule as a person reads it. Code stands in indented blocks, so no text can close a fence early."""
    parts = [f"# {info.id}\n\n{prose(info.message)}"] if heading else []
    parts.append(facts(info))
    if info.why:
        parts.append(f"## Why\n\n{prose(info.why)}" if heading else prose(info.why))
    if info.instead:
        parts.append(f"## Instead\n\n{prose(info.instead)}" if heading else f"**Instead:** {prose(info.instead)}")
    if example is not None:
        parts.append(f"## Example\n\n{_indented(example.code)}")
        if example.fixed is not None:
            parts.append(f"After its fix:\n\n{_indented(example.fixed)}")
    if info.references:
        parts.append("## References\n\n" + "\n".join(f"- <{reference}>" for reference in info.references))
    return "\n\n".join(parts) + "\n"


def facts(info: RuleInfo) -> str:
    """One line: severity, confidence, category and the weaknesses that it is about, linked."""
    words = [f"{info.severity.label}", f"{info.confidence.label} confidence", info.category]
    words.extend(f"[{cwe}]({cwe_uri(cwe)})" for cwe in info.cwe)
    words.extend(f"OWASP {name}" for name in info.owasp)
    return " · ".join(words)


def cwe_uri(cwe: str) -> str:
    return f"https://cwe.mitre.org/data/definitions/{cwe.removeprefix('CWE-')}.html"


def help_uri(info: RuleInfo) -> str | None:
    """A page that explains the rule, for tools that can only show a link."""
    return next((reference for reference in info.references if reference.startswith("https://")), None)


def example_of(identity: str, fixture: str | None, fixed: str | None = None) -> Example | None:
    """The first place of a fixture that its annotations say the rule finds, with the lines that belong to it."""
    if fixture is None:
        return None
    code = _first_hit(identity, fixture)
    if code is None:
        return None
    mended = _first_hit(identity, fixed) if fixed is not None else None
    return Example(code, mended if mended != code else None)


def _first_hit(identity: str, fixture: str) -> str | None:
    lines = fixture.splitlines()
    for number, line in enumerate(lines):
        annotation = _ANNOTATION.match(line)
        if annotation and not annotation[1] and annotation[2].lower() == "ruleid" and identity in re.split(r"[,\s]+", annotation[3]):
            return _statement_at(lines, number + 1)
    return None


def _statement_at(lines: Sequence[str], start: int) -> str | None:
    """The line at `start` and those that go on with it: deeper ones, or closing brackets."""
    if start >= len(lines):
        return None
    indent = len(lines[start]) - len(lines[start].lstrip())
    taken = [lines[start]]
    for line in lines[start + 1 : start + _MAX_EXAMPLE_LINES]:
        depth = len(line) - len(line.lstrip())
        if _ANNOTATION.match(line) or (line.strip() and depth <= indent and line.lstrip()[:1] not in ")]}"):
            break
        taken.append(line)
    while taken and not taken[-1].strip():
        taken.pop()
    return "\n".join(line[indent:] if not line[:indent].strip() else line for line in taken)


def _indented(code: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in code.split("\n"))
