import os
import json
import tarfile
import tornado.ioloop
import tornado.web

BACKUPS = "/var/backups/app"
DATA = "/var/lib/app"


class BaseHandler(tornado.web.RequestHandler):
    def get_current_user(self):
        return self.get_secure_cookie("user")


class RestoreHandler(BaseHandler):
    @tornado.web.authenticated
    def post(self):
        info = json.loads(self.request.body)
        name = info["backup"]
        if name not in os.listdir(BACKUPS):
            self.set_status(404)
            return
        path = os.path.join(BACKUPS, name)
        with tarfile.open(path) as archive:
            archive.extractall(DATA, filter="data")
        self.write({"restored": True})


class ListHandler(BaseHandler):
    @tornado.web.authenticated
    def get(self):
        self.write({"backups": sorted(os.listdir(BACKUPS))})


def make_app():
    return tornado.web.Application(
        [(r"/backups", ListHandler), (r"/backups/restore", RestoreHandler)],
        cookie_secret=os.environ["COOKIE_SECRET"],
        login_url="/login",
        xsrf_cookies=True,
    )


if __name__ == "__main__":
    make_app().listen(8888, address="127.0.0.1")
    tornado.ioloop.IOLoop.current().start()
