import psycopg2
from psycopg2 import sql


def build_insert(table, row):
    columns = ", ".join(row.keys())
    values = ", ".join(f"'{v}'" for v in row.values())
    return f"INSERT INTO {table} ({columns}) VALUES ({values})"


def insert_rows(dsn, table, rows):
    with psycopg2.connect(dsn) as conn, conn.cursor() as cur:
        for row in rows:
            cur.execute(build_insert(table, row))  # flaw: CWE-89
