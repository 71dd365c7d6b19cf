from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask
from flask_cors import CORS, cross_origin
from flask_socketio import SocketIO
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware as Cors

ORIGINS = ["https://app.example.com"]
app = FastAPI()
# ruleid: cors-wildcard
app.add_middleware(
    CORSMiddleware,
    allow_origins=["*"],
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)
# ruleid: cors-wildcard
app.add_middleware(CORSMiddleware, allow_methods=["GET"], allow_origins=["*"])
# ruleid: cors-wildcard
app.add_middleware(Cors, allow_origins=["*"])
# ruleid: cors-wildcard
stack = [Middleware(CORSMiddleware, allow_origins=["*"])]
# ruleid: cors-wildcard
wrapped = CORSMiddleware(app, allow_origins=["https://app.example.com", "*"])
web = Flask(__name__)
# ruleid: cors-wildcard
CORS(web)
# ruleid: cors-wildcard
CORS(web, resources={r"/api/*": {"origins": "*"}}, supports_credentials=True)
# ruleid: cors-wildcard
CORS(web, origins="*")
# ruleid: cors-wildcard
sockets = SocketIO(web, cors_allowed_origins="*")
# ruleid: cors-wildcard
CORS_ALLOW_ALL_ORIGINS = True


class Api:
    # ruleid: cors-wildcard
    @cross_origin()
    async def get(self, response):
        # ruleid: cors-wildcard
        response.headers["Access-Control-Allow-Origin"] = "*"


def app_static_options(response):
    # ok: cors-wildcard
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


def near_misses(response, settings, origin):
    # ok: cors-wildcard
    app.add_middleware(CORSMiddleware, allow_origins=ORIGINS, allow_methods=["*"], allow_headers=["*"])
    # ok: cors-wildcard
    app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
    # ok: cors-wildcard
    app.add_middleware(CORSMiddleware, allow_origins=settings.origins)
    # ok: cors-wildcard
    CORS(web, origins=ORIGINS)
    # ok: cors-wildcard
    CORS(web, resources={r"/api/*": {"origins": ORIGINS}})
    # ok: cors-wildcard
    response.headers["Access-Control-Allow-Origin"] = origin
    # ok: cors-wildcard
    response.headers["Access-Control-Allow-Methods"] = "*"
    if settings.allow_all_origins:
        # ok: cors-wildcard
        response.headers["Access-Control-Allow-Origin"] = "*"
    if "*" in settings.origins:
        # ok: cors-wildcard
        CORS(web, resources={r"/*": {"origins": "*"}}, supports_credentials=False)
    if origin:
        # ruleid: cors-wildcard
        response.headers["Access-Control-Allow-Origin"] = "*"
    # ok: cors-wildcard
    CORS_ALLOW_ALL_ORIGINS = False
    # ok: cors-wildcard
    SocketIO(web, cors_allowed_origins=ORIGINS)
    # ok: cors-wildcard
    allow_origins = ["*"]
    return CORS_ALLOW_ALL_ORIGINS, allow_origins
