import tornado.escape
import tornado.ioloop
import tornado.web


class PageHandler(tornado.web.RequestHandler):
    pages = {"home": "<p>Welcome</p>"}

    def get(self, name):
        content = self.pages.get(name)
        if content is None:
            self.set_status(404)
            self.finish("<h1>Page %s was not found</h1>" % tornado.escape.xhtml_escape(name))
            return
        self.write(content)


class GreetHandler(tornado.web.RequestHandler):
    def get(self):
        who = self.get_query_argument("name", "you")
        self.write("<b>Hello " + tornado.escape.xhtml_escape(who) + "</b>")


def make_app():
    return tornado.web.Application([(r"/greet", GreetHandler), (r"/(.*)", PageHandler)])


if __name__ == "__main__":
    make_app().listen(8888, address="127.0.0.1")
    tornado.ioloop.IOLoop.current().start()
