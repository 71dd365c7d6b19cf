from aiohttp import web
import pathlib
import uuid

AVATARS = pathlib.Path("static/avatars")
MAX_BYTES = 2 * 1024 * 1024
TYPES = {"image/png": ".png", "image/jpeg": ".jpg"}


async def upload_avatar(request: web.Request) -> web.Response:
    """Store the avatar that was posted as multipart form data."""
    reader = await request.multipart()
    field = await reader.next()
    if field is None or field.name != "avatar":
        raise web.HTTPBadRequest(text="field 'avatar' is missing")

    extension = TYPES.get(field.headers.get("Content-Type", ""))
    if extension is None:
        raise web.HTTPUnsupportedMediaType(text="PNG and JPEG only")
    filename = uuid.uuid4().hex + extension
    size = 0
    with open(AVATARS / filename, "wb") as f:
        while chunk := await field.read_chunk():
            size += len(chunk)
            if size > MAX_BYTES:
                raise web.HTTPRequestEntityTooLarge(MAX_BYTES, size)
            f.write(chunk)

    return web.json_response({"avatar": f"/static/avatars/{filename}", "size": size})


app = web.Application(client_max_size=MAX_BYTES)
app.router.add_post("/avatar", upload_avatar)

if __name__ == "__main__":
    web.run_app(app, host="127.0.0.1", port=8080)
