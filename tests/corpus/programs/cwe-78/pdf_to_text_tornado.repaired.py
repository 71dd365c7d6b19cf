import asyncio
import json
import os
import uuid

import tornado.ioloop
import tornado.web

UPLOADS = "/var/tmp/pdfs"


class ConvertHandler(tornado.web.RequestHandler):
    async def post(self):
        upload = self.request.files["pdf"][0]
        first = self.get_body_argument("first", "1")
        last = self.get_body_argument("last", "")
        source = os.path.join(UPLOADS, uuid.uuid4().hex + ".pdf")
        with open(source, "wb") as out:
            out.write(upload["body"])
        try:
            argv = ["pdftotext", "-f", str(int(first))]
            if last:
                argv += ["-l", str(int(last))]
            proc = await asyncio.create_subprocess_exec(*argv, source, "-", stdout=asyncio.subprocess.PIPE)
            text, _ = await asyncio.wait_for(proc.communicate(), 60)
        finally:
            os.unlink(source)
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps({"text": text.decode(errors="replace")}))


def make_app():
    return tornado.web.Application([(r"/convert", ConvertHandler)])


if __name__ == "__main__":
    make_app().listen(8000)
    tornado.ioloop.IOLoop.current().start()
