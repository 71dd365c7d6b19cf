from aiohttp import web


class InventoryService:
    def __init__(self):
        self.items = {}

    async def add(self, name, count):
        self.items[name] = self.items.get(name, 0) + count
        return self.items[name]

    async def list(self):
        return self.items


service = InventoryService()


async def rpc(request):
    call = await request.json()
    method = getattr(service, call["method"])  # flaw: CWE-470
    result = await method(**call.get("params", {}))
    return web.json_response({"result": result})


app = web.Application()
app.router.add_post("/rpc", rpc)
