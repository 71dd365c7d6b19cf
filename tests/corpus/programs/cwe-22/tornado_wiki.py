import os
import tornado.ioloop
import tornado.web
from tornado.escape import xhtml_escape

PAGES = os.path.realpath("pages")


class PageHandler(tornado.web.RequestHandler):
    def get(self, slug):
        filename = os.path.join(PAGES, slug)
        if not os.path.isfile(filename):
            raise tornado.web.HTTPError(404)
        with open(filename) as page:  # flaw: CWE-22
            text = page.read()
        self.write("<pre>%s</pre>" % xhtml_escape(text))


class IndexHandler(tornado.web.RequestHandler):
    def get(self):
        names = sorted(os.listdir(PAGES))
        self.write({"pages": names})


def make_app():
    return tornado.web.Application([
        (r"/", IndexHandler),
        (r"/page/(.*)", PageHandler),
    ])


if __name__ == "__main__":
    make_app().listen(8888, address="127.0.0.1")
    tornado.ioloop.IOLoop.current().start()
