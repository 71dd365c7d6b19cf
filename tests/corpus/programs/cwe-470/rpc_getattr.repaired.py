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
METHODS = {"add": service.add, "list": service.list}


async def rpc(request):
    call = await request.json()
    method = METHODS.get(call["method"])
    if method is None:
        return web.json_response({"error": "unknown method"}, status=404)
    result = await method(**call.get("params", {}))
    return web.json_response({"result": result})


app = web.Application()
app.router.add_post("/rpc", rpc)
