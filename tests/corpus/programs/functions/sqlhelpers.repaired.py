"""Repository classes over sqlite3 and psycopg."""
import sqlite3
from contextlib import closing

import psycopg
from psycopg import sql


class UserRepository:
    """Finds and changes users. All arguments come from the web layer."""

    def __init__(self, path: str):
        self.con = sqlite3.connect(path)

    def by_name(self, name: str):
        """Return the user with this name."""
        return self.con.execute("SELECT * FROM users WHERE name = ?", (name,)).fetchone()

    def by_ids(self, ids: list[str]):
        """Return the users with these ids."""
        marks = ",".join("?" for _ in ids)
        return self.con.execute(f"SELECT * FROM users WHERE id IN ({marks})", ids).fetchall()

    def update(self, user_id: int, fields: dict):
        """Update the given fields of a user."""
        allowed = {"name", "email"}
        names = [k for k in fields if k in allowed]
        assignments = ", ".join(f"{k} = ?" for k in names)
        self.con.execute(
            f"UPDATE users SET {assignments} WHERE id = ?", [*(fields[k] for k in names), user_id]
        )
        self.con.commit()


def count_rows(dsn: str, table: str) -> int:
    """Count the rows of a table chosen by the user."""
    with psycopg.connect(dsn) as con, con.cursor() as cur:
        cur.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table)))
        return cur.fetchone()[0]


def run_script(path: str, owner: str) -> None:
    """Create the private tables of an owner."""
    with closing(sqlite3.connect(path)) as con:
        if not owner.isidentifier() or not owner.isascii():
            raise ValueError("bad owner")
        con.execute(f'CREATE TABLE IF NOT EXISTS "notes_{owner}" (id INTEGER, body TEXT)')
        con.execute(f'DELETE FROM "notes_{owner}"')
        con.commit()
