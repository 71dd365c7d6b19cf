from __future__ import annotations

import logging
from contextlib import closing

from app.db import pool
from app.models import Ticket

log = logging.getLogger(__name__)


class TicketRepository:
    """Reads and writes tickets of one tenant."""

    table = "tickets"
    sortable = frozenset({"created_at", "title", "state", "priority"})

    def __init__(self, tenant_id: int) -> None:
        self.tenant_id = tenant_id

    def get(self, ticket_id: int) -> Ticket | None:
        with closing(pool.getconn()) as conn, conn.cursor() as cur:
            cur.execute("SELECT id, title, state FROM tickets WHERE tenant_id = %s AND id = %s", (self.tenant_id, ticket_id))
            row = cur.fetchone()
        return Ticket(*row) if row else None

    def search(self, filters: dict[str, str], sort: str = "created_at", descending: bool = False) -> list[Ticket]:
        if sort not in self.sortable:
            raise ValueError(f"cannot sort by {sort!r}")
        conditions, values = ["tenant_id = %s"], [self.tenant_id]
        if text := filters.get("q"):
            conditions.append("title ILIKE %s")
            values.append(f"%{text}%")
        if state := filters.get("state"):
            conditions.append("state = %s")
            values.append(state)
        where = " AND ".join(conditions)
        order = f"{sort} {'DESC' if descending else 'ASC'}"
        query = f"SELECT id, title, state FROM {self.table} WHERE {where} ORDER BY {order} LIMIT 200"
        log.debug("ticket search for tenant %d", self.tenant_id)
        with closing(pool.getconn()) as conn, conn.cursor() as cur:
            cur.execute(query, values)
            return [Ticket(*row) for row in cur.fetchall()]
