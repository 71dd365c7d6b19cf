import os
import tornado.ioloop
import tornado.web

DOC_ROOT = os.path.abspath("documents")


class DocHandler(tornado.web.RequestHandler):
    def get(self):
        doc = self.get_argument("doc")
        full = DOC_ROOT + "/" + doc
        with open(full, "rb") as f:  # flaw: CWE-22
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
