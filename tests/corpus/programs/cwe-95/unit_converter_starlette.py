import ast
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

FORMULAS = {"c2f": lambda v: v * 9 / 5 + 32, "km2mi": lambda v: v * 0.621371}


async def convert(request):
    body = await request.json()
    value = float(body["value"])
    formula = body.get("formula", "x")
    result = eval(formula.replace("x", str(value)))  # flaw: CWE-95
    return JSONResponse({"result": result})


app = Starlette(routes=[Route("/convert", convert, methods=["POST"])])
