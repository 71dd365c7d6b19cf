"""Message bodies from and to a byte stream, framed as the LSP's base protocol says.

pygls reads each header line and each body by a trip to a thread pool, and ends or loses messages on a malformed header.
Here bytes are read when they are there, on the event loop, and the framer finds its way back after any garbage.
"""

from __future__ import annotations

import asyncio
import logging
import os
import re
import sys
import threading
from collections.abc import Callable, Iterator

log = logging.getLogger(__name__)

MAX_BODY_BYTES = 256 * 1024 * 1024
_MAX_HEADER_BYTES = 64 * 1024
_READ_BYTES = 1024 * 1024
_CONTENT_LENGTH = re.compile(rb"content-length:[ \t]*(\d{1,12})", re.IGNORECASE)
_HEADER_END = re.compile(rb"\r?\n\r?\n")


class Framer:
    """Cuts a stream into bodies. Total: garbage between messages is skipped and logged, too large a body is passed over."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._body_bytes: int | None = None  # None while the header is read
        self._skip_bytes = 0

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The bodies that `data` completes. The state is whole at each of them, so their handler may raise."""
        self._buffer += data
        while True:
            if self._skip_bytes:
                skipped = min(self._skip_bytes, len(self._buffer))
                del self._buffer[:skipped]
                self._skip_bytes -= skipped
            if self._body_bytes is None:
                end = _HEADER_END.search(self._buffer)
                if end is None:
                    break
                header = bytes(self._buffer[: end.start()])
                del self._buffer[: end.end()]
                self._read_header(header)
            elif len(self._buffer) >= self._body_bytes:
                body = bytes(self._buffer[: self._body_bytes])
                del self._buffer[: self._body_bytes]
                self._body_bytes = None
                yield body
            else:
                return
        excess = len(self._buffer) - _MAX_HEADER_BYTES
        if excess > 0:
            log.warning("skipped %d bytes that hold no message", excess)
            del self._buffer[:excess]

    def _read_header(self, header: bytes) -> None:
        lengths = _CONTENT_LENGTH.findall(header)
        if not lengths:
            log.warning("skipped a header without Content-Length: %.100r", header)
            return
        length = int(lengths[-1])
        if length > MAX_BODY_BYTES:
            log.warning("skipped a message of %d bytes; the most is %d", length, MAX_BODY_BYTES)
            self._skip_bytes = length
        else:
            self._body_bytes = length


def framed(body: bytes) -> bytes:
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


class PipeWriter:
    """Writes to a file descriptor, blocking; what pygls calls a writer."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def write(self, data: bytes) -> None:
        """Raises BrokenPipeError when the client is gone."""
        view = memoryview(data)
        while view:
            view = view[os.write(self._descriptor, view) :]

    def close(self) -> None:
        pass  # the process ends next; a closed descriptor could be handed to somebody else before


def take_stdio() -> tuple[int, int]:
    """Descriptors of the client's pipe, with 0 and 1 turned away from it: a stray `print` or a child must not reach the client."""
    incoming, outgoing = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (incoming, outgoing):
            msvcrt.setmode(descriptor, os.O_BINARY)
    return incoming, outgoing


def read_pipe(loop: asyncio.AbstractEventLoop, descriptor: int, received: Callable[[bytes], None], ended: Callable[[], None]) -> None:
    """Calls `received` on the loop with what comes in, `ended` once at the end.

    Where the loop cannot watch the descriptor (Windows, plain files) a thread of its own reads it.
    """

    def readable() -> None:
        try:
            data = os.read(descriptor, _READ_BYTES)
        except OSError:
            data = b""
        if data:
            received(data)
        else:
            loop.remove_reader(descriptor)
            ended()

    def read_in_thread() -> None:
        while True:
            try:
                data = os.read(descriptor, _READ_BYTES)
            except OSError:
                data = b""
            try:
                loop.call_soon_threadsafe(*((received, data) if data else (ended,)))
            except RuntimeError:  # the loop has been closed
                return
            if not data:
                return

    try:
        loop.add_reader(descriptor, readable)
    except (NotImplementedError, PermissionError, OSError, ValueError):
        threading.Thread(target=read_in_thread, name="vetline-stdin", daemon=True).start()


class SocketConnection(asyncio.Protocol):
    """One TCP client, for debugging. Its transport is what pygls calls a writer."""

    def __init__(
        self, connected: Callable[[asyncio.Transport], None], received: Callable[[bytes], None], ended: Callable[[], None]
    ) -> None:
        self._connected = connected
        self._received = received
        self._ended = ended

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._connected(transport)

    def data_received(self, data: bytes) -> None:
        self._received(data)

    def connection_lost(self, exc: Exception | None) -> None:
        self._ended()
