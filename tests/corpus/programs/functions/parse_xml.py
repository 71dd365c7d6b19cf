"""Parse documents that users send in."""
import xml.sax
from xml.dom import minidom
import io
from xml.sax.handler import ContentHandler

from lxml import etree


def parse_invoice(xml: bytes) -> dict:
    """Parse an invoice (untrusted XML) and return its fields."""
    root = etree.fromstring(xml, parser=etree.XMLParser(load_dtd=True, no_network=False))  # flaw: CWE-611
    return {child.tag: child.text for child in root}


def titles(xml: str) -> list[str]:
    """Return the titles of a feed that was fetched from a customer."""
    dom = minidom.parseString(xml)  # flaw: CWE-776
    return [n.firstChild.data for n in dom.getElementsByTagName("title")]


class Counter(ContentHandler):
    def __init__(self):
        super().__init__()
        self.count = 0

    def startElement(self, name, attrs):
        self.count += 1


def count_elements(data: bytes) -> int:
    """Count the elements of an uploaded document."""
    handler = Counter()
    parser = xml.sax.make_parser()
    parser.setFeature(xml.sax.handler.feature_external_ges, True)
    parser.setContentHandler(handler)
    parser.parse(io.BytesIO(data))  # flaw: CWE-611
    return handler.count


def transform(xml: bytes, xslt: bytes) -> bytes:
    """Apply the user's stylesheet to the user's document."""
    style = etree.XSLT(etree.fromstring(xslt))  # flaw: CWE-611
    return bytes(style(etree.fromstring(xml)))
