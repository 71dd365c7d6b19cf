"""Moves findings through edits, so that what a slower analysis said stays in place while the next one runs.

A finding that an edit touches is dropped, for what it says may no longer hold. A fix or a related place that an edit
touches is dropped from its finding, which stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from vetline.core.finding import Edit, Finding, Fix, Related, Span
from vetline.core.text import Change

_Item = TypeVar("_Item")


def carried(findings: Sequence[Finding], changes: Iterable[Change]) -> tuple[Finding, ...]:
    """`findings` as they stand after `changes`, which came one after the other. Keeps the order; shares what does not move."""
    standing = tuple(findings)
    for change in changes:
        if not standing:
            break
        standing = tuple(moved for finding in standing if (moved := _finding(finding, change)) is not None)
    return standing


def carried_span(span: Span, change: Change) -> Span | None:
    """Where `span` stands after `change`; None if the change touches it. An edit right beside it does not touch it."""
    if span.end <= change.start:
        return span
    if change.old_end <= span.start:
        return span.shifted(change.delta) if change.delta else span
    return None


def _finding(finding: Finding, change: Change) -> Finding | None:
    span = carried_span(finding.span, change)
    if span is None:
        return None
    fixes, related = finding.fixes, finding.related
    if fixes:
        fixes = _all_or_same(fixes, tuple(_fix(fix, change) for fix in fixes))
    if related:
        related = _all_or_same(related, tuple(_related(place, change) for place in related))
    if span is finding.span and fixes is finding.fixes and related is finding.related:
        return finding
    return replace(finding, span=span, fixes=fixes, related=related)


def _fix(fix: Fix, change: Change) -> Fix | None:
    edits = []
    for edit in fix.edits:
        span = carried_span(edit.span, change)
        if span is None:
            return None
        edits.append(edit if span is edit.span else Edit(span, edit.text))
    moved = tuple(edits)
    return fix if all(new is old for new, old in zip(moved, fix.edits, strict=True)) else replace(fix, edits=moved)


def _related(place: Related, change: Change) -> Related | None:
    if place.path is not None:  # stands in another file
        return place
    span = carried_span(place.span, change)
    if span is None or span is place.span:
        return place if span is not None else None
    return replace(place, span=span)


def _all_or_same(old: tuple[_Item, ...], new: tuple[_Item | None, ...]) -> tuple[_Item, ...]:
    """`new` without what was dropped, or `old` itself if nothing changed, so that callers can compare by identity."""
    if all(one is other for one, other in zip(old, new, strict=True)):
        return old
    return tuple(item for item in new if item is not None)
