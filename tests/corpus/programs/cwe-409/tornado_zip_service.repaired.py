import io
import os
import pathlib
import tempfile
import zipfile

import tornado.ioloop
import tornado.web

WORKDIR = pathlib.Path(os.environ.get("WORKDIR", "/var/lib/zips")).resolve()
MAX_BODY = 10 * 1024 * 1024
MAX_FILES = 200
MAX_UNPACKED = 50 * 1024 * 1024


def safe_target(base: pathlib.Path, name: str) -> pathlib.Path:
    """Return the path of a member below base, or fail."""
    path = (base / name).resolve()
    if not path.is_relative_to(base):
        raise tornado.web.HTTPError(400, reason="illegal path in archive")
    return path


class UnzipHandler(tornado.web.RequestHandler):
    """Unpacks an uploaded archive and lists what was in it."""

    def post(self):
        uploads = self.request.files.get("archive")
        if not uploads:
            raise tornado.web.HTTPError(400)
        target = pathlib.Path(tempfile.mkdtemp(dir=WORKDIR)).resolve()
        files = []
        remaining = MAX_UNPACKED
        try:
            with zipfile.ZipFile(io.BytesIO(uploads[0]["body"])) as archive:
                infos = archive.infolist()
                if len(infos) > MAX_FILES or sum(info.file_size for info in infos) > MAX_UNPACKED:
                    raise tornado.web.HTTPError(413)
                for info in infos:
                    if info.is_dir():
                        continue
                    path = safe_target(target, info.filename)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    with archive.open(info) as member, open(path, "wb") as handle:
                        data = member.read(remaining + 1)
                        remaining -= len(data)
                        if remaining < 0:
                            raise tornado.web.HTTPError(413)
                        handle.write(data)
                    files.append({"name": info.filename, "size": len(data)})
        except zipfile.BadZipFile:
            raise tornado.web.HTTPError(400) from None
        self.write({"folder": target.name, "files": files})


class ZipHandler(tornado.web.RequestHandler):
    """Packs a folder into an archive."""

    def get(self, folder):
        base = WORKDIR / folder
        if not base.is_dir():
            raise tornado.web.HTTPError(404)
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for path in base.rglob("*"):
                archive.write(path, arcname=path.relative_to(base))
        self.set_header("Content-Type", "application/zip")
        self.write(buffer.getvalue())


def make_app():
    return tornado.web.Application([(r"/unzip", UnzipHandler), (r"/zip/([A-Za-z0-9_]+)", ZipHandler)])


if __name__ == "__main__":
    make_app().listen(8888, address="127.0.0.1", max_body_size=MAX_BODY)
    tornado.ioloop.IOLoop.current().start()
