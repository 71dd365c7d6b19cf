"""Judges what a pickle stream does: every global by how it is used, every call with its arguments, every state that is set.

A verdict needs no knowledge of harmful functions: what the allow-list does not name is remarked upon.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from vetline.artifacts import arguments as argument_rules
from vetline.artifacts import arrays, hyperparameters, opcodes, states
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.machine import Broken, Exhausted, Machine
from vetline.artifacts.trust import Opinion, Use, called
from vetline.artifacts.values import PLAIN, Blob, Global, Items, LongText, Made, Persistent, is_plain
from vetline.artifacts.verdict import Level, shown
from vetline.artifacts.view import joined
from vetline.core import lazy_re as re

MAX_NESTED_STREAMS = 64
MAX_STORAGES = 200_000
FAR = 1 << 27
"""No stream keeps as many values: its memo alone would fill a gigabyte."""

MAX_ENCODED_BYTES = 32_000_000
"""Of bytes that stand in a stream as text, as protocols below 3 write them."""

Nested = Callable[[bytes], None]
"""Told of bytes that a loader is called with while the stream is loaded."""


class Judge:
    """The conduct of one file's streams. `entry` names the file; `nested` looks into bytes that are loaded in turn."""

    def __init__(self, inquiry: Inquiry, entry: str, nested: Nested) -> None:
        self.inquiry = inquiry
        self.entry = entry
        self.nested = nested
        self.calls = 0
        self.globals = 0
        self.arrays = 0
        self.storages: dict[str, tuple[str, int]] = {}
        self.factories: list[Any] = []  # of dictionaries that call them when a key is missing
        self.handed: list[tuple[int, int]] = []  # values of the data that were looked into
        self._depth = 0
        self._data: Any = b""
        self._named: dict[tuple[str, str], int] = {}
        self._used: set[tuple[str, str]] = set()
        self._opinions: dict[tuple[str, str, Use], Opinion] = {}

    def run(self, machine: Machine) -> Any:
        """Runs a machine whose conduct this is, on the inquiry's budget."""
        self._data = machine.data
        machine.budget = min(machine.budget, self.inquiry.limits.operations - self.inquiry.operations)
        try:
            value = machine.run()
        finally:
            self.inquiry.operations += machine.operations
        if (place := machine.farthest) > FAR:
            self.danger("size", f"keeps a value at the place {place:,} of the memo, for which a loader makes room for all before it", machine.position)
        hyperparameters.check(self, value, machine.data)
        return value

    def finish(self) -> None:
        """Judges what was named and neither called nor built. Comes once, behind the last stream."""
        for (module, name), offset in self._named.items():
            if (module, name) in self._used:
                continue
            opinion = self.opinion(module, name, Use.NAMED)
            if opinion.level is Level.DANGEROUS:
                self.inquiry.danger("named", f"names {called(module, name)}: {opinion.reason}", self.entry, offset)
            elif opinion.level is Level.SUSPICIOUS:
                self.inquiry.suspect("named", f"names {called(module, name)}: {opinion.reason}", self.entry, offset)

    def opinion(self, module: str, name: str, use: Use) -> Opinion:
        key = (module, name, use)
        known = self._opinions.get(key)
        if known is None:
            known = self._opinions[key] = self.inquiry.trust.judge(module, name, use)
        return known

    @property
    def names_modules(self) -> bool:
        """Whether a stream names anything as programs do. Without that, what looks like calls in some hundred megabytes of numbers is an accident."""
        return any(_WRITTEN.fullmatch(module) and _WRITTEN.fullmatch(name) for module, name in self._named)

    def is_listed_call(self, module: str, name: str) -> bool:
        """True for a method that the allow-list names itself."""
        return "." in name and self.opinion(module, name, Use.CALLED).level is Level.NOTHING_FOUND

    # -- the machine's conduct ------------------------------------------------------------------------------------------

    def named(self, found: Global) -> None:
        self.globals += 1
        self.inquiry.names(found.module)
        self._named.setdefault((found.module, found.name), found.offset)

    def call(self, function: Any, arguments: Any, offset: int) -> Any:
        self.calls += 1
        if isinstance(function, Global):
            return self._call_global(function, arguments, offset)
        if isinstance(function, Made) and arguments == () and (built := argument_rules.constructed(function)) is not None:
            classes, values, keywords = built
            return [self.new(kind, values, keywords, offset) for kind in classes][-1]
        if isinstance(function, Made) and (mixed := argument_rules.mixture(self, function, arguments)) is not None:
            made = [self.new(kind, (), None, offset) for kind in mixed]
            return made[0]
        if isinstance(function, (Made, Persistent)):
            kind = "code" if isinstance(function, Made) and function.maker is not None and function.maker.name == "_builtin_type" else "call"
            self.danger(kind, f"calls what {shown(repr(function), 80)} gave, with {self.shown_arguments(arguments)}", offset)
            return Made(None, trusted=False)
        raise Broken("it calls a value that cannot be called")

    def new(self, kind: Any, arguments: Any, keywords: Any, offset: int) -> Any:
        if isinstance(kind, Global):
            opinion = self.opinion(kind.module, kind.name, Use.NEWED)
            self._used.add((kind.module, kind.name))
            if opinion.level is not Level.NOTHING_FOUND:
                words = f"builds an object of {called(kind.module, kind.name)}: {opinion.reason}"
                self.inquiry.add(opinion.level, "class", words, self.entry, offset)
            elif (path := next(_paths(arguments, keywords), None)) is not None:
                self.inquiry.suspect("class", f"builds an object of {called(kind.module, kind.name)} with the path {shown(path, 60)}", self.entry, offset)
            return Made(kind, arguments, called=False, trusted=opinion.level is Level.NOTHING_FOUND)
        if isinstance(kind, Persistent):
            self.inquiry.suspect("class", "builds an object of a class that the loader looks up by an id", self.entry, offset)
            return Made(None, trusted=False)
        if isinstance(kind, Made):
            self.danger("class", f"builds an object of a class that {shown(repr(kind), 80)} gave", offset)
            return Made(None, trusted=False)
        raise Broken("it builds an object of what is no class")

    def build(self, machine: Machine, target: Any, state: Any, offset: int) -> None:
        if isinstance(target, Global):
            self.danger("state", f"changes {called(target.module, target.name)} itself, for the whole program", offset)
            return
        self._check_state(state, offset)
        states.check(self, target, state, offset)
        if not isinstance(target, Made):
            return
        target.state = state
        maker = target.maker
        if maker is None:
            return
        if maker.name in _SHARED:
            self.danger("state", f"changes what {called(maker.module, maker.name)} gives, for the whole program", offset)
        if (maker.module, maker.name) == ("functools", "partial"):
            argument_rules.partial_state(self, target, state, offset)
        elif maker.name == "NumpyArrayWrapper" and maker.module.endswith("joblib.numpy_pickle"):
            self._pass_array(machine, state, offset)

    def change(self, target: Any, values: list[Any], offset: int) -> None:
        if isinstance(target, Global):
            self.danger("state", f"changes {called(target.module, target.name)} itself, for the whole program", offset)

    def persistent(self, identity: Any) -> Any:
        """Torch's storages are named by ("storage", type, key, place, number of elements), the classes of its old form by
        ("module", class, file, source), for which the class itself stands.
        """
        if isinstance(identity, tuple) and len(identity) > 1 and identity[0] == "module" and isinstance(identity[1], Global):
            return identity[1]
        if isinstance(identity, tuple) and len(identity) > 4 and identity[0] == "storage" and isinstance(identity[1], Global):
            key, count = identity[2], identity[4]
            if isinstance(key, str) and type(count) is int and len(self.storages) < MAX_STORAGES:
                self.storages[str(key)] = (identity[1].name, count)
        return Persistent(identity)

    def extension(self, code: int, offset: int) -> Any:
        self.inquiry.suspect("extension", f"extension code {code}: what it names is decided by the program that loads it", self.entry, offset)
        return Made(None, trusted=False)

    # -- for the rules of arguments -------------------------------------------------------------------------------------

    def danger(self, kind: str, message: str, offset: int) -> None:
        self.inquiry.danger(kind, message, self.entry, offset)

    def encoded(self, text: LongText, codec: str) -> Any:
        """A long text in a codec, as far as it may be kept."""
        if text.end - text.start > MAX_ENCODED_BYTES:
            return PLAIN
        try:
            return Blob(text.start, text.end, bytes(self._data[text.start : text.end]).decode().encode(codec))
        except UnicodeError:
            return PLAIN

    def look_into(self, blob: Any, offset: int) -> None:
        """What is loaded from bytes of the stream."""
        if isinstance(blob, Blob):
            self.inquiry.looked_into.append((blob.start, blob.end))
            if blob.data is None:
                self.handed.append((blob.start, blob.end))
            self.nested(blob.data if blob.data is not None else self._data[blob.start : blob.end])
        else:
            self.inquiry.unread("what a nested loader reads was not kept", self.entry, offset)

    def carried(self, blob: Any, offset: int) -> Any:
        """The value of a pickle that stands in bytes of this one, whose functions are brought along and not called."""
        if not isinstance(blob, Blob):
            self.inquiry.unread("what a nested loader reads was not kept", self.entry, offset)
            return None
        data = blob.data if blob.data is not None else self._data[blob.start : blob.end]
        trial = self.inquiry.trial()
        inner = Judge(trial, joined(self.entry, "loaded bytes"), self.nested)
        value = None
        try:
            value = inner.run(opcodes.machine(data, 0, len(data), inner, self.inquiry.limits.operations))
        except Broken as error:
            trial.unread(f"the stream breaks ({error})", inner.entry)
        inner.finish()
        self.inquiry.accept(trial, trial.brought)
        return value

    def shown_arguments(self, arguments: Any) -> str:
        if isinstance(arguments, tuple):
            return shown("(" + ", ".join(map(repr, arguments)) + ")", 100)
        return shown(repr(arguments), 100)

    # -- within ---------------------------------------------------------------------------------------------------------

    def _call_global(self, function: Global, arguments: Any, offset: int) -> Any:
        module, name = function.module, function.name
        opinion = self.opinion(module, name, Use.CALLED)
        self._used.add((module, name))
        if opinion.level is not Level.NOTHING_FOUND:
            words = f"calls {called(module, name)}{self.shown_arguments(arguments)}: {opinion.reason}"
            self.inquiry.add(opinion.level, opinion.rule or "call", words, self.entry, offset)
            return Made(function, arguments, trusted=False)
        if opinion.rule:
            values = arguments if isinstance(arguments, tuple) else ()
            result = argument_rules.RULES[opinion.rule](self, function, values, offset)
            if result is not None:
                return result
        return Made(function, arguments)

    def _check_state(self, state: Any, offset: int) -> None:
        """No model sets `__setstate__` and its like to something that can be called."""
        for part in state if isinstance(state, tuple) else (state,):
            if not isinstance(part, Items) or part.kind != "dict":
                continue
            for key, value in part.kept:
                if type(key) is not str and not isinstance(key, str):
                    continue
                if key.startswith("__") and key.endswith("__") and key not in _ORDINARY_KEYS and not is_plain(value) and not isinstance(value, Items):
                    self.danger("state", f"sets {shown(key, 40)} of an object to {shown(repr(value), 80)}", offset)

    def _pass_array(self, machine: Machine, state: Any, offset: int) -> None:
        """The bytes of an array follow its wrapper in a joblib dump: raw numbers, or one more pickle for objects."""
        self.arrays += 1
        position = machine.position
        if position < machine.frame_end:
            self.inquiry.suspect("array", "an array's wrapper stands in the middle of a frame, as joblib never writes it", self.entry, offset)
            return
        layout = arrays.wrapped(state)
        if layout is None:
            raise Broken("an array of which type or shape cannot be told")
        if not layout.has_objects:
            machine.position = arrays.end_of(layout, machine.data, position, machine.end)
            return
        if self._depth >= MAX_NESTED_STREAMS:
            raise Broken("arrays of objects nest too deep")
        inner = opcodes.machine(machine.data, position, machine.end, self, self.inquiry.limits.operations)
        self._depth += 1
        try:
            self.run(inner)
        except Exhausted:
            raise
        finally:
            self._depth -= 1
            machine.position = inner.position


def _paths(arguments: Any, keywords: Any) -> Iterator[str]:
    """Texts among the arguments of a class's `__new__` that name files: some classes open them at once."""
    values = [*(arguments if isinstance(arguments, tuple) else ())]
    if isinstance(keywords, Items) and keywords.kind == "dict":
        values.extend(value for _, value in keywords.kept)
    for value in values:
        if isinstance(value, str) and _PATH.match(value):
            yield value


_PATH = re.compile(r"(?:[/~\\]|\.{1,2}[/\\]|[A-Za-z]:[/\\]|\w+://)\S")
_WRITTEN = re.compile(r"[A-Za-z_][A-Za-z0-9_.]*")
_SHARED = frozenset(("getLogger", "getcontext"))
_ORDINARY_KEYS = frozenset(("__doc__", "__module__", "__orig_class__", "__wrapped__", "__dict__", "__name__", "__qualname__"))

