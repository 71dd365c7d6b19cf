"""Remove old rows from log tables."""
import argparse
import os

import psycopg


def delete_old(conn, table: str, days: int) -> int:
    """Delete the rows of a table that are older than some days."""
    with conn.cursor() as cur:
        cur.execute(f"DELETE FROM {table} WHERE created_at < now() - interval '{days} days'")  # flaw: CWE-89
        return cur.rowcount


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tables", nargs="+")
    parser.add_argument("--days", type=int, default=90)
    args = parser.parse_args()
    with psycopg.connect(os.environ["DATABASE_URL"]) as conn:
        for table in args.tables:
            print(table, delete_old(conn, table, args.days))


if __name__ == "__main__":
    main()
