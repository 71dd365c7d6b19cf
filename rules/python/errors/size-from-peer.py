import asyncio
import socket
import struct

MAX_FRAME = 1 << 20
HEADER = struct.Struct("!I")


async def direct(reader):
    # ruleid: size-from-peer
    return await reader.readexactly(int.from_bytes(await reader.readexactly(4), "big"))


async def framed(reader):
    (length,) = struct.unpack("!I", await reader.readexactly(4))
    # ruleid: size-from-peer
    return await reader.readexactly(length)


def buffered(connection):
    length = HEADER.unpack(connection.recv(4))[0]
    # ruleid: size-from-peer
    buffer = bytearray(length)
    connection.recv_into(buffer)
    return buffer


def received(connection, count):
    data = b""
    while len(data) < count:
        chunk = connection.recv(count - len(data))
        data += chunk
    return data


def by_a_reader(connection):
    length = struct.unpack(">I", received(connection, 4))[0]
    # ruleid: size-from-peer
    return received(connection, length)


async def limited(reader):
    (length,) = struct.unpack("!I", await reader.readexactly(4))
    if length > MAX_FRAME:
        raise ValueError(length)
    # ok: size-from-peer
    return await reader.readexactly(length)


async def bounded(reader):
    (length,) = struct.unpack("!I", await reader.readexactly(4))
    # ok: size-from-peer
    return await reader.readexactly(min(length, MAX_FRAME))


def of_a_file(handle):
    (length,) = struct.unpack("!I", handle.read(4))
    # ok: size-from-peer
    return handle.read(length)


def length_of(data):
    return data


async def returned(reader):
    length = length_of(struct.unpack("!I", await reader.readexactly(4))[0])
    # ruleid: size-from-peer
    return await reader.readexactly(length)


async def filled(reader, length):
    # todoruleid: size-from-peer
    return await reader.readexactly(length)


async def hands_over(reader):
    return await filled(reader, struct.unpack("!I", await reader.readexactly(4))[0])
