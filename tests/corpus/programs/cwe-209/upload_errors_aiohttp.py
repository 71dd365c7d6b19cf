import csv
import io
import logging
from aiohttp import web

log = logging.getLogger(__name__)


async def import_csv(request):
    reader = await request.multipart()
    part = await reader.next()
    text = (await part.read(decode=True))[:1_000_000].decode("utf-8", "replace")
    try:
        rows = [{"sku": r["sku"], "qty": int(r["qty"])} for r in csv.DictReader(io.StringIO(text))]
    except Exception as error:
        return web.json_response({"error": repr(error)}, status=500)  # flaw: CWE-209
    return web.json_response({"rows": len(rows)})


app = web.Application(client_max_size=2 * 1024 * 1024)
app.router.add_post("/import", import_csv)
