"""One of the helpers of a small web application.

The views and the command line use it.
"""

import json
from pymongo.collection import Collection


def search_products(products: Collection, raw_filter: str):
    """Search products by a filter that the client sends as JSON."""
    criteria = json.loads(raw_filter)
    query = {k: {"$eq": str(v)} for k, v in criteria.items() if k in ("name", "category", "brand")}
    return list(products.find(query).limit(50))


__all__ = ["search_products"]
