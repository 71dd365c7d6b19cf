import ssl
from functools import cached_property

import aiohttp

from .config import ErpConfig


class ErpClient:
    """Talks to the ERP system in the customer's network, whose certificate is known from the configuration."""

    def __init__(self, config: ErpConfig) -> None:
        self._config = config
        self._session: aiohttp.ClientSession | None = None

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if self._config.ca_file:
            context.load_verify_locations(cafile=self._config.ca_file)
        return context

    async def __aenter__(self) -> "ErpClient":
        connector = aiohttp.TCPConnector(ssl=self._tls, limit=4)
        self._session = aiohttp.ClientSession(self._config.base_url, connector=connector)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def orders(self, since: str) -> list[dict]:
        async with self._session.get("/api/orders", params={"since": since}) as response:
            response.raise_for_status()
            return await response.json()
