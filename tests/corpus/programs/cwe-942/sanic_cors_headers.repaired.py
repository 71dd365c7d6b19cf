from sanic import Sanic
from sanic.response import json

app = Sanic("api")
ORIGINS = {"https://app.example.org"}


@app.middleware("response")
async def cors(request, response):
    origin = request.headers.get("origin")
    if origin in ORIGINS:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Credentials"] = "true"
        response.headers["Vary"] = "Origin"


@app.get("/me")
async def me(request):
    return json({"user": request.cookies.get("user")})
