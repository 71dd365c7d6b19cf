import defusedxml.sax
from xml.sax.handler import ContentHandler, feature_external_ges


class TitleHandler(ContentHandler):
    def __init__(self):
        super().__init__()
        self.titles = []
        self._in = False

    def startElement(self, name, attrs):
        self._in = name == "title"

    def characters(self, content):
        if self._in:
            self.titles.append(content)


def titles(stream):
    handler = TitleHandler()
    defusedxml.sax.parse(stream, handler)
    return handler.titles
