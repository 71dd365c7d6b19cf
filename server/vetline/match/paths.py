"""Whether a rule's own `paths:` let it run on a file. Globs are read as Semgrep reads them: as in .gitignore."""

from __future__ import annotations

from functools import lru_cache

import pathspec

from vetline.core.rule import Rule


def applies_to(rule: Rule, path: str | None) -> bool:
    """True for a buffer without a path unless the rule names the paths that it is for."""
    if not rule.include_paths and not rule.exclude_paths:
        return True
    if path is None:
        return not rule.include_paths
    if rule.include_paths and not _spec(rule.include_paths).match_file(path):
        return False
    return not (rule.exclude_paths and _spec(rule.exclude_paths).match_file(path))


@lru_cache(maxsize=512)
def _spec(globs: tuple[str, ...]) -> pathspec.PathSpec:
    return pathspec.PathSpec.from_lines("gitwildmatch", globs)
