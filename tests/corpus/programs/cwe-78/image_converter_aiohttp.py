import asyncio
import logging
import tempfile
from pathlib import Path

from aiohttp import web

MAX_UPLOAD = 5 * 1024 * 1024
CONTENT_TYPES = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp"}
log = logging.getLogger("converter")
routes = web.RouteTableDef()


async def run_convert(src: Path, dst: Path, size: str) -> None:
    cmd = f"convert {src} -resize {size} {dst}"  # flaw: CWE-78
    proc = await asyncio.create_subprocess_shell(  # flaw: CWE-78
        cmd,  # flaw: CWE-78
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        _, err = await asyncio.wait_for(proc.communicate(), timeout=20)
    except asyncio.TimeoutError:
        proc.kill()
        raise web.HTTPGatewayTimeout(text="conversion timed out")
    if proc.returncode != 0:
        log.error("convert failed: %r", err[:500])
        raise web.HTTPUnprocessableEntity(text="conversion failed")


@routes.post("/convert")
async def convert(request: web.Request) -> web.Response:
    form = await request.post()
    upload = form.get("image")
    size = str(form.get("size", "640x480"))
    fmt = str(form.get("format", "png")).lower()

    if not isinstance(upload, web.FileField):
        raise web.HTTPBadRequest(text="image is required")
    if fmt not in CONTENT_TYPES:
        raise web.HTTPBadRequest(text="unsupported format")

    with tempfile.TemporaryDirectory() as tmp:
        src = Path(tmp) / "input"
        dst = Path(tmp) / f"output.{fmt}"
        src.write_bytes(upload.file.read())
        await run_convert(src, dst, size)
        body = dst.read_bytes()
    return web.Response(body=body, content_type=CONTENT_TYPES[fmt])


def create_app() -> web.Application:
    app = web.Application(client_max_size=MAX_UPLOAD)
    app.add_routes(routes)
    return app


if __name__ == "__main__":
    web.run_app(create_app(), port=8080)
