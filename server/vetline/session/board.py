"""The findings that stand: by URI and slot, all of them true to the URI's current text.

`shift` moves what stands through an edit, so a slot that is slow to answer does not flicker. Findings that come for an
earlier text are carried to the current one or, where the way from there is forgotten, refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from vetline.core.carry import carried
from vetline.core.finding import Finding, most_specific
from vetline.core.text import Change, Text

SLOTS = ("instant", "deep", "models", "config")
_MAX_PENDING = 64  # a slot that nobody reads must not collect edits for ever


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands at a URI: sorted findings and the text that their spans count in. `version` is None for a file that is not open."""

    version: int | None
    text: Text
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Slot:
    findings: tuple[Finding, ...]
    pending: list[Change]  # edits since, not yet applied to `findings`


@dataclass(slots=True)
class _Place:
    version: int | None
    text: Text
    slots: dict[str, _Slot] = field(default_factory=dict)
    superseded: Mapping[str, Set[str]] = field(default_factory=dict)


class Board:
    """Only the event loop calls this."""

    def __init__(self) -> None:
        self._places: dict[str, _Place] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(tuple(self._places))

    def show(self, uri: str, version: int | None, text: Text) -> None:
        """`uri` has this text from now on. Findings stay as far as `text` descends from the text before."""
        place = self._places.get(uri)
        if place is None:
            self._places[uri] = _Place(version, text)
            return
        if text is not place.text:
            changes = text.changes_since(place.text)
            if changes is None:
                place.slots.clear()
            for slot in place.slots.values():
                for change in changes or ():
                    _append(slot.pending, change)
        place.version, place.text = version, text

    def shift(self, uri: str, version: int, text: Text, edits: Sequence[Change]) -> None:
        """The text of `uri` became `text` by `edits`, one after the other."""
        place = self._places.get(uri)
        if place is None:
            self._places[uri] = _Place(version, text)
            return
        for slot in place.slots.values():
            if slot.findings:
                for edit in edits:
                    _append(slot.pending, edit)
                if len(slot.pending) > _MAX_PENDING:
                    _settled(slot)
        place.version, place.text = version, text

    def put(
        self, uri: str, slot: str, text: Text, findings: Sequence[Finding], superseded: Mapping[str, Set[str]] | None = None
    ) -> bool:
        """`findings` of `text` fill the slot. False, and nothing changes, if `text` is no known ancestor of the current one.

        `superseded` holds, by rule id, the rules that say nothing where that one reports, in whichever slot.
        """
        place = self._places.get(uri)
        if place is None:
            return False
        changes = place.text.changes_since(text)
        if changes is None:
            return False
        if superseded is not None:
            place.superseded = superseded
        pending: list[Change] = []
        for change in changes:
            _append(pending, change)
        place.slots[slot] = _Slot(tuple(sorted(findings, key=lambda finding: (finding.span, finding.rule))), pending)
        return True

    def clear(self, uri: str, slot: str) -> None:
        place = self._places.get(uri)
        if place is not None:
            place.slots.pop(slot, None)

    def forget(self, uri: str) -> None:
        """`uri` is no longer of interest: nothing stands there."""
        self._places.pop(uri, None)

    def standing(self, uri: str) -> Standing | None:
        """The slots joined, each finding once and the more specific rule alone, sorted by span and rule."""
        place = self._places.get(uri)
        if place is None:
            return None
        lists = [found for name in SLOTS if (found := _settled(place.slots.get(name)))]
        if len(lists) == 1:
            return Standing(place.version, place.text, lists[0])
        return Standing(place.version, place.text, most_specific(place.superseded, lists))


def _settled(slot: _Slot | None) -> tuple[Finding, ...]:
    if slot is None:
        return ()
    if slot.pending:
        slot.findings = carried(slot.findings, slot.pending)
        slot.pending = []
    return slot.findings


def _append(pending: list[Change], edit: Change) -> None:
    """Typing is many edits beside each other; merged, they stay one. Distant edits stay apart, lest they cover what lies between."""
    if pending:
        last = pending[-1]
        if last.start <= edit.old_end and edit.start <= last.new_end:
            pending[-1] = last.then(edit)
            return
    pending.append(edit)
