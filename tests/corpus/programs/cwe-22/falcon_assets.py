import os
import falcon

ASSETS = "/var/lib/assets"


class AssetResource:
    def on_get(self, req, resp, name):
        path = os.path.join(ASSETS, name)
        if not os.path.exists(path):
            raise falcon.HTTPNotFound()
        with open(path, "rb") as handle:  # flaw: CWE-22
            resp.data = handle.read()
        resp.content_type = "application/octet-stream"


app = falcon.App()
app.add_route("/assets/{name:path}", AssetResource())
