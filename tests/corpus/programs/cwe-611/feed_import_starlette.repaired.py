from lxml import etree
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


async def import_feed(request):
    body = await request.body()
    root = etree.fromstring(body, etree.XMLParser(resolve_entities=False, no_network=True))
    return JSONResponse({"items": [item.findtext("title") for item in root.iter("item")]})


app = Starlette(routes=[Route("/feed", import_feed, methods=["POST"])])
