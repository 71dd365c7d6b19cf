import json

import tornado.ioloop
import tornado.process
import tornado.web


class LookupHandler(tornado.web.RequestHandler):
    async def get(self):
        host = self.get_query_argument("host")
        kind = self.get_query_argument("type", "A")
        if kind not in ("A", "AAAA", "MX", "TXT") or host.startswith(("-", "@", "+")):
            raise tornado.web.HTTPError(400)
        process = tornado.process.Subprocess(
            ["dig", "+short", "-t", kind, "-q", host],
            stdout=tornado.process.Subprocess.STREAM,
        )
        output = await process.stdout.read_until_close()
        await process.wait_for_exit(raise_error=False)
        self.set_header("Content-Type", "application/json")
        self.write(json.dumps({"host": host, "records": output.decode().split()}))


def make_app():
    return tornado.web.Application([(r"/lookup", LookupHandler)])


if __name__ == "__main__":
    make_app().listen(8080, address="127.0.0.1")
    tornado.ioloop.IOLoop.current().start()
