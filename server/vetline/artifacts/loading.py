"""Findings and notes at the lines that load models: what was said of the file, as loud as the way it is loaded asks for."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.artifacts.catalogue import DANGEROUS, LICENCE, SUSPICIOUS, UNREAD
from vetline.artifacts.references import HUB, Reference
from vetline.artifacts.verdict import Level, shown
from vetline.core.finding import Finding, Related, Severity, Span
from vetline.core.ports import LoadedFile, LoadedModel
from vetline.core.rule import RuleInfo

MAX_RELATED = 12


def findings(reference: Reference, model: LoadedModel, takes_no_code: bool) -> Iterator[Finding]:
    """At most one for each file that the call would load and in which something was found, one about the licence, and one
    for each module that the project shadows.

    `takes_no_code`: the loader, in the version that the project has, refuses code in a pickle.
    """
    if model.complaint is not None:
        is_denied, words = model.complaint
        yield Finding(
            rule=LICENCE.id,
            message=f"{shown(reference.value, 60)}: {words}",
            severity=Severity.ERROR if is_denied else LICENCE.severity,
            confidence=LICENCE.confidence,
            category=LICENCE.category,
            span=reference.span,
        )
    for path in model.shadows:
        module = path.removesuffix("/__init__.py").removesuffix(".py").rpartition("/")[2]
        yield Finding(
            rule=SUSPICIOUS.id,
            message=f"{shown(path, 60)} is imported in the place of {shown(module, 40)}, which models are made of: a model can run what is in it",
            severity=SUSPICIOUS.severity,
            confidence=SUSPICIOUS.confidence,
            category=SUSPICIOUS.category,
            span=reference.span,
            cwe=SUSPICIOUS.cwe,
        )
    for file in model.files:
        if file.level == Level.NOTHING_FOUND and not file.failure:
            continue
        info, severity = _loudness(file, takes_no_code)
        first = file.failure or file.remarks[0]
        yield Finding(
            rule=info.id,
            message=f"{shown(_name(file.path), 60)}: {first}",
            severity=severity,
            confidence=info.confidence,
            category=info.category,
            span=reference.span,
            cwe=info.cwe,
            related=tuple(Related(remark, Span(0, 0), file.path) for remark in file.remarks[:MAX_RELATED]),
        )


def note(reference: Reference, model: LoadedModel) -> str:
    """What a hover shows, in Markdown: each file in a line, and what is known of its repository."""
    lines = [f"- {one}" for one in model.facts]
    for file in model.files:
        words = file.failure or {0: "nothing found", 1: "suspicious", 2: "dangerous"}[file.level]
        digest = f", sha256 `{file.sha256[:16]}…`" if file.sha256 else ""
        lines.append(f"- `{_code(_name(file.path))}`: {_plain(file.summary)}{', ' if file.summary else ''}**{words}**{digest}")
        lines.extend(f"  - {_plain(remark)}" for remark in file.remarks[:MAX_RELATED])
    title = f"Model `{_code(reference.value.rpartition('/')[2] if reference.kind != HUB else reference.value)}`"
    return "\n".join([title, "", *lines])


def _loudness(file: LoadedFile, takes_no_code: bool) -> tuple[RuleInfo, Severity]:
    """The loader sets the severity: one that takes no code makes a pickle's payload a smaller matter."""
    info = UNREAD if file.failure else DANGEROUS if file.level == Level.DANGEROUS else SUSPICIOUS
    return info, info.severity.lowered() if takes_no_code else info.severity


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _code(text: str) -> str:
    return shown(text, 120).replace("`", "'")


def _plain(text: str) -> str:
    """Text out of a file, so that Markdown makes nothing of it."""
    return "".join(f"\\{character}" if character in "\\`*_{}[]()<>#|!" else character for character in shown(text, 300))

