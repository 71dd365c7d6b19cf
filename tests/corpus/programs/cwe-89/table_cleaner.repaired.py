"""Remove old rows from log tables."""
import argparse
import os

import psycopg
from psycopg import sql


def delete_old(conn, table: str, days: int) -> int:
    """Delete the rows of a table that are older than some days."""
    statement = sql.SQL("DELETE FROM {} WHERE created_at < now() - make_interval(days => %s)").format(sql.Identifier(table))
    with conn.cursor() as cur:
        cur.execute(statement, (days,))
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
