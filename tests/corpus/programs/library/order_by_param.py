"""One of the helpers of a small web application.

The views and the command line use it.
"""

from sqlalchemy import asc, desc, text
from .models import Dag


def apply_sorting(query, order_by: str):
    """Sort the listing by what the API client asks for, '-' for descending."""
    direction = desc if order_by.startswith("-") else asc
    name = order_by.lstrip("-")
    return query.order_by(direction(text(name)))  # flaw: CWE-89


__all__ = ["apply_sorting"]
