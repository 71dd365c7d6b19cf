import psycopg2
from psycopg2 import sql


def build_insert(table, row):
    columns = sql.SQL(", ").join(map(sql.Identifier, row))
    values = sql.SQL(", ").join(sql.Placeholder() * len(row))
    return sql.SQL("INSERT INTO {} ({}) VALUES ({})").format(sql.Identifier(table), columns, values)


def insert_rows(dsn, table, rows):
    with psycopg2.connect(dsn) as conn, conn.cursor() as cur:
        for row in rows:
            cur.execute(build_insert(table, row), list(row.values()))
