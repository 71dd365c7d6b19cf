"""The index of bundled rules and checks, rules/README.md, out of the rules themselves.

    python -m tests.rules.index
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from tests.rules.fixtures import RULES_FOLDER
from vetline import wiring
from vetline.match.plan import PlanEntry

PAGE = RULES_FOLDER / "README.md"
_TITLES = {"model-loading": "Loading models", "llm-app": "Applications of language models", "ai-artifact": "Traces of generated code", "supply-chain": "Supply chain"}
_HEAD = """# Rules

All that Vetline looks for, by category. `vetline explain ID` says why, what to write instead, and shows an example. Written by
`python -m tests.rules.index`; a test holds it in step. How a rule is written: [CONTRIBUTING.md](../CONTRIBUTING.md).

"""


def page() -> str:
    entries = sorted(wiring.build({}, None).plan.entries, key=lambda entry: (entry.info.category, _family(entry), entry.info.id))
    return _HEAD + f"{len(entries)} rules and checks.\n" + "".join(_sections(entries))


def _sections(entries: list[PlanEntry]) -> Iterator[str]:
    for category, among in groupby(entries, key=lambda entry: entry.info.category):
        title = _TITLES.get(category, category[0].upper() + category[1:])
        yield f"\n## {title} (`{category}`)\n\n| rule | in | severity | CWE | fix | what is wrong |\n| --- | --- | --- | --- | --- | --- |\n"
        yield from map(_row, among)


def _row(entry: PlanEntry) -> str:
    info = entry.info
    message = info.message.replace("|", "\\|").replace("<", "&lt;")
    cwes = ", ".join(name.removeprefix("CWE-") for name in info.cwe)
    return f"| {_link(entry)} | {_family(entry)} | {info.severity.name.lower()} | {cwes} | {'yes' if entry.has_fix else ''} | {message} |\n"


def _link(entry: PlanEntry) -> str:
    source = entry.info.source_path
    if entry.tier == "check" or source is None:
        return f"`{entry.info.id}`"
    return f"[`{entry.info.id}`]({Path(source).resolve().relative_to(RULES_FOLDER.resolve()).as_posix()})"


def _family(entry: PlanEntry) -> str:
    source = entry.info.source_path
    if entry.tier == "check" or source is None:
        return ", ".join(entry.info.languages)
    return Path(source).resolve().relative_to(RULES_FOLDER.resolve()).parts[0]


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name} is written\n")
