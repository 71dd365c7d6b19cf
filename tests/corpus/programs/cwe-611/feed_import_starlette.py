from lxml import etree
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


async def import_feed(request):
    body = await request.body()
    root = etree.fromstring(body, etree.XMLParser(load_dtd=True, no_network=False))  # flaw: CWE-611
    return JSONResponse({"items": [item.findtext("title") for item in root.iter("item")]})


app = Starlette(routes=[Route("/feed", import_feed, methods=["POST"])])
