import os
import uuid

from aiohttp import web

STORAGE = os.environ.get("STORAGE_DIR", "/srv/images")


async def upload(request: web.Request) -> web.Response:
    reader = await request.multipart()
    field = await reader.next()
    if field is None or field.name != "image":
        return web.json_response({"error": "image field required"}, status=400)
    image_id = uuid.uuid4().hex
    size = 0
    with open(os.path.join(STORAGE, image_id), "wb") as out:
        while True:
            chunk = await field.read_chunk()
            if not chunk:
                break
            size += len(chunk)
            if size > 10 * 1024 * 1024:
                return web.json_response({"error": "too large"}, status=413)
            out.write(chunk)
    return web.json_response({"imageId": image_id})


async def download(request: web.Request) -> web.StreamResponse:
    image_id = request.query.get("imageId", "")
    try:
        image_id = uuid.UUID(image_id).hex
    except ValueError:
        return web.json_response({"error": "invalid id"}, status=400)
    path = os.path.join(STORAGE, image_id)
    if not os.path.isfile(path):
        return web.json_response({"error": "not found"}, status=404)
    return web.FileResponse(path)


def make_app() -> web.Application:
    app = web.Application(client_max_size=12 * 1024 * 1024)
    app.router.add_post("/images", upload)
    app.router.add_get("/images", download)
    return app


if __name__ == "__main__":
    web.run_app(make_app(), port=5000)
