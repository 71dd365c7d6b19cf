from alembic import op
import sqlite3

import pandas as pd
from psycopg import sql
from sqlalchemy import text
from sqlalchemy import text as sql_text

TABLE = "users"
QUERY = "SELECT id, name FROM users WHERE id = ?"


def find_user(conn: sqlite3.Connection, name: str):
    cursor = conn.cursor()
    # ruleid: sql-string-built
    cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")
    # ruleid: sql-string-built
    cursor.execute("SELECT * FROM users WHERE name = '%s'" % name)
    # ruleid: sql-string-built
    cursor.execute("SELECT * FROM users WHERE name = '" + name + "'")
    # ruleid: sql-string-built
    cursor.execute("SELECT * FROM users WHERE name = '{}'".format(name))
    # ruleid: sql-string-built
    cursor.executescript(f"""
        DELETE FROM sessions WHERE user_name = '{name}';
        DELETE FROM users WHERE name = '{name}';
    """)
    return cursor.fetchall()


def find_by_variable(conn, user_id, columns):
    query = f"SELECT * FROM users WHERE id = {user_id}"
    with conn.cursor() as cur:
        # ruleid: sql-string-built
        cur.execute(query)
    stmt = "UPDATE users SET active = 0 WHERE id = " + user_id
    # ruleid: sql-string-built
    conn.execute(stmt)
    # ok: sql-string-built
    conn.execute(f"SELECT {columns} FROM users")
    # ruleid: sql-string-built
    conn.execute("INSERT INTO users (name, age) VALUES ('" + columns[0] + "', 3)")
    # ruleid: sql-string-built
    conn.execute(f"INSERT INTO users (name, age) VALUES ({columns[0]}, {columns[1]})")


class Repository:
    async def search(self, term, limit):
        # ruleid: sql-string-built
        rows = await self.pool.fetch(f"SELECT * FROM items WHERE title LIKE '%{term}%' LIMIT {int(limit)}")
        # ruleid: sql-string-built
        await self.session.execute(text(f"DELETE FROM items WHERE title = '{term}'"))
        # ruleid: sql-string-built
        await self.session.execute(sql_text("DELETE FROM items WHERE title = '%s'" % (term,)))
        # ruleid: sql-string-built
        frame = pd.read_sql(f"select * from items where owner = '{self.owner}'", self.engine)
        return rows, frame

    def filtered(self, conn, name):
        sql_query = "SELECT * FROM users WHERE 1 = 1"
        if name:
            sql_query += f" AND name = '{name}'"
            # ruleid: sql-string-built
            return conn.execute(sql_query)

    def django(self, name):
        # ruleid: sql-string-built
        return User.objects.raw("SELECT * FROM app_user WHERE last_name = '%s'" % name)


def near_misses(conn, user_id, ids, name, executor, payload):
    # ok: sql-string-built
    conn.execute("SELECT * FROM users WHERE id = ?", (user_id,))
    # ok: sql-string-built
    conn.execute("SELECT * FROM users WHERE id = %s AND name LIKE '%%x'", (user_id,))
    # ok: sql-string-built
    conn.execute(QUERY, (user_id,))
    # ok: sql-string-built
    conn.execute(f"SELECT * FROM {TABLE} WHERE id = ?", (user_id,))
    # ok: sql-string-built
    conn.execute("SELECT * FROM users " + "WHERE id = ?", (user_id,))
    # ok: sql-string-built
    conn.execute("SELECT id, name "
                 "FROM users WHERE id = ?", (user_id,))
    # ok: sql-string-built
    conn.execute(f"SELECT * FROM users WHERE id IN ({','.join('?' * len(ids))})", ids)
    placeholders = ", ".join(["?"] * len(ids))
    # ok: sql-string-built
    conn.execute(f"SELECT * FROM users WHERE id IN ({placeholders})", ids)
    # ok: sql-string-built
    conn.execute("SELECT * FROM users WHERE id IN (%s)" % ",".join(["%s"] * len(ids)), ids)
    # ok: sql-string-built
    conn.execute("SELECT * FROM %s WHERE id = %%s" % conn.ops.quote_name(name), [user_id])
    # ok: sql-string-built
    conn.execute(sql.SQL("SELECT * FROM {} WHERE id = %s").format(sql.Identifier(name)), [user_id])
    # ok: sql-string-built
    executor.execute(f"task {name} started")
    # ok: sql-string-built
    executor.execute(payload)
    # ok: sql-string-built
    conn.execute(text("SELECT * FROM users WHERE name = :name"), {"name": name})
    # ok: sql-string-built
    conn.execute(f"SELECT * FROM users LIMIT {int(payload)}")
    # ok: sql-string-built
    conn.execute(f"SELECT * FROM users WHERE id = {int(payload)}")
    # ok: sql-string-built
    conn.execute("DELETE FROM %s WHERE name = %%s" % name, [user_id])
    # ok: sql-string-built
    conn.execute("UPDATE {} SET name = %s WHERE {} = %s".format(name, payload), (name, user_id))
    # ok: sql-string-built
    conn.execute(f"INSERT INTO {name} (a, b) VALUES (?, ?)", ids)
    values = ", ".join(f":{column}" for column in ids)
    # ok: sql-string-built
    conn.execute(f"INSERT INTO {name} ({', '.join(ids)}) VALUES ({values})", payload)
    statement = "SELECT * FROM users WHERE name = ?"
    # ok: sql-string-built
    conn.execute(statement, (name,))
    # ok: sql-string-built
    conn.execute(f"SELECT rowid FROM {name} WHERE rowid > {max_id}")
    # ok: sql-string-built
    print(f"SELECT * FROM users WHERE name = '{name}'")


@app.route("/users/<int:number>")
def numbered(cursor, number):
    # ok: sql-string-built
    cursor.execute(f"SELECT * FROM users WHERE id = {number}")


@app.route("/users/<name>")
def named(cursor, name):
    # ruleid: sql-string-built
    cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")


def listed(conn, table, ids):
    marks = ",".join("?" for _ in ids)
    # ok: sql-string-built
    conn.execute(f"DELETE FROM {table} WHERE id IN ({marks})", ids)
    # ruleid: sql-string-built
    conn.execute(f"DELETE FROM {table} WHERE id IN ({marks}) AND owner = {ids[0]}", ids)


def upgrade():
    for value, name in MAPPING.items():
        # ok: sql-string-built
        op.execute(f"UPDATE users.settings SET value = '{name}' WHERE value = '{value}'")


def nearest(cursor, embedding, owner, json):
    # ok: sql-string-built
    cursor.execute(f"SELECT text FROM notes WHERE vss_search(embedding, vss_search_params('{json.dumps(embedding)}', 4))")
    # ruleid: sql-string-built
    cursor.execute(f"SELECT text FROM notes WHERE owner = '{json.dumps(owner)}'")
