import xml.dom.minidom
import xml.etree.ElementTree as ET
import xml.sax
from xml.dom.minidom import parseString
from xml.sax.handler import feature_external_ges

from defusedxml.ElementTree import fromstring as safe_fromstring
from flask import request
from lxml import etree
from lxml.etree import XMLParser


def parse(path):
    # ruleid: xml-external-entities
    parser = etree.XMLParser(resolve_entities=True)
    # ruleid: xml-external-entities
    other = XMLParser(no_network=False, remove_blank_text=True)
    sax = xml.sax.make_parser()
    # ruleid: xml-external-entities
    sax.setFeature(feature_external_ges, True)
    # ruleid: xml-external-entities
    tree = etree.fromstring(request.data)
    # ruleid: xml-external-entities
    document = parseString(request.get_data())
    return parser, other, tree, document


class Import:
    async def post(self, request, upload):
        # ruleid: xml-external-entities
        tree = ET.fromstring(await request.body())
        # ruleid: xml-external-entities
        other = etree.parse(
            upload.file,
        )
        return tree, other


def near_misses(path, node, sax, requests_log):
    # ok: xml-external-entities
    a = etree.XMLParser(resolve_entities=False, no_network=True)
    # ok: xml-external-entities
    b = etree.fromstring(request.data, a)
    # ok: xml-external-entities
    c = safe_fromstring(request.data)
    # ok: xml-external-entities
    d = ET.parse(path)
    # ok: xml-external-entities
    e = xml.dom.minidom.parseString(ET.tostring(node)).toprettyxml()
    # ok: xml-external-entities
    f = etree.parse("config.xml")
    # ok: xml-external-entities
    sax.setFeature(feature_external_ges, False)
    # ok: xml-external-entities
    g = ET.fromstring("<a/>")
    # ok: xml-external-entities
    h = XMLParser(remove_blank_text=True)
    return a, b, c, d, e, f, g, h


def iterated(path):
    # ruleid: xml-external-entities
    first = etree.iterparse(path, resolve_entities=True)
    # ok: xml-external-entities
    return first, etree.iterparse(path, resolve_entities=False)
