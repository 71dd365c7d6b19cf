import os

import tornado.ioloop
import tornado.web


class MainHandler(tornado.web.RequestHandler):
    def get(self):
        self.render("index.html", title="Dashboard")


def make_app():
    return tornado.web.Application(
        [(r"/", MainHandler)],
        cookie_secret=os.environ["COOKIE_SECRET"],
        template_path="templates",
        xsrf_cookies=True,
        debug=True,  # flaw: CWE-489, CWE-215
    )


if __name__ == "__main__":
    make_app().listen(8888)
    tornado.ioloop.IOLoop.current().start()
