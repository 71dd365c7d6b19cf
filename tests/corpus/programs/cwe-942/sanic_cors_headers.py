from sanic import Sanic
from sanic.response import json

app = Sanic("api")
ORIGINS = {"https://app.example.org"}


@app.middleware("response")
async def cors(request, response):
    response.headers["Access-Control-Allow-Origin"] = request.headers.get("origin", "*")  # flaw: CWE-942
    response.headers["Access-Control-Allow-Credentials"] = "true"


@app.get("/me")
async def me(request):
    return json({"user": request.cookies.get("user")})
