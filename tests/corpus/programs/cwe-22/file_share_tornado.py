import asyncio
import logging
import os

import tornado.web
from tornado.web import HTTPError, RequestHandler

SHARED = os.path.abspath("shared")
CHUNK = 64 * 1024


class BaseFileHandler(RequestHandler):
    def file_path(self) -> str:
        name = self.get_query_argument("name")
        if not name:
            raise HTTPError(400, reason="name is required")
        return os.path.join(SHARED, name)  # flaw: CWE-22


class UploadHandler(BaseFileHandler):
    def put(self):
        path = self.file_path()
        with open(path, "wb") as f:  # flaw: CWE-22
            f.write(self.request.body)
        self.set_status(201)
        self.finish({"size": len(self.request.body)})


class DownloadHandler(BaseFileHandler):
    async def get(self):
        path = self.file_path()
        if not os.path.isfile(path):
            raise HTTPError(404)
        self.set_header("Content-Type", "application/octet-stream")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Content-Disposition", "attachment")
        with open(path, "rb") as f:  # flaw: CWE-22
            while chunk := f.read(CHUNK):
                self.write(chunk)
                await self.flush()


class ListHandler(RequestHandler):
    def get(self):
        entries = [
            {"name": e.name, "size": e.stat().st_size}
            for e in os.scandir(SHARED)
            if e.is_file()
        ]
        self.finish({"files": sorted(entries, key=lambda e: e["name"])})


def make_app() -> tornado.web.Application:
    return tornado.web.Application(
        [
            (r"/upload", UploadHandler),
            (r"/download", DownloadHandler),
            (r"/list", ListHandler),
        ]
    )


async def main() -> None:
    logging.basicConfig(level=logging.INFO)
    os.makedirs(SHARED, exist_ok=True)
    make_app().listen(8888, max_body_size=50 * 1024 * 1024)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
