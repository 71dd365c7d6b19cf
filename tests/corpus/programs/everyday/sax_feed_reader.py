import xml.sax
from xml.sax.handler import ContentHandler, feature_external_ges


class TitleHandler(ContentHandler):
    def __init__(self):
        super().__init__()
        self.titles = []
        self._in_title = False

    def startElement(self, name, attrs):
        self._in_title = name == "title"
        if self._in_title:
            self.titles.append("")

    def characters(self, content):
        if self._in_title:
            self.titles[-1] += content

    def endElement(self, name):
        self._in_title = False


def titles_of_feed(stream):
    handler = TitleHandler()
    parser = xml.sax.make_parser()
    parser.setFeature(feature_external_ges, True)  # flaw: CWE-611
    parser.setContentHandler(handler)
    parser.parse(stream)
    return handler.titles
