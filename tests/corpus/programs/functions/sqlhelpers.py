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
        cur = self.con.cursor()
        cur.execute("SELECT * FROM users WHERE name = '{}'".format(name))  # flaw: CWE-89
        return cur.fetchone()

    def by_ids(self, ids: list[str]):
        """Return the users with these ids."""
        joined = ",".join(ids)
        return self.con.execute(f"SELECT * FROM users WHERE id IN ({joined})").fetchall()  # flaw: CWE-89

    def update(self, user_id: int, fields: dict):
        """Update the given fields of a user."""
        assignments = ", ".join(f"{k} = '{v}'" for k, v in fields.items())
        self.con.execute(f"UPDATE users SET {assignments} WHERE id = {user_id}")  # flaw: CWE-89
        self.con.commit()


def count_rows(dsn: str, table: str) -> int:
    """Count the rows of a table chosen by the user."""
    with psycopg.connect(dsn) as con, con.cursor() as cur:
        cur.execute("SELECT count(*) FROM " + table)  # flaw: CWE-89
        return cur.fetchone()[0]


def run_script(path: str, owner: str) -> None:
    """Create the private tables of an owner."""
    with closing(sqlite3.connect(path)) as con:
        con.executescript(f"""
            CREATE TABLE IF NOT EXISTS notes_{owner} (id INTEGER, body TEXT);
            DELETE FROM notes_{owner};
        """)  # flaw: CWE-89
