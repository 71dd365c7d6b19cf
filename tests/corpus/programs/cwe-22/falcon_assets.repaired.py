import os
import falcon

ASSETS = "/var/lib/assets"


class AssetResource:
    def on_get(self, req, resp, name):
        path = os.path.normpath(os.path.join(ASSETS, name))
        if not path.startswith(ASSETS + os.sep) or not os.path.exists(path):
            raise falcon.HTTPNotFound()
        with open(path, "rb") as handle:
            resp.data = handle.read()
        resp.content_type = "application/octet-stream"


app = falcon.App()
app.add_route("/assets/{name:path}", AssetResource())
