import os
import tornado.web

ASSETS = os.path.abspath("assets")


class AssetHandler(tornado.web.RequestHandler):
    def get(self):
        path = os.path.join(ASSETS, self.get_query_argument("path"))
        with open(path, "rb") as handle:  # flaw: CWE-22
            self.finish(handle.read())
