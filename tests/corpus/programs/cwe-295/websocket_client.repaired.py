import asyncio
import json
import ssl
import websockets


async def listen(uri, handler):
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    async with websockets.connect(uri, ssl=context) as connection:
        async for message in connection:
            handler(json.loads(message))


if __name__ == "__main__":
    asyncio.run(listen("wss://stream.example.net", print))
