"""Parse documents that users send in."""
import defusedxml.minidom
import defusedxml.sax
import io
from xml.sax.handler import ContentHandler

from lxml import etree


def parse_invoice(xml: bytes) -> dict:
    """Parse an invoice (untrusted XML) and return its fields."""
    root = etree.fromstring(xml, parser=etree.XMLParser(resolve_entities=False, no_network=True))
    return {child.tag: child.text for child in root}


def titles(xml: str) -> list[str]:
    """Return the titles of a feed that was fetched from a customer."""
    dom = defusedxml.minidom.parseString(xml)
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
    defusedxml.sax.parse(io.BytesIO(data), handler)
    return handler.count


def transform(xml: bytes, xslt: bytes) -> bytes:
    """Apply the user's stylesheet to the user's document."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    style = etree.XSLT(etree.fromstring(xslt, parser), access_control=etree.XSLTAccessControl.DENY_ALL)
    return bytes(style(etree.fromstring(xml, parser)))
