import io
import xml.sax
from xml.sax.handler import ContentHandler, feature_external_ges


class TextCollector(ContentHandler):
    def __init__(self):
        super().__init__()
        self.text = []

    def characters(self, content):
        self.text.append(content)


def text_of(xml_bytes):
    """All text of an uploaded document."""
    handler = TextCollector()
    parser = xml.sax.make_parser()
    parser.setFeature(feature_external_ges, True)  # flaw: CWE-611
    parser.setContentHandler(handler)
    parser.parse(io.BytesIO(xml_bytes))
    return "".join(handler.text)
