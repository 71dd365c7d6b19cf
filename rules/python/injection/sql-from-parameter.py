import sqlite3

from sqlalchemy import text

SORTABLE = {"name", "created"}


def sorted_users(cursor, column):
    # ruleid: sql-from-parameter
    cursor.execute("SELECT * FROM users ORDER BY " + column)
    return cursor.fetchall()


def count(path, table):
    statement = f"SELECT COUNT(*) FROM {table}"
    # ruleid: sql-from-parameter
    return sqlite3.connect(path).execute(statement).fetchone()[0]


class Users:
    def load(self, names: str):
        listed = ",".join(names)
        # ruleid: sql-from-parameter
        return self.session.execute(text("SELECT * FROM users WHERE name IN (" + listed + ")"))


def by_name(name):
    return "SELECT * FROM users WHERE name = '%s'" % name


def helper_builds(cursor, name):
    # ruleid: sql-from-parameter
    cursor.execute(by_name(name))


# todoruleid: sql-from-parameter
run = lambda cursor, query: cursor.execute(query)


def helper_runs(cursor, table):
    run(cursor, "DELETE FROM " + table)


def allowed(cursor, column):
    if column not in SORTABLE:
        raise ValueError(column)
    # ok: sql-from-parameter
    cursor.execute(f"SELECT * FROM users ORDER BY {column}")


def placeholders(cursor, names):
    # ok: sql-from-parameter
    cursor.execute("SELECT * FROM users WHERE name IN (%s)" % ",".join("?" for _ in names), names)


def parameters(cursor, name):
    # ok: sql-from-parameter
    cursor.execute("SELECT * FROM users WHERE name = ?", (name,))


def numbered(cursor, limit: int):
    # ok: sql-from-parameter
    cursor.execute(f"SELECT * FROM users LIMIT {limit}")


def identified(cursor, table):
    if not table.isidentifier():
        raise ValueError(table)
    # ok: sql-from-parameter
    cursor.execute(f"SELECT * FROM {table}")


def named(cursor, names):
    listed = ", ".join(f"'{name}'" for name in names)
    # ruleid: sql-from-parameter
    cursor.execute(f"SELECT * FROM users WHERE name IN ({listed})")


def named_by_place(cursor, names):
    marks = ", ".join("?" for name in names)
    # ok: sql-from-parameter
    cursor.execute(f"SELECT * FROM users WHERE name IN ({marks})", names)
