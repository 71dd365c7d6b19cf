import xml.sax

from lxml import etree
from lxml import etree as ET


def notes(path):
    # ruleid: xml-parser-defaults
    for event, element in etree.iterparse(path, events=("end",)):
        yield event, element


def notes_closed(path):
    # ok: xml-parser-defaults
    for event, element in etree.iterparse(path, events=("end",), resolve_entities=False):
        yield event, element


def drawing(path):
    # ruleid: xml-parser-defaults
    parser = etree.XMLParser(remove_comments=True, recover=True)
    # ok: xml-parser-defaults
    return etree.parse(path, parser)


def drawing_closed(path):
    # ok: xml-parser-defaults
    parser = etree.XMLParser(remove_comments=True, resolve_entities=False)
    return etree.parse(path, parser)


def tree(text):
    # ruleid: xml-parser-defaults
    return ET.fromstring(text)


def own():
    # ok: xml-parser-defaults
    return etree.fromstring("<table/>")


def page(text):
    # ok: xml-parser-defaults
    return etree.fromstring(text, etree.HTMLParser())


def handled(source, handler):
    # ruleid: xml-parser-defaults
    parser = xml.sax.make_parser()
    parser.setContentHandler(handler)
    parser.parse(source)
