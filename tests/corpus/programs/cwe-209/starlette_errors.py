import logging
import traceback
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

log = logging.getLogger(__name__)


async def ratio(request):
    try:
        a = float(request.query_params["a"])
        b = float(request.query_params["b"])
        return PlainTextResponse(str(a / b))
    except Exception:
        return PlainTextResponse(traceback.format_exc(), status_code=500)  # flaw: CWE-209


app = Starlette(routes=[Route("/ratio", ratio)])
