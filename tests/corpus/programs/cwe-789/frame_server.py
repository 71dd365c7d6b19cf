import asyncio
import struct

MAX_FRAME = 1 << 20


async def handle(reader, writer):
    try:
        while True:
            (length,) = struct.unpack("!I", await reader.readexactly(4))
            payload = await reader.readexactly(length)  # flaw: CWE-789
            writer.write(struct.pack("!I", len(payload)) + payload[::-1])
            await writer.drain()
    except asyncio.IncompleteReadError:
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 9000)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
