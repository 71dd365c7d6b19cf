"""One of the helpers of a small web application.

The views and the command line use it.
"""

import json
from pymongo.collection import Collection


def search_products(products: Collection, raw_filter: str):
    """Search products by a filter that the client sends as JSON."""
    criteria = json.loads(raw_filter)
    return list(products.find(criteria).limit(50))  # flaw: CWE-943


__all__ = ["search_products"]
