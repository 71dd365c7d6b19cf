from pathlib import Path

from aiohttp import web

from mailroom.settings import Settings

routes = web.RouteTableDef()


class AttachmentStore:
    def __init__(self, settings: Settings) -> None:
        self.root = (Path(settings.data_dir) / "attachments").resolve()

    def names(self, mailbox: str) -> list[str]:
        return sorted(entry.name for entry in (self.root / mailbox).iterdir())


@routes.get("/attachments")
async def download(request: web.Request) -> web.StreamResponse:
    store: AttachmentStore = request.app["store"]
    query = request.query
    name = query.get("name", "")
    if not name:
        raise web.HTTPBadRequest(text="which attachment?")
    folder = store.root / request["mailbox"]
    path = (folder / name).resolve()
    if not path.is_relative_to(folder) or not path.is_file():
        raise web.HTTPNotFound()
    disposition = "inline" if "inline" in query else "attachment"
    return web.FileResponse(path, headers={"Content-Disposition": disposition})
