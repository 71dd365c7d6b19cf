import os
import tornado.web

ASSETS = os.path.abspath("assets")


class AssetHandler(tornado.web.RequestHandler):
    def get(self):
        path = os.path.abspath(os.path.join(ASSETS, self.get_query_argument("path")))
        if not path.startswith(ASSETS + os.sep):
            raise tornado.web.HTTPError(404)
        with open(path, "rb") as handle:
            self.finish(handle.read())
