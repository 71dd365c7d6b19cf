from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


async def parse_list(request):
    form = await request.form()
    raw = form.get("values", "[]")
    try:
        values = eval(raw)  # flaw: CWE-95
    except (SyntaxError, ValueError):
        return JSONResponse({"error": "could not parse"}, status_code=400)
    return JSONResponse({"total": sum(values), "count": len(values)})


app = Starlette(routes=[Route("/parse", parse_list, methods=["POST"])])
