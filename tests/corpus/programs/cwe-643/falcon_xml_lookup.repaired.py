import falcon
from lxml import etree

DOCUMENT = etree.parse("catalog.xml")


class Catalog:
    def on_get(self, req, resp):
        title = req.get_param("title", required=True)
        found = DOCUMENT.xpath("//book[title=$title]/price/text()", title=title)
        resp.media = {"prices": [str(price) for price in found]}


app = falcon.App()
app.add_route("/price", Catalog())
