import os
import tornado.ioloop
import tornado.web

DOC_ROOT = os.path.abspath("documents")


class DocHandler(tornado.web.RequestHandler):
    def get(self):
        doc = self.get_argument("doc")
        full = os.path.realpath(os.path.join(DOC_ROOT, doc))
        if os.path.commonpath([full, DOC_ROOT]) != DOC_ROOT:
            raise tornado.web.HTTPError(403)
        with open(full, "rb") as f:
            self.write(f.read())


class IndexHandler(tornado.web.RequestHandler):
    def get(self):
        self.write({"docs": os.listdir(DOC_ROOT)})


def make_app():
    return tornado.web.Application([
        (r"/", IndexHandler),
        (r"/doc", DocHandler),
    ])


if __name__ == "__main__":
    app = make_app()
    app.listen(8888)
    tornado.ioloop.IOLoop.current().start()
