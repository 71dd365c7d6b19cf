import sqlite3
from typing import Iterable


def delete_items(db_path: str, table: str, ids: Iterable[str]) -> int:
    """Delete the given ids from a table and return how many rows went away."""
    conn = sqlite3.connect(db_path)
    try:
        cur = conn.cursor()
        if table not in {"items", "orders", "suppliers"}:
            raise ValueError("unknown table")
        wanted = [int(i) for i in ids]
        marks = ",".join("?" for _ in wanted)
        cur.execute(f"DELETE FROM {table} WHERE id IN ({marks})", wanted)
        conn.commit()
        return cur.rowcount
    finally:
        conn.close()
