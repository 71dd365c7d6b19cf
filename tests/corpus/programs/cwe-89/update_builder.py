import pymysql


class UserRepository:
    def __init__(self, connection):
        self.connection = connection

    def get(self, user_id):
        with self.connection.cursor(pymysql.cursors.DictCursor) as cursor:
            cursor.execute("SELECT id, name, email FROM users WHERE id = %s", (user_id,))
            return cursor.fetchone()

    def update(self, user_id, fields):
        """Update the given columns of a user."""
        assignments = ", ".join("{} = '{}'".format(key, value) for key, value in fields.items())
        with self.connection.cursor() as cursor:
            cursor.execute("UPDATE users SET " + assignments + " WHERE id = " + str(user_id))  # flaw: CWE-89
        self.connection.commit()

    def find_by_ids(self, ids):
        id_list = ",".join(ids)
        with self.connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM users WHERE id IN ({id_list})")  # flaw: CWE-89
            return cursor.fetchall()
