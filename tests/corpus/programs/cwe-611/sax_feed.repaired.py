import io
from xml.sax.handler import ContentHandler

import defusedxml.sax


class FeedHandler(ContentHandler):
    def __init__(self):
        super().__init__()
        self.items = []
        self._item = None
        self._text = []

    def startElement(self, name, attrs):
        if name == "item":
            self._item = {"title": "", "link": ""}
        self._text = []

    def characters(self, content):
        self._text.append(content)

    def endElement(self, name):
        if self._item is not None and name in self._item:
            self._item[name] = "".join(self._text).strip()
        elif name == "item":
            self.items.append(self._item)
            self._item = None


def parse_feed(data: bytes):
    """Return the entries of an RSS feed; entity declarations are refused."""
    handler = FeedHandler()
    defusedxml.sax.parse(
        io.BytesIO(data), handler, forbid_entities=True, forbid_external=True
    )
    return handler.items
