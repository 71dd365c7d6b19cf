"""Read accounts from PostgreSQL."""

import os
from typing import Any, Dict, List, Optional

import psycopg
from psycopg.rows import dict_row


def get_connection() -> psycopg.Connection:
    return psycopg.connect(os.environ["DATABASE_URL"], row_factory=dict_row)


def get_account(account_id: str) -> Optional[Dict[str, Any]]:
    """Return the account with the given id, or None."""
    with get_connection() as conn:
        with conn.cursor() as cur:
            cur.execute(f"SELECT id, email, balance FROM accounts WHERE id = {account_id}")  # flaw: CWE-89
            return cur.fetchone()


def list_accounts(
    owner: str,
    sort_by: str = "created_at",
    descending: bool = False,
    limit: int = 50,
) -> List[Dict[str, Any]]:
    """List an owner's accounts, sorted by a column."""
    direction = "DESC" if descending else "ASC"
    query = "SELECT id, email, balance FROM accounts WHERE owner = '" + owner + "'"
    query += f" ORDER BY {sort_by} {direction} LIMIT {int(limit)}"
    with get_connection() as conn:
        with conn.cursor() as cur:
            cur.execute(query)  # flaw: CWE-89
            return cur.fetchall()
