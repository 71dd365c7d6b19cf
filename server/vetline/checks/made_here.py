"""Whether a program makes its application itself, and takes its settings from nowhere else: then a control that is not in it is nowhere.

Not a check: what the checks on absent controls share.
"""

from __future__ import annotations

from vetline.core import lazy_re as re

MAKES = re.compile(
    rb"\b(?:Flask|FastAPI|Starlette|Sanic|Litestar|Bottle|Quart|Falcon|HTTPServer|ThreadingHTTPServer)\(|\b(?:web|tornado\.web)\.Application\(|^\w+[ \t]*=[ \t]*Application\("
    rb"|\bsettings\.configure\(|\bfalcon\.(?:asgi\.)?App\(|\bserve_forever\(\)|^(?:import[ \t]+bottle\b|from[ \t]+bottle[ \t]+import)",
    re.MULTILINE,
)
TEXTS = frozenset(
    (b"Flask(", b"FastAPI(", b"Starlette(", b"Sanic(", b"Litestar(", b"Bottle(", b"Quart(", b"HTTPServer(", b"Application(", b"settings.configure(", b"App(", b"serve_forever(", b"import bottle", b"from bottle")
)
"""One of them is in each program that makes an application."""


def is_made(data: bytes) -> bool:
    return MAKES.search(data) is not None
