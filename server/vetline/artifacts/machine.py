"""The unpickler's machine, run symbolically: stack, marks, memo and opcodes as CPython's `_pickle.c` has them.

It follows the C unpickler, not `pickletools`: integers are read in base 0, frames are no boundary, POP drops a mark, and
whatever breaks a stream breaks it only after all before it has run. Where loaders differ (persistent ids, text that is not
ASCII) it goes on, as the most lenient of them does. It imports and builds nothing; `Conduct` hears of every global and call.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from vetline.artifacts.values import PLAIN, Global, LongText, Plain
from vetline.artifacts.view import Bytes

MAX_LINE_BYTES = 1_000_000
KEPT_TEXTS = 4_096

_WIDTHS = {1: struct.Struct("<B"), 2: struct.Struct("<H"), 4: struct.Struct("<I"), 8: struct.Struct("<Q")}


class Broken(Exception):
    """The unpickler stops here with an error; all before has run."""


class Exhausted(Exception):
    """Not the stream but the budget is at its end."""


class Conduct(Protocol):
    """Who hears what the stream does. Results stand for what the calls give."""

    def named(self, found: Global) -> None: ...

    def call(self, function: Any, arguments: Any, offset: int) -> Any: ...

    def new(self, kind: Any, arguments: Any, keywords: Any, offset: int) -> Any: ...

    def build(self, machine: Machine, target: Any, state: Any, offset: int) -> None:
        """Sets the state of `target`; moves the machine on where bytes that are not opcodes follow."""
        ...

    def change(self, target: Any, values: list[Any], offset: int) -> None: ...

    def persistent(self, identity: Any) -> Any: ...

    def extension(self, code: int, offset: int) -> Any: ...


class Text(str):
    """A text on the stack, which knows where it stands."""

    __slots__ = ("offset",)
    offset: int

    def __new__(cls, text: str, offset: int) -> Text:
        made = super().__new__(cls, text)
        made.offset = offset
        return made

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        """A copy leaves the machine, so it is an ordinary text."""
        return str, (str(self),)


class Machine:
    """One stream from `position` to its STOP. Offsets are those of `data`."""

    def __init__(self, table: Sequence[Handler | None], data: Bytes, position: int, end: int, conduct: Conduct, budget: int) -> None:
        self.table = table
        self.data = data
        self.start = position
        self.position = position
        self.end = end
        self.conduct = conduct
        self.budget = budget
        self.operations = 0
        self.protocol = 0
        self.frame_end = position
        self.stack: list[Any] = []
        self.marks: list[int] = []
        self.fence = 0
        self._forgotten = 0
        self._slots = array("i" if end < 2**31 else "q")  # of the memo: >= 0 a text at that offset, -1 plain data, else an index of `_objects`
        self._far: dict[int, int] = {}
        self._objects: list[Any] = []

    def run(self) -> Any:
        """The value that STOP gives. Raises Broken or Exhausted; `position` then says where."""
        data, end, table = self.data, self.end, self.table
        operations, budget = 0, self.budget
        try:
            while True:
                position = self.position
                if position >= end:
                    raise Broken("it ends without STOP")
                opcode: int = data[position]
                handler = table[opcode]
                if handler is None:
                    raise Broken(f"byte 0x{opcode:02x} is no opcode")
                operations += 1
                if operations + self.operations > budget:
                    raise Exhausted
                if not operations & 0xFFFF:
                    self._forget_old_texts()
                self.position = position + 1
                try:
                    handler(self, position)
                except Broken:
                    self.position = position
                    raise
                if opcode == 0x2E:
                    return self.result
        finally:
            self.operations += operations

    # -- reading --------------------------------------------------------------------------------------------------------

    def take(self, count: int) -> bytes:
        position = self.position
        if count > self.end - position:
            raise Broken("an argument runs past the end")
        self.position = position + count
        return self.data[position : position + count]

    def line(self) -> bytes:
        found = self.data.find(b"\n", self.position, min(self.end, self.position + MAX_LINE_BYTES))
        if found < 0:
            raise Broken("a line without an end")
        line = self.data[self.position : found]
        self.position = found + 1
        return line

    def number(self, width: int) -> int:
        return int(_WIDTHS[width].unpack(self.take(width))[0])

    def skip(self, count: int) -> int:
        """Passes over `count` bytes and says where they begin."""
        position = self.position
        if count > self.end - position:
            raise Broken("an argument runs past the end")
        self.position = position + count
        return position

    # -- the stack ------------------------------------------------------------------------------------------------------

    def pop(self) -> Any:
        if len(self.stack) <= self.fence:
            raise Broken("it takes from an empty stack")
        return self.stack.pop()

    def top(self) -> Any:
        if len(self.stack) <= self.fence:
            raise Broken("it looks at an empty stack")
        return self.stack[-1]

    def pop_to_mark(self) -> list[Any]:
        if not self.marks:
            raise Broken("there is no mark")
        mark = self.marks.pop()
        values = self.stack[mark:]
        del self.stack[mark:]
        self.fence = self.marks[-1] if self.marks else 0
        return values

    def _forget_old_texts(self) -> None:
        """Millions of texts on the stack would fill the memory, and no program takes names from so far below."""
        old = len(self.stack) - KEPT_TEXTS
        for index in range(min(self._forgotten, max(old, 0)), old):
            if type(self.stack[index]) in (Text, LongText):
                self.stack[index] = PLAIN
        self._forgotten = max(old, 0)

    # -- the memo -------------------------------------------------------------------------------------------------------

    def remember(self, index: int, value: Any, offset: int | None = None) -> None:
        if index < 0:
            raise Broken("a negative index of the memo")
        kind = type(value)
        if kind is Text:
            code = value.offset
        elif value is None or kind in (bool, int, float, Plain, LongText):
            code = -1
        else:
            self._objects.append(value)
            code = -1 - len(self._objects)
        slots = self._slots
        if index == len(slots):
            slots.append(code)
            while self._far and len(slots) in self._far:
                slots.append(self._far.pop(len(slots)))
        elif index < len(slots):
            slots[index] = code
        else:
            self._far[index] = code

    @property
    def farthest(self) -> int:
        """The highest place that was given a value beyond those in a row."""
        return max(self._far, default=0)

    def recall(self, index: int) -> Any:
        code = self._slots[index] if 0 <= index < len(self._slots) else self._far.get(index)
        if code is None:
            raise Broken(f"the memo has no {index}")
        if code >= 0:
            return Text(self._text_at(code), code)
        return PLAIN if code == -1 else self._objects[-2 - code]

    def memo_length(self) -> int:
        return len(self._slots) + len(self._far)

    def _text_at(self, offset: int) -> str:
        """A text is kept as the place of its opcode: ten million of them would fill the memory."""
        again = Machine(self.table, self.data, offset + 1, self.end, self.conduct, 1)
        handler = self.table[self.data[offset]]
        assert handler is not None
        handler(again, offset)
        return str(again.stack[-1])

    result: Any = None


Handler = Callable[[Machine, int], None]
"""What an opcode does. It gets the opcode's offset; the machine's position is behind it."""
