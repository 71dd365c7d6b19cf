"""Findings and notes at the lines that load models: what was said of the file, as loud as the way it is loaded asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from vetline.artifacts.advisories import Concern
from vetline.artifacts.catalogue import CODE, DANGEROUS, LICENCE, OUTDATED, PICKLED, SUSPICIOUS, UNPINNED, UNREAD
from vetline.artifacts.loaders import HUB
from vetline.artifacts.paths import HERE
from vetline.artifacts.references import Reference
from vetline.artifacts.report import code, plain
from vetline.artifacts.verdict import Level, shown
from vetline.core import lazy_re as re
from vetline.core.finding import Finding, Fix, Related, Severity, Span
from vetline.core.ports import LoadedFile, LoadedModel, LoadedRemark
from vetline.core.rule import RuleInfo

MAX_RELATED = 12

_COMMIT = re.compile(r"[0-9a-f]{40}")


def of_concern(reference: Reference, concern: Concern) -> Finding:
    """What is published of the version of the library that a call loads with."""
    first = concern.advisories[0]
    others = f" +{len(concern.advisories) - 1}" if len(concern.advisories) > 1 else ""
    words = f"{concern.package} {shown(concern.version, 20)} ({shown(concern.where, 24)}): {first.says} ({first.id}{others}); take {concern.fixed}"
    return _finding(OUTDATED, words, reference.function)


def findings(reference: Reference, model: LoadedModel, takes_no_code: bool, settled: Set[str] = frozenset()) -> Iterator[Finding]:
    """At most one for each file that the call would load and in which something was found, and what is to say of the repository.

    `takes_no_code`: the loader, in the version that the project has, refuses code in a pickle. `settled`: kinds of remarks that
    come to nothing in it.
    """
    if model.complaint is not None:
        is_denied, words = model.complaint
        yield _finding(LICENCE, f"{title(reference)}: {words}", reference.span, Severity.ERROR if is_denied else LICENCE.severity)
    for path in model.shadows:
        module = path.removesuffix("/__init__.py").removesuffix(".py").rpartition("/")[2]
        words = f"{shown(path, 60)} is imported in the place of {shown(module, 40)}, which models are made of: a model can run what is in it"
        yield _finding(SUSPICIOUS, words, reference.span)
    for file in model.files:
        said = _of_file(reference, file, takes_no_code, settled)
        if said is not None:
            yield said
    yield from _of_repository(reference, model)


def said_otherwise(reference: Reference) -> frozenset[str]:
    """Kinds of remarks that a finding about the file need not repeat: a repository's own code runs only if the call trusts it."""
    return frozenset(("remote code",)) if reference.name is not None and reference.name.kind == HUB else frozenset()


def title(reference: Reference) -> str:
    """What a person knows the model as."""
    if reference.name is None:
        return reference.loader
    value = reference.name.value.replace(HERE, ".")
    return shown(value if reference.name.kind == HUB else value.rpartition("/")[2], 60)


def note(reference: Reference, model: LoadedModel | None, concerns: Sequence[Concern] = ()) -> str:
    """What a hover shows, in Markdown: each file in a line, and what is known of its repository and of what loads it."""
    lines = [f"- {one}" for one in (model.facts if model is not None else ())]
    for file in model.files if model is not None else ():
        words = file.failure or Level(file.level).words
        digest = f", sha256 `{file.sha256[:16]}…`" if file.sha256 else ""
        lines.append(f"- {code(_name(file.path))}: {plain(file.summary)}{', ' if file.summary else ''}**{words}**{digest}")
        lines.extend(f"  - {plain(remark.message)}" for remark in file.remarks[:MAX_RELATED])
    for concern in concerns:
        lines.append(f"- {plain(concern.package)} {plain(concern.version)} ({plain(concern.where)}); {plain(concern.fixed)} has none of these:")
        lines.extend(f"  - [{one.id}]({one.source}): {plain(one.says)}" for one in concern.advisories)
    if model is not None and model.conversion:
        lines.append(f"- to convert it to safetensors, which cannot carry code: `{model.conversion}`")
    return "\n".join([f"Model {code(title(reference))}", "", *lines])


def _of_file(reference: Reference, file: LoadedFile, takes_no_code: bool, settled: Set[str]) -> Finding | None:
    """The loader sets the severity: one that takes no code makes a pickle's payload a smaller matter."""
    if file.level == Level.NOTHING_FOUND and not file.failure:
        return None
    open_remarks = [remark for remark in file.remarks if remark.kind not in settled]
    if not open_remarks and not file.failure and file.level == Level.SUSPICIOUS:
        return None
    level = max((remark.level for remark in open_remarks), default=Level.NOTHING_FOUND)
    is_quieter = takes_no_code or (not file.failure and level < file.level)
    remarks = open_remarks or list(file.remarks)
    info = UNREAD if file.failure else _info_of(remarks[0])
    return _finding(
        info,
        f"{shown(_name(file.path), 60)}: {file.failure or remarks[0].message}",
        reference.span,
        info.severity.lowered() if is_quieter else info.severity,
        related=tuple(Related(remark.message, Span(0, 0), file.path, file.report, remark.line) for remark in file.remarks[:MAX_RELATED]),
    )


def _info_of(remark: LoadedRemark) -> RuleInfo:
    if remark.kind == "unread":
        return UNREAD
    return DANGEROUS if remark.level == Level.DANGEROUS else SUSPICIOUS


def _of_repository(reference: Reference, model: LoadedModel) -> Iterator[Finding]:
    name = reference.name
    if name is None or name.kind != HUB:
        return
    named = title(reference)
    if model.commit and reference.method.pins and not (name.revision and _COMMIT.fullmatch(name.revision)):
        if "revision" not in reference.arguments or name.revision is not None:  # else it is computed
            edit = reference.with_keyword("revision", f'"{model.commit}"')
            fixes = (Fix(f"Pin the cached commit {model.commit[:12]}", (edit,), False),) if edit is not None else ()
            words = f"{named} is loaded at whatever its branch holds; the cached commit is {model.commit[:12]}: pin it"
            yield _finding(UNPINNED, words, reference.span, fixes=fixes)
    word = reference.method.prefers
    if model.has_both and word and word not in reference.arguments:
        edit = reference.with_keyword(word, "True")
        if edit is not None:
            words = f"{named} holds pickled weights beside safetensors: pass {word}=True to take no pickle"
            yield _finding(PICKLED, words, reference.span, fixes=(Fix(f"Pass {word}=True", (edit,), False),))
    if model.code and reference.trusts_remote_code:
        names = ", ".join(shown(_name(path), 40) for path in model.code[:3]) + (", …" if len(model.code) > 3 else "")
        related = tuple(Related(f"{shown(_name(path), 60)} is imported and run", Span(0, 0), path) for path in model.code[:MAX_RELATED])
        yield _finding(CODE, f"{named} brings code of its own, which this call runs: {names}", reference.span, related=related)


def _finding(
    info: RuleInfo, message: str, span: Span, severity: Severity | None = None, *, related: tuple[Related, ...] = (), fixes: tuple[Fix, ...] = ()
) -> Finding:
    return Finding(
        rule=info.id,
        message=message,
        severity=severity or info.severity,
        confidence=info.confidence,
        category=info.category,
        span=span,
        cwe=info.cwe,
        related=related,
        fixes=fixes,
    )


def _name(path: str) -> str:
    return path.rpartition("/")[2]
