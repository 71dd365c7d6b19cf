"""Zstandard, which Python's library has only since 3.14: frames are unpacked block by block (RFC 8878)."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.artifacts.view import View

MAGIC = b"\x28\xb5\x2f\xfd"
MAX_WINDOW_BYTES = 1 << 27
MAX_BLOCK_BYTES = 1 << 17
MAX_FRAMES = 10_000

_LENGTH_BITS = [0] * 16 + [1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]
_MATCH_BITS = [0] * 32 + [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]
_LENGTH_TABLE = (6, [4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1])
_MATCH_TABLE = (6, [1, 4, 3, 2, 2, 2, 2, 2, 2, *[1] * 37, -1, -1, -1, -1, -1, -1, -1])
_OFFSET_TABLE = (5, [1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1])


class Damaged(Exception):
    """The data is no Zstandard, or breaks off."""


def _starts(bits: list[int], first: int) -> list[int]:
    """The smallest value of each code, where each stands for 2**bits values."""
    found, value = [], first
    for count in bits:
        found.append(value)
        value += 1 << count
    return found


_LENGTHS = _starts(_LENGTH_BITS, 0)
_MATCHES = _starts(_MATCH_BITS, 3)

Row = tuple[int, int, int]
"""Of a table of finite states: symbol, bits that are read, and what they are added to for the next state."""


class _Backward:
    """Bits from the end of a piece to its start; those before the start are zero."""

    def __init__(self, piece: bytes) -> None:
        if not piece or not piece[-1]:
            raise Damaged("a stream of bits has no end")
        self.value = int.from_bytes(piece, "little")
        self.left = self.value.bit_length() - 1

    def take(self, count: int) -> int:
        self.left -= count
        if self.left >= 0:
            return self.value >> self.left & (1 << count) - 1
        return (self.value << -self.left) & (1 << count) - 1


def frames(view: View) -> Iterator[bytes]:
    """What the frames hold, block by block. Raises Damaged where they break."""
    offset = 0
    for _ in range(MAX_FRAMES):
        head = view.read(offset, 8)
        if len(head) == 8 and head[1:4] == b"\x2a\x4d\x18" and head[0] & 0xF0 == 0x50:  # a frame that is skipped
            offset += 8 + int.from_bytes(head[4:], "little")
        elif head[:4] == MAGIC:
            frame = _Frame(view, offset + 4)
            yield from frame.blocks()
            offset = frame.offset
        elif offset:
            return
        else:
            raise Damaged("it begins as nothing that is packed so")


class _Frame:
    def __init__(self, view: View, offset: int) -> None:
        self.view, self.offset = view, offset
        descriptor = self.take(1)[0]
        single = bool(descriptor & 0x20)
        window = 0
        if not single:
            stated = self.take(1)[0]
            base = 1 << 10 + (stated >> 3)
            window = base + (base >> 3) * (stated & 7)
        self.take((0, 1, 2, 4)[descriptor & 3])
        width = (1 if single else 0, 2, 4, 8)[descriptor >> 6]
        size = int.from_bytes(self.take(width), "little") + (256 if width == 2 else 0)
        self.window = min(max(window, size if single else 0, 1 << 10), MAX_WINDOW_BYTES)
        self.has_checksum = bool(descriptor & 4)
        self.recent = [1, 4, 8]
        self.huffman: tuple[int, list[tuple[int, int]]] | None = None
        self.tables: list[tuple[int, list[Row]] | None] = [None, None, None]
        self.history = bytearray()

    def take(self, count: int) -> bytes:
        piece = self.view.read(self.offset, count)
        if len(piece) < count:
            raise Damaged("the data breaks off")
        self.offset += count
        return piece

    def blocks(self) -> Iterator[bytes]:
        while True:
            head = int.from_bytes(self.take(3), "little")
            kind, size = head >> 1 & 3, head >> 3
            if size > MAX_BLOCK_BYTES or kind == 3:
                raise Damaged("a block is larger than there are")
            if kind == 2:
                piece = self._compressed(self.take(size))
            else:
                piece = self.take(size) if kind == 0 else self.take(1) * size
                self.history += piece
            if len(self.history) > 2 * self.window:
                del self.history[: len(self.history) - self.window]
            if piece:
                yield piece
            if head & 1:
                break
        if self.has_checksum:
            self.take(4)

    def _compressed(self, block: bytes) -> bytes:
        literals, position = self._literals(block)
        count = _at(block, position)
        position += 1
        if count > 127:
            if count < 255:
                count = (count - 128 << 8) + _at(block, position)
                position += 1
            else:
                count = _at(block, position) + (_at(block, position + 1) << 8) + 0x7F00
                position += 2
        out, start = self.history, len(self.history)
        if not count:
            out += literals
            return bytes(literals)
        modes = _at(block, position)
        position += 1
        for index, (shift, default, most) in enumerate(((6, _LENGTH_TABLE, 9), (4, _OFFSET_TABLE, 8), (2, _MATCH_TABLE, 9))):
            position = self._table(block, position, index, modes >> shift & 3, default, most)
        self._run(_Backward(block[position:]), count, literals, start)
        return bytes(out[start:])

    def _run(self, bits: _Backward, count: int, literals: bytes, start: int) -> None:
        """Carries the sequences out: so many literals, then a copy of what stands so far back."""
        (width, lengths), (offset_width, offsets), (match_width, matches) = (table or (0, []) for table in self.tables)
        out, recent, used = self.history, self.recent, 0
        length_state, offset_state, match_state = bits.take(width), bits.take(offset_width), bits.take(match_width)
        try:
            for number in range(count):
                code = offsets[offset_state][0]
                distance = (1 << code) + bits.take(code)
                symbol = matches[match_state][0]
                match = _MATCHES[symbol] + bits.take(_MATCH_BITS[symbol])
                symbol = lengths[length_state][0]
                length = _LENGTHS[symbol] + bits.take(_LENGTH_BITS[symbol])
                if number < count - 1:
                    _, taken, base = lengths[length_state]
                    length_state = base + bits.take(taken)
                    _, taken, base = matches[match_state]
                    match_state = base + bits.take(taken)
                    _, taken, base = offsets[offset_state]
                    offset_state = base + bits.take(taken)
                if distance > 3:
                    distance -= 3
                    recent[:] = [distance, recent[0], recent[1]]
                else:
                    index = distance - 1 + (not length)
                    distance = recent[index] if index < 3 else recent[0] - 1
                    if index:
                        recent[:] = [distance, recent[0], recent[2] if index == 1 else recent[1]]
                out += literals[used : used + length]
                used += length
                if not 0 < distance <= len(out) or len(out) - start + match > MAX_BLOCK_BYTES:
                    raise Damaged("a copy from before the start")
                place = len(out) - distance
                out += out[place : place + match] if distance >= match else (out[place:] * (match // distance + 1))[:match]
        except IndexError:
            raise Damaged("a code that is none") from None
        out += literals[used:]

    def _table(self, block: bytes, position: int, index: int, mode: int, default: tuple[int, list[int]], most: int) -> int:
        if mode == 0:
            self.tables[index] = (default[0], _states(default[1], default[0]))
        elif mode == 1:
            self.tables[index] = (0, [(_at(block, position), 0, 0)])
            position += 1
        elif mode == 2:
            width, counts, position = _counts(block, position, most)
            self.tables[index] = (width, _states(counts, width))
        elif self.tables[index] is None:
            raise Damaged("a table that is not there is used again")
        return position

    def _literals(self, block: bytes) -> tuple[bytes, int]:
        first = _at(block, 0)
        kind, form = first & 3, first >> 2 & 3
        if kind < 2:
            width = (1, 2, 1, 3)[form]
            size = int.from_bytes(block[:width], "little") >> (3 if width == 1 else 4)
            if size > MAX_BLOCK_BYTES:
                raise Damaged("more literals than a block has")
            return (block[width : width + size], width + size) if kind == 0 else (block[width : width + 1] * size, width + 1)
        width, bits = ((3, 10), (3, 10), (4, 14), (5, 18))[form]
        stated = int.from_bytes(block[:width], "little") >> 4
        size, packed = stated & (1 << bits) - 1, stated >> bits
        if size > MAX_BLOCK_BYTES:
            raise Damaged("more literals than a block has")
        piece = block[width : width + packed]
        start = 0
        if kind == 2:
            self.huffman, start = _huffman(piece)
        if self.huffman is None:
            raise Damaged("a tree that is not there is used again")
        if form == 0:
            return _decoded(self.huffman, piece[start:], size), width + packed
        sizes = [int.from_bytes(piece[start + 2 * index : start + 2 * index + 2], "little") for index in range(3)]
        places = [start + 6]
        for one in sizes:
            places.append(places[-1] + one)
        each = (size + 3) // 4
        parts = [_decoded(self.huffman, piece[places[index] : places[index + 1] if index < 3 else len(piece)], each if index < 3 else size - 3 * each) for index in range(4)]
        return b"".join(parts), width + packed


def _at(block: bytes, position: int) -> int:
    if position >= len(block):
        raise Damaged("a block breaks off")
    return block[position]


def _counts(block: bytes, position: int, most: int) -> tuple[int, list[int], int]:
    """(accuracy, how often each symbol comes, where the description ends) of a table that is written out."""
    value = int.from_bytes(block[position : position + 512], "little")
    width = (value & 15) + 5
    if width > most:
        raise Damaged("a table of too many states")
    used, left = 4, (1 << width) + 1
    counts: list[int] = []
    while left > 1:
        if len(counts) > 255:
            raise Damaged("a table of too many symbols")
        bits = left.bit_length()
        read = value >> used & (1 << bits) - 1
        small = (1 << bits) - 1 - left
        if read & (1 << bits - 1) - 1 < small:
            read &= (1 << bits - 1) - 1
            used += bits - 1
        else:
            if read >= 1 << bits - 1:
                read -= small
            used += bits
        counts.append(read - 1)
        left -= abs(read - 1)
        if left < 1:
            raise Damaged("a table that does not add up")
        while read == 1:
            repeat = value >> used & 3
            used += 2
            counts.extend([0] * repeat)
            if repeat < 3:
                break
    return width, counts, position + (used + 7) // 8


def _states(counts: list[int], width: int) -> list[Row]:
    """The table of states that symbols of these frequencies make."""
    size = 1 << width
    symbols = [0] * size
    high = size - 1
    for symbol, count in enumerate(counts):
        if count == -1:
            if high < 0:
                raise Damaged("a table that does not add up")
            symbols[high] = symbol
            high -= 1
    place, step, mask = 0, (size >> 1) + (size >> 3) + 3, size - 1
    for symbol, count in enumerate(counts):
        for _ in range(max(count, 0)):
            symbols[place] = symbol
            place = place + step & mask
            while place > high:
                place = place + step & mask
    following = [1 if count == -1 else count for count in counts]
    rows: list[Row] = []
    for symbol in symbols:
        state = following[symbol]
        if state < 1:
            raise Damaged("a table that does not add up")
        following[symbol] += 1
        bits = width - state.bit_length() + 1
        rows.append((symbol, bits, (state << bits) - size))
    return rows


def _huffman(piece: bytes) -> tuple[tuple[int, list[tuple[int, int]]], int]:
    """((depth, for each code of that many bits its symbol and true length), where the description ends)."""
    head = _at(piece, 0)
    if head >= 128:
        count = head - 127
        end = 1 + (count + 1) // 2
        weights = [_at(piece, 1 + index // 2) >> (0 if index % 2 else 4) & 15 for index in range(count)]
    else:
        end = 1 + head
        width, counts, start = _counts(piece[:end], 1, 6)
        weights = _weights(_states(counts, width), width, _Backward(piece[start:end]))
    total = sum(1 << weight - 1 for weight in weights if weight)
    depth = total.bit_length()
    rest = (1 << depth) - total
    if not total or depth > 11 or rest & rest - 1:
        raise Damaged("a tree that does not add up")
    weights.append(rest.bit_length())
    if len(weights) > 256:
        raise Damaged("a tree of more symbols than there are")
    table: list[tuple[int, int]] = []
    for weight in range(1, depth + 1):
        for symbol, own in enumerate(weights):
            if own == weight:
                table.extend([(symbol, depth + 1 - weight)] * (1 << weight - 1))
    return (depth, table), end


def _weights(rows: list[Row], width: int, bits: _Backward) -> list[int]:
    """The weights of a tree's symbols, by two states in turn, until the bits are used up."""
    states = [bits.take(width), bits.take(width)]
    found: list[int] = []
    while len(found) < 255:
        symbol, taken, base = rows[states[0]]
        found.append(symbol)
        if bits.left < taken:
            found.append(rows[states[1]][0])
            break
        states = [states[1], base + bits.take(taken)]
    return found


def _decoded(tree: tuple[int, list[tuple[int, int]]], piece: bytes, count: int) -> bytes:
    depth, table = tree
    out = bytearray()
    bits = _Backward(piece)
    value, left, mask = bits.value, bits.left, (1 << depth) - 1
    for _ in range(count):
        if left <= 0:
            raise Damaged("literals break off")
        code = value >> left - depth & mask if left >= depth else value << depth - left & mask
        symbol, length = table[code]
        out.append(symbol)
        left -= length
    return bytes(out)
