from dataclasses import dataclass

from aiohttp import web


@dataclass
class Account:
    name: str
    theme: str = "light"
    newsletter: bool = False
    quota: int = 100
    admin: bool = False


ACCOUNTS = {"token-1": Account("ada")}
CHANGEABLE = {"theme", "newsletter"}


async def update(request):
    account = ACCOUNTS.get(request.headers.get("X-Token", ""))
    if account is None:
        raise web.HTTPUnauthorized()
    changes = await request.json()
    for key, value in changes.items():
        if key in CHANGEABLE:
            setattr(account, key, value)
    return web.json_response({"theme": account.theme, "newsletter": account.newsletter})


app = web.Application()
app.router.add_patch("/settings", update)
