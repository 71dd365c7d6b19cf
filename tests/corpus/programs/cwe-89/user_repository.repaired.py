"""Data access for users."""

from dataclasses import dataclass
from typing import Optional

import psycopg2
from psycopg2.extras import RealDictCursor


@dataclass
class User:
    id: int
    email: str
    name: str


class UserRepository:
    """Reads and writes users in PostgreSQL."""

    def __init__(self, dsn: str):
        self._conn = psycopg2.connect(dsn)

    def find_by_email(self, email: str) -> Optional[User]:
        """Return the user's row, or None if there is no such user."""
        with self._conn.cursor(cursor_factory=RealDictCursor) as cur:
            cur.execute("SELECT id, email, name FROM users WHERE email = %s", (email,))
            row = cur.fetchone()
        return User(**row) if row else None

    def rename(self, user_id: int, name: str) -> None:
        with self._conn.cursor() as cur:
            cur.execute("UPDATE users SET name = %s WHERE id = %s", (name, user_id))
        self._conn.commit()

    def close(self) -> None:
        self._conn.close()
