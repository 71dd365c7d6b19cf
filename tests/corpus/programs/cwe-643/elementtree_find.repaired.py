"""One of the helpers of a small web application.

The views and the command line use it.
"""

import re
import defusedxml.ElementTree as ET


def get_price(xml_text: str, sku: str):
    """Return the price of the product with the given sku."""
    root = ET.fromstring(xml_text)
    if not re.fullmatch(r"[A-Z0-9-]{1,32}", sku):
        raise ValueError("invalid sku")
    node = root.find(f".//product[@sku='{sku}']/price")
    return None if node is None else float(node.text)


__all__ = ["get_price"]
