"""Text as UTF-8 bytes with a line table, and every conversion between offsets and positions.

Line breaks are \\n, \\r\\n and \\r only (the LSP's), never form feed, U+0085 or U+2028. Text never holds lone surrogates:
`encode` turns each into U+FFFD, which counts the same in UTF-16 units and code points.
"""

from __future__ import annotations

import codecs
import itertools
import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import reduce

from vetline.core.finding import Problem

ENCODINGS = ("utf-8", "utf-16", "utf-32")
"""The position encodings of LSP 3.17: what one unit of `character` is."""

MAX_ANCESTORS = 32

_LINE_BREAK = re.compile(rb"\r\n|\r|\n")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_BLOCK_LINES = 256  # an edit costs the lines of one block and one number for each block
_CODING_COOKIE = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")  # PEP 263
_BLANK_OR_COMMENT = re.compile(rb"^[ \t\f]*(?:#|$)")
_QUADRATIC_CODECS = frozenset({"idna", "punycode"})  # their decoders take minutes for a megabyte of hostile text
_identities = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Change:
    """One replacement: bytes [start, old_end) of the old text became bytes [start, new_end) of the new one."""

    start: int
    old_end: int
    new_end: int

    @property
    def delta(self) -> int:
        """How many bytes longer the new text is."""
        return self.new_end - self.old_end

    def then(self, other: Change) -> Change:
        """One change that covers this one and `other`, which came after it."""
        end = max(self.new_end, other.old_end)  # in the text between the two
        return Change(
            min(self.start, other.start),
            end + self.old_end - self.new_end,
            end + other.new_end - other.old_end,
        )


class LineTable:
    """Where the lines of one text start. Immutable; `edited` shares all blocks but those that an edit touches.

    A text has one line more than it has line breaks, so an empty text has one line. Each block holds the starts of some
    hundred lines relative to the block's own first line, hence blocks after an edit stay as they are.
    """

    __slots__ = ("_block_lines", "_block_starts", "_blocks", "_count", "_data")

    _data: bytes
    _blocks: list[array[int]]
    _block_starts: list[int]  # offset of each block's first line
    _block_lines: list[int]  # number of each block's first line
    _count: int

    @classmethod
    def of(cls, data: bytes) -> LineTable:
        starts = array("Q", [0])
        starts.extend(itertools.accumulate(map(len, data.splitlines(keepends=True))))
        if data and not data.endswith((b"\n", b"\r")):
            starts.pop()  # no line follows the last one
        table = cls.__new__(cls)
        table._data = data
        table._blocks, table._block_starts, table._block_lines = _blocks_of(starts, 0, 0)
        table._count = len(starts)
        return table

    def __len__(self) -> int:
        return self._count

    def line_of(self, offset: int) -> int:
        """Number from 0 of the line that holds `offset`; an offset beyond the text is on its last line."""
        block = max(bisect_right(self._block_starts, offset) - 1, 0)
        within = bisect_right(self._blocks[block], max(offset - self._block_starts[block], 0)) - 1
        return self._block_lines[block] + within

    def start_of(self, line: int) -> int:
        """Offset of the line's first byte. Raises IndexError for a line that the text does not have."""
        if not 0 <= line < self._count:
            raise IndexError(line)
        block = bisect_right(self._block_lines, line) - 1
        return self._block_starts[block] + self._blocks[block][line - self._block_lines[block]]

    def end_of(self, line: int) -> int:
        """Offset behind the line's last byte, its line break left out. Raises IndexError like `start_of`."""
        if line == self._count - 1:
            return len(self._data)
        end = self.start_of(line + 1)
        if line < 0:
            raise IndexError(line)
        return end - 2 if self._data[end - 2 : end] == b"\r\n" else end - 1

    def edited(self, change: Change, data: bytes) -> LineTable:
        """The table of `data`, which `change` made of this table's text.

        Whether a line starts at p depends on the bytes p - 1 and p alone, so only p in [start, new_end] is looked at
        again; starts before it stay and starts behind it move.
        """
        start, old_end, new_end = change.start, change.old_end, change.new_end
        delta = new_end - old_end
        first = max(bisect_right(self._block_starts, start - 1) - 1, 0)
        last = max(bisect_right(self._block_starts, old_end + 1) - 1, 0)
        base = self._block_starts[first]  # what `starts` is relative to
        kept, moved = self._blocks[first], self._blocks[last]
        starts = kept[: bisect_left(kept, max(start, 1) - base)]
        window_start = max(start - 1, 0)
        for match in _LINE_BREAK.finditer(data[window_start : new_end + 1]):
            line_start = window_start + match.end()
            if max(start, 1) <= line_start <= new_end:
                starts.append(line_start - base)
        last_base = self._block_starts[last]
        _extend(starts, moved[bisect_right(moved, old_end - last_base) :], last_base + delta - base)

        tail = last + 1
        if len(starts) < _BLOCK_LINES // 4 and tail < len(self._blocks):  # keep many deletions from leaving tiny blocks
            _extend(starts, self._blocks[tail], self._block_starts[tail] + delta - base)
            tail += 1
        first_line = self._block_lines[first]
        blocks, block_starts, block_lines = _blocks_of(starts, base, first_line)
        old_tail_line = self._block_lines[tail] if tail < len(self._blocks) else self._count
        line_delta = first_line + len(starts) - old_tail_line

        table = LineTable.__new__(LineTable)
        table._data = data
        table._blocks = self._blocks[:first] + blocks + self._blocks[tail:]
        table._block_starts = self._block_starts[:first] + block_starts + _moved(self._block_starts[tail:], delta)
        table._block_lines = self._block_lines[:first] + block_lines + _moved(self._block_lines[tail:], line_delta)
        table._count = self._count + line_delta
        return table


class Text:
    """Immutable UTF-8 text. Offsets that callers pass lie between characters.

    `ancestors` says how to get here from earlier texts: (identity, one covering change), newest first, at most
    `MAX_ANCESTORS`. `identity` is unique to the object within the process.
    """

    __slots__ = ("_ancestors", "_steps", "data", "identity", "lines")

    data: bytes
    lines: LineTable
    identity: int

    def __init__(self, data: bytes, lines: LineTable, steps: tuple[tuple[int, Change], ...] = ()) -> None:
        self.data = data
        self.lines = lines
        self.identity = next(_identities)
        self._steps = steps
        self._ancestors: tuple[tuple[int, Change], ...] | None = None

    @classmethod
    def of(cls, content: str | bytes) -> Text:
        """A text without ancestors. Bytes that are not UTF-8 become U+FFFD."""
        data = encode(content) if isinstance(content, str) else content
        if not data.isascii():
            try:
                data.decode()
            except UnicodeDecodeError:
                data = encode(data.decode(errors="replace"))
        return cls(data, LineTable.of(data))

    def change_from(self, earlier: Text) -> Change | None:
        """One change that covers all `changes_since` an ancestor; None if that is out of reach."""
        steps = self.changes_since(earlier)
        if steps is None:
            return None
        return reduce(Change.then, steps) if steps else Change(0, 0, 0)

    def changes_since(self, earlier: Text) -> tuple[Change, ...] | None:
        """The edits that led here from `earlier`, one after the other; None if that is no ancestor within reach."""
        if earlier is self:
            return ()
        for count, (identity, _) in enumerate(self._steps, start=1):
            if identity == earlier.identity:
                return tuple(step for _, step in reversed(self._steps[:count]))
        return None

    @property
    def ancestors(self) -> tuple[tuple[int, Change], ...]:
        if self._ancestors is None:
            merged: list[tuple[int, Change]] = []
            covering: Change | None = None
            for identity, step in self._steps:
                covering = step if covering is None else step.then(covering)
                merged.append((identity, covering))
            self._ancestors = tuple(merged)
        return self._ancestors

    def __len__(self) -> int:
        """In bytes."""
        return len(self.data)

    def __repr__(self) -> str:
        return f"Text(#{self.identity}, {len(self.data)} bytes, {len(self.lines)} lines)"

    def replaced(self, start: int, end: int, new: bytes) -> Text:
        """This text with [start, end) replaced by `new`, which is valid UTF-8. Offsets are clamped."""
        size = len(self.data)
        start = min(max(start, 0), size)
        end = min(max(end, start), size)
        old = memoryview(self.data)
        data = b"".join((old[:start], new, old[end:]))
        change = Change(start, end, start + len(new))
        steps = ((self.identity, change), *self._steps[: MAX_ANCESTORS - 1])
        return Text(data, self.lines.edited(change, data), steps)

    def becoming(self, data: bytes) -> Text:
        """The text `data`, valid UTF-8, as one edit of this one that leaves the common start and end alone."""
        return self.becoming_within(0, len(self.data), data)

    def becoming_within(self, start: int, end: int, data: bytes) -> Text:
        """This text with `data` in place of [start, end), as one edit that leaves the common start and end of the two alone."""
        old = self.data[start:end]
        if data == old:
            return self
        head = _character_start(data, _common_prefix(old, data))
        longest = min(len(old), len(data)) - head
        old_tail, new_tail = old[len(old) - longest :], data[len(data) - longest :]
        tail = _common_prefix(old_tail[::-1], new_tail[::-1])
        while tail and _continues(data[len(data) - tail]):  # never cut within a character
            tail -= 1
        return self.replaced(start + head, end - tail, data[head : len(data) - tail])

    def string(self, start: int, end: int) -> str:
        """The characters of [start, end)."""
        return self.data[start:end].decode(errors="replace")

    def offset_at(self, line: int, character: int, encoding: str) -> int:
        """The offset of an LSP position, clamped to the line and to the text; within a character: before it."""
        if line < 0:
            return 0
        if line >= len(self.lines):
            return len(self.data)
        start, end = self.lines.start_of(line), self.lines.end_of(line)
        if character <= 0:
            return start
        if encoding == "utf-8":
            return _character_start(self.data, min(start + character, end))
        # No unit takes more than four bytes, so a prefix is enough however long the line is.
        within = self.data[start : min(end, start + 4 * character)]
        if within.isascii():
            return start + min(character, len(within))
        characters = within.decode(errors="ignore")
        if encoding == "utf-16":
            units = characters.encode("utf-16-le")[: 2 * character]
            return start + len(units.decode("utf-16-le", errors="ignore").encode())
        return start + len(characters[:character].encode())

    def position_at(self, offset: int, encoding: str) -> tuple[int, int]:
        """The LSP position (line, character) of an offset, clamped to the text; within a line break: before it."""
        offset = min(max(offset, 0), len(self.data))
        line = self.lines.line_of(offset)
        within = self.data[self.lines.start_of(line) : min(offset, self.lines.end_of(line))]
        if encoding == "utf-8" or within.isascii():
            return line, len(within)
        characters = within.decode(errors="ignore")
        if encoding == "utf-16":
            return line, len(characters.encode("utf-16-le")) // 2
        return line, len(characters)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column from 1, the column in code points: what people and SARIF read."""
        line, character = self.position_at(offset, "utf-32")
        return line + 1, character + 1


@dataclass(frozen=True, slots=True)
class Source:
    """One text to analyse, and where it stands.

    `path` is POSIX and relative to the workspace or scan root; None for a buffer that is no file. With `bom` the file on
    disk starts with a UTF-8 byte order mark that `text` leaves out; whoever writes a fix puts it back. Of a notebook `text` is
    the program that its cells are, and `written` the cells as they stand, with the same offsets (see `cells`).
    """

    uri: str
    path: str | None
    language: str
    text: Text
    in_tests: bool = False
    bom: bool = False
    written: Text | None = None


def encode(content: str) -> bytes:
    """UTF-8; each lone surrogate becomes U+FFFD."""
    try:
        return content.encode()
    except UnicodeEncodeError:
        return _LONE_SURROGATE.sub("\ufffd", content).encode()


def disk_encoding(raw: bytes) -> tuple[str, Problem | None]:
    """The codec of a Python file's bytes by its byte order mark or its PEP 263 cookie; "utf-8-sig" for UTF-8 with a mark.

    `text.data.decode().encode(codec)` gives the bytes to write back.
    """
    if raw.startswith(codecs.BOM_UTF8):
        return "utf-8-sig", None
    for mark, codec in ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if raw.startswith(mark):
            return codec, Problem(f"the file is {codec.upper()}, which Python does not read as source", line=1)
    for number, line in enumerate(_LINE_BREAK.split(raw[:4096], maxsplit=2)[:2], start=1):
        cookie = _CODING_COOKIE.match(line)
        if cookie:
            return _codec_named(cookie[1].decode("ascii", errors="replace"), number)
        if not _BLANK_OR_COMMENT.match(line):
            break
    return "utf-8", None


def decode_disk(raw: bytes) -> tuple[Text | None, Problem | None]:
    """The text of a Python file's bytes, without a byte order mark.

    Total: what does not decode becomes U+FFFD and a problem, and the rest is analysed; a fix must not be written to such
    a file. The caller sets `Source.bom` by `raw.startswith(codecs.BOM_UTF8)`.
    """
    codec, problem = disk_encoding(raw)
    if codec in ("utf-8", "utf-8-sig"):
        data = raw[len(codecs.BOM_UTF8) :] if codec == "utf-8-sig" else raw
        try:
            if not data.isascii():
                data.decode()
            return Text(data, LineTable.of(data)), problem
        except UnicodeDecodeError as error:
            line = len(_LINE_BREAK.findall(data[: error.start])) + 1
            return Text.of(data), Problem(f"byte {error.start} is not {codec.upper()}; read with replacements", line=line)
    try:
        return Text.of(raw.decode(codec)), problem
    except (UnicodeError, ValueError):
        return Text.of(raw.decode(codec, errors="replace")), problem or Problem(
            f"the file is not {codec}, though it says so; read with replacements", line=1
        )


def _codec_named(name: str, line: int) -> tuple[str, Problem | None]:
    try:
        codec = codecs.lookup(name).name
        "".encode(codec)  # str.encode refuses codecs that are no text encodings, such as zip and rot13
        if codec not in _QUADRATIC_CODECS:
            return codec, None
    except (LookupError, UnicodeError, ValueError):
        pass
    return "utf-8", Problem(f"unknown source encoding {name!r}; read as UTF-8", line=line)


def _blocks_of(starts: array[int], base: int, first_line: int) -> tuple[list[array[int]], list[int], list[int]]:
    """Blocks, their offsets and first lines, of line starts relative to `base`, the first of which is 0."""
    if len(starts) < 2 * _BLOCK_LINES:
        return [starts], [base], [first_line]
    blocks: list[array[int]] = []
    block_starts: list[int] = []
    block_lines: list[int] = []
    for index in range(0, len(starts), _BLOCK_LINES):
        block = array(starts.typecode)
        _extend(block, starts[index : index + _BLOCK_LINES], -starts[index])
        blocks.append(block)
        block_starts.append(base + starts[index])
        block_lines.append(first_line + index)
    return blocks, block_starts, block_lines


def _extend(starts: array[int], more: array[int], shift: int) -> None:
    starts.extend(more if not shift else array(starts.typecode, [start + shift for start in more]))


def _moved(numbers: list[int], delta: int) -> list[int]:
    return [number + delta for number in numbers] if delta else numbers


def _common_prefix(one: bytes, other: bytes) -> int:
    """How many first bytes agree, by halving: compares whole slices, for a loop over bytes is slow."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _character_start(data: bytes, offset: int) -> int:
    while 0 < offset < len(data) and _continues(data[offset]):
        offset -= 1
    return offset


def _continues(byte: int) -> bool:
    return byte & 0xC0 == 0x80
