import pymysql


class UserRepository:
    EDITABLE = {"name", "email", "phone"}

    def __init__(self, connection):
        self.connection = connection

    def get(self, user_id):
        with self.connection.cursor(pymysql.cursors.DictCursor) as cursor:
            cursor.execute("SELECT id, name, email FROM users WHERE id = %s", (user_id,))
            return cursor.fetchone()

    def update(self, user_id, fields):
        """Update the given columns of a user."""
        unknown = set(fields) - self.EDITABLE
        if unknown:
            raise ValueError("unknown columns")
        assignments = ", ".join("{} = %s".format(key) for key in fields)
        with self.connection.cursor() as cursor:
            cursor.execute("UPDATE users SET " + assignments + " WHERE id = %s", (*fields.values(), user_id))
        self.connection.commit()

    def find_by_ids(self, ids):
        marks = ",".join(["%s"] * len(ids))
        with self.connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM users WHERE id IN ({marks})", tuple(ids))
            return cursor.fetchall()
