"""A page and its scripts: what is found in them, at the places in the page. For how they are cut out see `core.scripts`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vetline.core import scripts
from vetline.core.finding import Finding, Problem, Report
from vetline.core.ports import Ports
from vetline.core.scripts import PAGES, Program
from vetline.core.text import Source, Text


@dataclass(frozen=True, slots=True)
class Page:
    """`sources` are those of its `programs`, in the same order, each with a URI of its own; `problems` say what was left out."""

    text: Text
    programs: tuple[Program, ...]
    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]

    def joined(self, reports: Sequence[Report]) -> Report:
        """What was found in the programs as one report of the page."""
        found = [_own(program, finding) for program, report in zip(self.programs, reports, strict=True) for finding in report.findings]
        problems = dict.fromkeys(problem for report in reports for problem in report.problems)
        return Report(tuple(sorted(found, key=lambda finding: (finding.span, finding.rule))), tuple(problems))


def opened(source: Source, ports: Ports) -> Page | None:
    """None for a source that is no page. The texts of its scripts are edits of those that were there when it was opened last."""
    if source.language not in PAGES:
        return None
    key = ("page", source.uri)
    known: Page | None = ports.memory.get(key)
    if known is not None and known.text is source.text:
        programs, texts, problems = known.programs, [script.text for script in known.sources], known.problems
    else:
        data = source.text.data
        programs, problems = scripts.programs(source.language, data)
        before = () if known is None else known.sources
        written = enumerate(program.text(data) for program in programs)
        texts = [before[at].text.becoming(text) if at < len(before) else Text.of(text) for at, text in written]
    sources = tuple(
        replace(source, uri=f"{source.uri}#script-{at}", language=program.language, text=text)
        for at, (program, text) in enumerate(zip(programs, texts, strict=True))
    )
    page = Page(source.text, programs, sources, tuple(replace(problem, path=source.path) for problem in problems))
    ports.memory[key] = page
    return page


def _own(program: Program, finding: Finding) -> Finding:
    """Without fixes that would reach beyond a script, into its tags."""
    fixes = tuple(fix for fix in finding.fixes if all(program.holds(edit.span) for edit in fix.edits))
    return finding if len(fixes) == len(finding.fixes) else replace(finding, fixes=fixes)
