import os
import hmac
from litestar import Litestar, Request, delete, get, post
from litestar.connection import ASGIConnection
from litestar.exceptions import NotAuthorizedException
from litestar.handlers.base import BaseRouteHandler

COUNTERS: dict[str, int] = {}


def key_guard(connection: ASGIConnection, _: BaseRouteHandler) -> None:
    if not hmac.compare_digest(connection.headers.get("x-key", ""), os.environ["ADMIN_KEY"]):
        raise NotAuthorizedException()


@get("/counters")
async def counters() -> dict[str, int]:
    return COUNTERS


@delete("/admin/counters/{name:str}")
async def drop(name: str) -> None:  # flaw: CWE-306
    COUNTERS.pop(name, None)


app = Litestar([counters, drop])
