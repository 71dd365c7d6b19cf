"""Files of pickle streams: several in a row, torch's old form with its storages, and what hides behind them or within."""

from __future__ import annotations

import heapq
import struct
from collections.abc import Callable, Iterator
from typing import Any

from vetline.artifacts import encoded, opcodes
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.judge import Judge
from vetline.artifacts.machine import Broken, Exhausted
from vetline.artifacts.trust import Use, called
from vetline.artifacts.values import Items
from vetline.artifacts.verdict import Level
from vetline.artifacts.view import View, joined
from vetline.core import lazy_re as re

TORCH_MAGIC = 0x1950A86A20F9469CFC6C

MAX_STREAMS = 10_000
MAX_CANDIDATES = 20_000
CANDIDATE_OPERATIONS = 200_000
MAX_HIDING_BYTES = 64_000_000
"""Of a pickle, in which streams are sought that nothing loads: within values, and written as something else. What is beyond is told."""

MEANINGFUL_OPERATIONS = 48
"""So many opcodes in a row are no accident, though the stream breaks after them."""

MAX_PLAIN_BYTES, MAX_PLAIN = 16_000_000, 1_000
_RUNNERS = (b"os", b"posix", b"nt", b"subprocess", b"builtins", b"__builtin__", b"commands", b"pty", b"runpy", b"importlib", b"socket", b"ctypes", b"pickle", b"shutil")
_RUNS = re.compile(rb"(?:" + rb"|".join(_RUNNERS) + rb")\n")
_HEADER = re.compile(rb"\x80[\x00-\x0f]")
_PROTOCOLS = frozenset(bytes([protocol]) for protocol in range(6))
_MODULE_LINE = re.compile(rb"[ci][A-Za-z_][\w.]{0,100}\Z")
_NAME_LINE = re.compile(rb"[A-Za-z_][\w.]{0,100}\n")
_GLOBALS = re.compile(
    rb"c([A-Za-z_][\w.]{0,100})\n([A-Za-z_][\w.]{0,100})\n"
    rb"|\x8c[\x01-\x64]([A-Za-z_][\w.]{0,100}?)(?:\x94|q.|r.{4})?\x8c[\x01-\x64]([A-Za-z_][\w.]{0,100}?)(?:\x94|q.|r.{4})?\x93",
    re.DOTALL,
)
_PICKLE_NAMES = (".pkl", ".pickle", ".p", ".joblib", ".dill", ".pk", ".sav", ".cloudpickle")
_OPENERS = frozenset(b"\x80(]}).NcPISVUTKMJXBCFGL0\x82\x83\x84\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x95\x96\x97")
"""Opcodes that need nothing on the stack."""

_ELEMENT_BYTES = {
    "DoubleStorage": 8, "FloatStorage": 4, "HalfStorage": 2, "BFloat16Storage": 2, "LongStorage": 8, "IntStorage": 4, "ShortStorage": 2,
    "CharStorage": 1, "ByteStorage": 1, "BoolStorage": 1, "ComplexFloatStorage": 8, "ComplexDoubleStorage": 16, "UntypedStorage": 1,
    "QInt8Storage": 1, "QUInt8Storage": 1, "QInt32Storage": 4, "QUInt4x2Storage": 1, "QUInt2x4Storage": 1,
}
_LENGTH = struct.Struct("<q")

Look = Callable[[Inquiry, View], None]
"""Examines a view that was found within another, whatever it is."""


def may_begin(view: View) -> bool:
    """True if the first bytes could be those of a pickle."""
    head = view.read(0, 1)
    return head != b"" and head[0] in _OPENERS


def examine(inquiry: Inquiry, view: View, look: Look) -> bool:
    """Judges the streams of a file. False if it is none of pickle; then nothing was remarked."""
    trial = inquiry.trial()
    streams = _Streams(trial, view, look)
    if not streams.read():
        inquiry.charge(trial)
        return False
    inquiry.accept(trial)
    for name, value in trial.facts.items():
        inquiry.fact(name, value)
    return True


def search(inquiry: Inquiry, view: View, start: int, look: Look, why: str, *, headed: bool = False) -> None:
    """Looks for streams that hide in bytes which no loader reads first. Only what would do harm is remarked."""
    limit = min(len(view), start + inquiry.limits.searched_bytes)
    spent = followed = 0
    for number, place in enumerate(_candidates(view, start, limit, headed)):
        if number >= MAX_CANDIDATES or spent > 10 * CANDIDATE_OPERATIONS:
            return
        if place < followed and view.read(place, 1) != b"\x80" and not _RUNS.match(view.read(place + 1, 16)):
            continue  # `_reconstructor` holds what looks like a GLOBAL, too
        trial = inquiry.trial()
        judge = Judge(trial, joined(view.entry, why), _loader(trial, view, look))
        machine = opcodes.machine(view.data, view.start + place, view.end, judge, CANDIDATE_OPERATIONS)
        ended = False
        try:
            judge.run(machine)
            ended = True
        except (Broken, Exhausted):
            pass
        spent += machine.operations
        if ended:
            judge.finish()
            followed = max(followed, machine.position - view.start)
        if judge.names_modules and any(remark.level is Level.DANGEROUS and (ended or remark.kind == "call") for remark in trial.remarks):
            inquiry.accept(trial, trial.brought)
            return
        inquiry.charge(trial)


def search_encoded(inquiry: Inquiry, view: View, end: int, look: Look, *, packed: bool = False) -> None:
    """Looks for streams that are written in base64 and its kin before `end`: nothing that is harmless is written so."""
    for how, inner in encoded.pieces(view, end, packed=packed):
        trial = inquiry.trial()
        hidden = view.member(inner, how)
        judge = Judge(trial, hidden.entry, _loader(trial, hidden, look))
        try:
            judge.run(opcodes.machine(inner, 0, len(inner), judge, CANDIDATE_OPERATIONS))
            judge.finish()
        except (Broken, Exhausted):
            pass
        if trial.worst is Level.DANGEROUS:
            inquiry.accept(trial, trial.brought)
        else:
            inquiry.charge(trial)


def _candidates(view: View, start: int, limit: int, headed: bool) -> Iterator[int]:
    """Where a stream may begin: at PROTO, and unless `headed` at a GLOBAL. Looked for byte by byte, which is what is quick."""
    globals_ = (_plain(view, start, min(limit, start + MAX_PLAIN_BYTES)),) if headed else (_globals(view, start, limit),)
    yield from heapq.merge(_headers(view, start, limit), *globals_)


def _plain(view: View, start: int, limit: int) -> Iterator[int]:
    """Where a GLOBAL names what runs programs, as texts within other data hold it."""
    yield from heapq.merge(*(view.find_all(b"c" + module + b"\n", start, limit, MAX_PLAIN) for module in _RUNNERS))


def _headers(view: View, start: int, limit: int) -> Iterator[int]:
    for place in view.find_all(b"\x80", start, limit, limit - start):
        if view.read(place + 1, 1) in _PROTOCOLS:
            yield place


def _globals(view: View, start: int, limit: int) -> Iterator[int]:
    data = view.data
    named = -1  # where the module of the last one ended, behind which its name stands
    for end in view.find_all(b"\n", start, limit, limit - start):
        if not _NAME_LINE.match(data, view.start + end + 1, view.end):  # type: ignore[call-overload]
            continue
        found = _MODULE_LINE.search(view.read(max(start, end - 102), min(end - start, 102)))
        if found:
            place = end - (found.end() - found.start())
            if 0 <= named < place and view.find(b"\n", named + 1, end) < 0 and not _RUNS.match(view.read(place + 1, 16)):
                continue
            named = end
            yield place


class _Streams:
    """The streams of one file, on a trial."""

    def __init__(self, inquiry: Inquiry, view: View, look: Look) -> None:
        self.inquiry = inquiry
        self.view = view
        self.look = look
        self.judge = Judge(inquiry, view.entry, _loader(inquiry, view, look))
        self.count = 0
        self.position = view.start
        self.numbers = view.end
        """Where the numbers of torch's old form begin, which are no values of a stream."""

    def read(self) -> bool:
        """False if the file is no pickle."""
        value, complaint = self._next()
        if complaint is not None and not self._is_meaningful():
            return False
        protocol = self.view.read(0, 2)
        self.inquiry.facts["format"] = "pickle"  # and not what a value of it was found to be
        if protocol[:1] == b"\x80" and len(protocol) == 2:
            self.inquiry.fact("protocol", str(protocol[1]))
        is_torch = value == TORCH_MAGIC and type(value) is int
        if is_torch:
            self.inquiry.facts["format"] = "torch, old form"
            complaint = self._storages()
        else:
            while complaint is None and self._passes_padding() and self.count < MAX_STREAMS:
                _, complaint = self._next(only_if_whole=True)
        if self.judge.arrays:
            self.inquiry.facts["format"] = "joblib"
            self.inquiry.fact("arrays", self.judge.arrays)
        if self.count > 1:
            self.inquiry.fact("streams", self.count)
        self.judge.finish()
        self._hidden()
        return True

    def _next(self, only_if_whole: bool = False) -> tuple[Any, str | None]:
        """The value of the stream at the position, or why there is none. What breaks behind whole streams is only data."""
        machine = opcodes.machine(self.view.data, self.position, self.view.end, self.judge, self.inquiry.limits.operations)
        before = (self.judge.calls, self.judge.globals)
        try:
            value = self.judge.run(machine)
        except Broken as error:
            where = machine.position - self.view.start
            if not only_if_whole or self.judge.calls > before[0]:
                self.inquiry.unread(f"the stream breaks at byte {where:,} ({error}); what stands before has run by then", self.view.entry, where)
            self.operations = machine.operations
            return None, str(error)
        except Exhausted:
            where = machine.position - self.view.start
            self.inquiry.unread(f"only the first {where:,} bytes were followed: there are too many opcodes", self.view.entry, where)
            self._sweep(where)
            self.operations = machine.operations
            return None, "too many opcodes"
        self.count += 1
        self.operations = machine.operations
        self.position = machine.position
        return value, None

    operations = 0

    def _is_meaningful(self) -> bool:
        """Whether a first stream that breaks is a pickle at all, and not data that begins like one."""
        head = self.view.read(0, 3)
        if self.judge.calls:
            return True
        if not _HEADER.match(head):
            return False
        name = self.view.name.lower()
        is_framed = head[2:3] == b"\x95"
        return name.endswith(_PICKLE_NAMES) or is_framed or self.operations >= MEANINGFUL_OPERATIONS or (
            self.judge.globals > 0 and self.operations > 2
        )

    def _passes_padding(self) -> bool:
        """Moves on to what follows a stream; False at the end."""
        view = self.view
        while self.position < view.end:
            piece = view.data[self.position : min(self.position + 65_536, view.end)]
            rest = piece.lstrip(b"\0\n\r ")
            if rest:
                self.position += len(piece) - len(rest)
                return True
            self.position += len(piece)
        return False

    def _storages(self) -> str | None:
        """Torch's old form: magic, version, system, object, keys, and then each storage's length and numbers."""
        keys: Any = None
        for _ in range(4):
            keys, complaint = self._next()
            if complaint is not None:
                return complaint
        self.inquiry.fact("storages", keys.count if isinstance(keys, Items) else 0)
        self.numbers = self.position
        for key in keys.kept if isinstance(keys, Items) else ():
            known = self.judge.storages.get(str(key)) if isinstance(key, str) else None
            length = self.view.data[self.position : self.position + 8]
            size = _ELEMENT_BYTES.get(known[0]) if known else None
            if size is None or len(length) < 8:
                return None
            self.position = min(self.position + 8 + max(_LENGTH.unpack(length)[0], 0) * size, self.view.end)
        if isinstance(keys, Items) and keys.count > len(keys.kept):
            stated = [count * _ELEMENT_BYTES.get(kind, -1) + 8 for kind, count in self.judge.storages.values()]
            told = len(stated) == keys.count and min(stated) >= 8
            self.position = min(self.numbers + sum(stated), self.view.end) if told else self.view.end
            if not told:
                self.numbers = self.view.end
                return None
        if self._passes_padding():
            self._next(only_if_whole=True)
        return None

    def _hidden(self) -> None:
        """Streams in what follows the last one, and encoded or as bytes within."""
        if self.inquiry.worst is Level.DANGEROUS:
            return
        rest = self.position - self.view.start
        if rest < len(self.view):
            search(self.inquiry, self.view, rest, self.look, "behind the last stream")
        if self.inquiry.worst is Level.DANGEROUS or self.judge.arrays:
            return
        rest = min(rest, self.numbers - self.view.start)
        left = MAX_HIDING_BYTES
        for start, end in self._own(rest):
            part = self.view.part(start, min(end, start + left))
            search(self.inquiry, part, 2 if start == 0 else 0, self.look, "in a value", headed=True)
            search_encoded(self.inquiry, part, len(part), self.look, packed=True)
            left -= len(part)
            if left <= 0 and start + len(part) < rest:
                self.inquiry.fact("searched for what hides in values", f"the first {(start + len(part)) // 1_000_000} MB")
                return

    def _own(self, end: int) -> Iterator[tuple[int, int]]:
        """Ranges before `end` but for the values that were inspected as files of their own."""
        reached = 0
        for start, stop in sorted(self.judge.handed):
            if reached < start - self.view.start < end:
                yield reached, start - self.view.start
            reached = max(reached, stop - self.view.start)
        if reached < end:
            yield reached, end

    def _sweep(self, start: int) -> None:
        """Names in what was not followed: those that no model needs."""
        end = min(self.view.end, self.view.start + start + self.inquiry.limits.searched_bytes)
        for number, found in enumerate(_GLOBALS.finditer(self.view.data, self.view.start + start, end)):  # type: ignore[call-overload]
            if number >= MAX_CANDIDATES:
                return
            module, name = (found[1] or found[3]).decode(), (found[2] or found[4]).decode()
            opinion = self.inquiry.trust.judge(module, name, Use.NAMED)
            if opinion.level is Level.DANGEROUS:
                self.inquiry.danger(
                    "named", f"names {called(module, name)}: {opinion.reason}", self.view.entry, found.start() - self.view.start
                )


def _loader(inquiry: Inquiry, view: View, look: Look) -> Callable[[bytes], None]:
    """Looks into bytes that the stream hands to a loader."""

    def nested(data: bytes) -> None:
        inner = view.member(data, "loaded bytes")
        if inner.depth > inquiry.limits.depth:
            inquiry.unread("pickles nest too deep", view.entry)
        else:
            look(inquiry, inner)

    return nested
