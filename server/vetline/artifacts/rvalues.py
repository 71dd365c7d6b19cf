"""Values of R, as `saveRDS` and `save` write them in XDR form (R Internals, 1.8): whether code is among them.

A promise is evaluated as soon as its value is used (CVE-2024-27322); functions and bytecode wait to be called. Plain data, and the
calls and formulas that a fitted model keeps of how it was made, do nothing.
"""

from __future__ import annotations

from vetline.artifacts.view import View

MAX_ITEMS = 2_000_000
MAX_DEPTH = 300
CALL = "a call"
PROMISED = "a promise that calls "
"""Which a formula is, and how a model was fitted."""

_CODE = {3: "a function", 5: "a promise", 6: CALL, 7: "a function", 8: "a function", 20: "an expression", 21: "bytecode", 22: "a pointer"}
_COMPUTING = frozenset(
    (
        *("+", "-", "*", "/", "^", "%%", "%/%", "%in%", "(", "{", "~", ":", "::", "$", "[", "[[", "==", "!=", "<", ">", "<=", ">=", "&", "|", "&&", "||", "!", "if"),
        *("c", "list", "quote", "missing", "is.null", "length", "nrow", "ncol", "NROW", "NCOL", "dim", "names", "colnames", "rownames", "rep", "rep_len", "seq", "seq_len"),
        *("seq_along", "numeric", "integer", "character", "logical", "vector", "matrix", "array", "factor", "levels", "data.frame", "as.numeric", "as.integer"),
        *("as.character", "as.factor", "as.matrix", "as.data.frame", "as.formula", "formula", "log", "exp", "sqrt", "abs", "min", "max", "sum", "mean", "median", "sd"),
        *("var", "round", "floor", "ceiling", "paste", "paste0", "t", "cbind", "rbind", "ifelse", "is.na", "rnorm", "runif", "sample", "unique", "match.arg", "getOption"),
        *("parent.frame", "sys.function", "environment", "sys.call", "model.frame", "model.matrix", "terms", "nlevels", "which", "any", "all", "identity", "emptyenv"),
    )
)
"""Functions of R's that give a value and do nothing else."""

_PAIRS = (2, 3, 5, 6, 17, 239, 240)
_NUMBERS = {10: 4, 13: 4, 14: 8, 15: 16, 24: 1}
_NOTHING = (241, 242, 243, 244, 245, 246, 251, 252, 253, 254)
_UNSET = (251, 252)
"""A value that is missing, or not there yet: what a promise holds until it is evaluated."""

_FLAG_ATTRIBUTES, _FLAG_TAG = 0x200, 0x400


class _Unread(Exception):
    """What is not read here."""


def code_in(view: View) -> set[str] | None:
    """The kinds of code among the values; None if they are in another form, or not read to their end."""
    head = view.read(0, 7)
    offset = 5 if head[:3] == b"RDX" else 0
    if view.read(offset, 2) != b"X\n":
        return None
    reader = _Reader(view, offset + 2)
    try:
        version = reader.integer()
        reader.offset += 8
        if version == 3:
            reader.skip(reader.integer())
        reader.item(0)
    except (_Unread, RecursionError):
        return None
    return reader.found if reader.offset == len(view) else None


class _Reader:
    """Walks over items; `found` are the kinds of code among them."""

    def __init__(self, view: View, offset: int) -> None:
        self.view = view
        self.offset = offset
        self.left = MAX_ITEMS
        self.found: set[str] = set()
        self.promised = 0
        """How many promises one stands in that have no value yet: what they say is run as soon as they are used."""
        self.symbols: list[str] = []
        """What references are numbered by; "" for what is no symbol."""

    def integer(self) -> int:
        piece = self.view.read(self.offset, 4)
        if len(piece) < 4:
            raise _Unread
        self.offset += 4
        return int.from_bytes(piece, "big", signed=True)

    def skip(self, length: int) -> None:
        if length < 0 or self.offset + length > len(self.view):
            raise _Unread
        self.offset += length

    def length(self) -> int:
        number = self.integer()
        return number if number >= 0 else (self.integer() << 32) + self.integer()

    def item(self, depth: int) -> None:
        """Passes over one item and what hangs on it; lists are followed by their rests without recursion."""
        if depth > MAX_DEPTH:
            raise _Unread
        while True:
            self.left -= 1
            if self.left < 0:
                raise _Unread
            flags = self.integer()
            kind = flags & 0xFF
            if kind in _CODE:
                self.found.add(_CODE[kind])
            if kind not in _PAIRS:
                break
            if flags & _FLAG_ATTRIBUTES:
                self.item(depth + 1)
            if flags & _FLAG_TAG:
                self.item(depth + 1)
            if kind == 6 and self.promised and (name := self._symbol()) not in _COMPUTING:
                self.found.add(f"{PROMISED}{name}")
            waits = kind == 5 and (flags & _FLAG_TAG or self._next_kind() in _UNSET)
            self.item(depth + 1)
            if waits:
                self.promised += 1
                self.item(depth + 1)
                self.promised -= 1
                return
        self._single(kind, flags, depth)

    def _next_kind(self) -> int:
        return int.from_bytes(self.view.read(self.offset, 4), "big") & 0xFF

    def _symbol(self) -> str:
        """The symbol that stands next, which is not passed over; "" if none does."""
        flags = int.from_bytes(self.view.read(self.offset, 4), "big")
        if flags & 0xFF == 1:
            length = int.from_bytes(self.view.read(self.offset + 8, 4), "big", signed=True)
            return self.view.read(self.offset + 12, min(max(length, 0), 200)).decode("utf-8", "replace")
        index = (flags >> 8) - 1
        return self.symbols[index] if flags & 0xFF == 255 and 0 <= index < len(self.symbols) else ""

    def _single(self, kind: int, flags: int, depth: int) -> None:
        items = 0
        if kind in _NOTHING:
            return
        if kind == 255:
            if flags >> 8 == 0:
                self.integer()
            return
        if kind == 9 and depth:  # never a value of its own
            self.skip(max(self.integer(), 0))
            return
        if kind in _NUMBERS:
            self.skip(self.length() * _NUMBERS[kind])
        elif kind in (16, 19, 20):
            items = self.length()
        elif kind == 1:
            self.offset -= 4
            self.symbols.append(self._symbol())
            self.offset += 4
            items = 1
        elif kind == 4:
            self.symbols.append("")
            self.integer()
            items = 4
        elif kind in (7, 8):
            self.skip(self.integer())
        elif kind == 238:
            items = 3
        elif kind in (247, 249, 250):
            self.symbols.append("")
            self.integer()
            items = self.integer()
        elif kind in (22, 23):
            self.symbols.append("")
            items = 2 if kind == 22 else 0
        elif kind != 25:
            raise _Unread
        for _ in range(items):
            self.item(depth + 1)
        if flags & _FLAG_ATTRIBUTES and kind not in (4, 238):
            self.item(depth + 1)
