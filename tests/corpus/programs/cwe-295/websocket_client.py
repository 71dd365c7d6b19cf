import asyncio
import json
import ssl
import websockets


async def listen(uri, handler):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE  # flaw: CWE-295
    async with websockets.connect(uri, ssl=context) as connection:
        async for message in connection:
            handler(json.loads(message))


if __name__ == "__main__":
    asyncio.run(listen("wss://stream.example.net", print))
