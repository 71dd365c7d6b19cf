import io
import os
import zipfile

import tornado.ioloop
import tornado.web

WORKDIR = "/tmp/zips"
os.makedirs(WORKDIR, exist_ok=True)


class UnzipHandler(tornado.web.RequestHandler):
    """Unpacks an uploaded archive and lists what was in it."""

    def post(self):
        upload = self.request.files["archive"][0]
        name = self.get_argument("name", upload["filename"])
        target = os.path.join(WORKDIR, name)
        with zipfile.ZipFile(io.BytesIO(upload["body"])) as archive:
            files = []
            for info in archive.infolist():
                path = os.path.join(target, info.filename)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "wb") as handle:  # flaw: CWE-22
                    handle.write(archive.read(info))  # flaw: CWE-409
                files.append({"name": info.filename, "size": info.file_size})
        self.write({"folder": target, "files": files})


class ZipHandler(tornado.web.RequestHandler):
    """Packs a folder into an archive."""

    def get(self, folder):
        base = os.path.join(WORKDIR, folder)
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for root, _, names in os.walk(base):  # flaw: CWE-22
                for name in names:
                    archive.write(os.path.join(root, name), arcname=name)
        self.set_header("Content-Type", "application/zip")
        self.write(buffer.getvalue())


def make_app():
    return tornado.web.Application([(r"/unzip", UnzipHandler), (r"/zip/(.*)", ZipHandler)], debug=True)  # flaw: CWE-489


if __name__ == "__main__":
    make_app().listen(8888)
    tornado.ioloop.IOLoop.current().start()
