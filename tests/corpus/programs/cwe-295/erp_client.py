import ssl
from functools import cached_property

import aiohttp

from .config import ErpConfig


class ErpClient:
    """Talks to the ERP system in the customer's network, whose certificates are often self-signed."""

    def __init__(self, config: ErpConfig) -> None:
        self._config = config
        self._session: aiohttp.ClientSession | None = None

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.check_hostname = False  # flaw: CWE-295
        context.verify_mode = ssl.CERT_NONE  # flaw: CWE-295
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
