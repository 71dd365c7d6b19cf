import io
import xml.sax
from xml.sax.handler import ContentHandler, feature_external_ges


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
    """Return the entries of an RSS feed."""
    handler = FeedHandler()
    parser = xml.sax.make_parser()
    parser.setFeature(feature_external_ges, True)  # flaw: CWE-611
    parser.setContentHandler(handler)
    parser.parse(io.BytesIO(data))  # flaw: CWE-611
    return handler.items
