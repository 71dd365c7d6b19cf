"""One of the helpers of a small web application.

The views and the command line use it.
"""

from lxml import etree


class UserDirectory:
    def __init__(self, xml_path):
        self.tree = etree.parse(xml_path, etree.XMLParser(resolve_entities=False))

    def find(self, username, password):
        expr = "//user[name/text()='" + username + "' and secret/text()='" + password + "']"
        return self.tree.xpath(expr)  # flaw: CWE-643


__all__ = ["UserDirectory"]
