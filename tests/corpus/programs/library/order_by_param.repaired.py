"""One of the helpers of a small web application.

The views and the command line use it.
"""

from sqlalchemy import asc, desc, text
from .models import Dag


SORT_FIELDS = {"dag_id": Dag.dag_id, "owner": Dag.owner, "last_run": Dag.last_run}


def apply_sorting(query, order_by: str):
    """Sort the listing by what the API client asks for, '-' for descending."""
    direction = desc if order_by.startswith("-") else asc
    name = order_by.lstrip("-")
    if name not in SORT_FIELDS:
        raise ValueError(f"cannot sort by {name}")
    return query.order_by(direction(SORT_FIELDS[name]))


__all__ = ["apply_sorting"]
