import sqlite3


def ask(question):
    sql = generate(question)
    # ruleid: select-prefix-only
    if not sql.upper().startswith("SELECT"):
        raise ValueError("only SELECT")
    with connect() as conn:
        return conn.execute(sql).fetchmany(10)


class Tool:
    def run(self, query):
        # ruleid: select-prefix-only
        if not query.strip().lower().startswith("select"):
            return "Only SELECT queries are allowed"
        return self.db.execute(query).fetchall()


def ask_reader(sql):
    conn = sqlite3.connect("file:shop.db?mode=ro", uri=True)
    # ok: select-prefix-only
    if not sql.upper().startswith("SELECT"):
        raise ValueError("only SELECT")
    return conn.execute(sql).fetchall()


def single(sql):
    # ok: select-prefix-only
    if not sql.upper().startswith("SELECT") or ";" in sql:
        raise ValueError("only SELECT")
    return connection.execute(sql).fetchall()


def rows(cursor, sql):
    cursor.execute(sql)
    # ok: select-prefix-only
    if sql.upper().startswith("SELECT"):
        return cursor.fetchall()
