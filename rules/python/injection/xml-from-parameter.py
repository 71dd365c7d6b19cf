import io
import xml.etree.ElementTree as ET
from xml.dom import minidom

import defusedxml.ElementTree
from lxml import etree

PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


def order(xml_text):
    # ruleid: xml-from-parameter
    return ET.fromstring(xml_text)


def title(document: str):
    text = document.strip()
    # ruleid: xml-from-parameter
    return minidom.parseString(text).getElementsByTagName("title")


def parsed(data):
    parser = etree.XMLParser()
    # ruleid: xml-from-parameter
    return etree.fromstring(data, parser)


class Feed:
    def load(self, payload):
        # ruleid: xml-from-parameter
        return etree.parse(io.BytesIO(payload))


def stripped(body):
    return body.strip()


def helper_strips(body):
    # ruleid: xml-from-parameter
    return etree.fromstring(stripped(body))


# todoruleid: xml-from-parameter
opened = lambda what: etree.fromstring(what)


def helper_opens(body):
    return opened(body)


def defused(xml_text):
    # ok: xml-from-parameter
    return defusedxml.ElementTree.fromstring(xml_text)


def told(data):
    # ok: xml-from-parameter
    return etree.fromstring(data, PARSER)


def told_here(data):
    parser = etree.XMLParser(resolve_entities=False)
    # ok: xml-from-parameter
    return etree.fromstring(data, parser=parser)


def a_file(path):
    # ok: xml-from-parameter
    return ET.parse(path)


def made_here(text):
    # ok: xml-from-parameter
    return minidom.parseString(ET.tostring(ET.Element(text)))
