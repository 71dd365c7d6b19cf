"""One of the helpers of a small web application.

The views and the command line use it.
"""

from lxml import etree


class UserDirectory:
    def __init__(self, xml_path):
        self.tree = etree.parse(xml_path, etree.XMLParser(resolve_entities=False))

    def find(self, username, password):
        return self.tree.xpath("//user[name/text()=$name and secret/text()=$secret]", name=username, secret=password)


__all__ = ["UserDirectory"]
