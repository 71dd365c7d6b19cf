"""One of the helpers of a small web application.

The views and the command line use it.
"""

import re
import defusedxml.ElementTree as ET


def get_price(xml_text: str, sku: str):
    """Return the price of the product with the given sku."""
    root = ET.fromstring(xml_text)
    node = root.find(f".//product[@sku='{sku}']/price")  # flaw: CWE-643
    return None if node is None else float(node.text)


__all__ = ["get_price"]
