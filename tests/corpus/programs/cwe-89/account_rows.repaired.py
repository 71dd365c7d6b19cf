"""Read accounts from PostgreSQL."""

import os
from typing import Any, Dict, List, Optional

import psycopg
from psycopg.rows import dict_row
from psycopg import sql

SORTABLE_COLUMNS = frozenset({"id", "email", "created_at", "balance"})


def get_connection() -> psycopg.Connection:
    return psycopg.connect(os.environ["DATABASE_URL"], row_factory=dict_row)


def get_account(account_id: str) -> Optional[Dict[str, Any]]:
    """Return the account with the given id, or None."""
    with get_connection() as conn:
        with conn.cursor() as cur:
            cur.execute("SELECT id, email, balance FROM accounts WHERE id = %s", (account_id,))
            return cur.fetchone()


def list_accounts(
    owner: str,
    sort_by: str = "created_at",
    descending: bool = False,
    limit: int = 50,
) -> List[Dict[str, Any]]:
    """List an owner's accounts, sorted by a column."""
    direction = "DESC" if descending else "ASC"
    if sort_by not in SORTABLE_COLUMNS:
        raise ValueError(f"cannot sort by {sort_by!r}")
    query = sql.SQL("SELECT id, email, balance FROM accounts WHERE owner = %s ORDER BY {column} {direction} LIMIT %s").format(
        column=sql.Identifier(sort_by),
        direction=sql.SQL(direction),
    )
    with get_connection() as conn:
        with conn.cursor() as cur:
            cur.execute(query, (owner, int(limit)))
            return cur.fetchall()
