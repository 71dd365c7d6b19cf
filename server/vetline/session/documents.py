"""The open documents: own text, to which the editor's content changes are applied here and nowhere else.

Total: whatever a client sends, there is a result, and what was odd about it comes back as problems for the log.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from vetline.core.finding import Problem
from vetline.core.text import Change, Source, Text, encode


@dataclass(frozen=True, slots=True)
class ContentChange:
    """One change as LSP states it, in units of the session's position encoding; `range` None replaces the whole text."""

    text: str
    range: tuple[int, int, int, int] | None = None  # start line, start character, end line, end character


@dataclass(frozen=True, slots=True)
class Document:
    """One version of an open document. `edits` led here from the version before, in bytes, one after the other."""

    version: int
    source: Source
    edits: tuple[Change, ...] = ()

    @property
    def uri(self) -> str:
        return self.source.uri

    @property
    def text(self) -> Text:
        return self.source.text


@dataclass(frozen=True, slots=True)
class Place:
    """What the workspace knows of a document: its path relative to the root, and whether that is a test's."""

    path: str | None = None
    in_tests: bool = False


class Documents:
    """By URI. Only the event loop calls this; the Documents it hands out are immutable and go to any thread."""

    def __init__(self) -> None:
        self._open: dict[str, Document] = {}

    def __len__(self) -> int:
        return len(self._open)

    def __iter__(self) -> Iterator[Document]:
        return iter(tuple(self._open.values()))

    def get(self, uri: str) -> Document | None:
        return self._open.get(uri)

    def open(self, uri: str, language: str, version: int, content: str, place: Place) -> tuple[Document, tuple[Problem, ...]]:
        """A document of a URI that is open already gets the new content as an edit."""
        before = self._open.get(uri)
        problems: tuple[Problem, ...] = ()
        if before is None:
            text = Text.of(content)
        else:
            problems = (Problem("didOpen for a document that is open", path=uri),)
            text = before.text.becoming(encode(content))
        edits = _edits_between(before.text, text) if before is not None else ()
        document = Document(version, Source(uri, place.path, language, text, place.in_tests), edits)
        self._open[uri] = document
        return document, problems

    def change(
        self, uri: str, version: int | None, changes: Sequence[ContentChange], encoding: str
    ) -> tuple[Document | None, tuple[Problem, ...]]:
        """Applies `changes` in order; None for a document that is not open. Positions outside the text are clamped."""
        before = self._open.get(uri)
        if before is None:
            return None, (Problem("didChange for a document that is not open", path=uri),)
        problems: list[Problem] = []
        if version is None or version <= before.version:
            problems.append(Problem(f"didChange to version {version} after version {before.version}", path=uri))
            version = before.version + 1 if version is None else version
        text = before.text
        edits: list[Change] = []
        for change in changes:
            after = changed_text(text, change, encoding, problems, uri)
            edits.extend(_edits_between(text, after))
            text = after
        document = Document(version, replace(before.source, text=text), tuple(edits))
        self._open[uri] = document
        return document, tuple(problems)

    def put(self, document: Document) -> None:
        """A document that is made of others: the program of a notebook."""
        self._open[document.uri] = document

    def move(self, uri: str, place: Place) -> Document | None:
        """The same text at another place, after the workspace's folders changed."""
        before = self._open.get(uri)
        if before is None:
            return None
        self._open[uri] = Document(before.version, replace(before.source, path=place.path, in_tests=place.in_tests))
        return self._open[uri]

    def close(self, uri: str) -> tuple[Document | None, tuple[Problem, ...]]:
        document = self._open.pop(uri, None)
        if document is None:
            return None, (Problem("didClose for a document that is not open", path=uri),)
        return document, ()


def changed_text(text: Text, change: ContentChange, encoding: str, problems: list[Problem], uri: str) -> Text:
    """`text` after a change; what is odd about that goes to `problems`."""
    new = encode(change.text)
    if change.range is None:
        return text.becoming(new)
    start_line, start_character, end_line, end_character = change.range
    if max(start_line, end_line) > len(text.lines) or min(change.range) < 0:
        problems.append(Problem(f"didChange outside the text: {change.range}", path=uri))
    start = text.offset_at(start_line, start_character, encoding)
    end = text.offset_at(end_line, end_character, encoding)
    if end < start:
        problems.append(Problem(f"didChange with a range that ends before it starts: {change.range}", path=uri))
        start, end = end, start
    return text.replaced(start, end, new)


def _edits_between(before: Text, after: Text) -> tuple[Change, ...]:
    """The one step from `before` to `after`, which `before` was just edited to."""
    return after.changes_since(before) or ()
