import os
import mysql.connector


class Database:
    def __init__(self):
        self.connection = mysql.connector.connect(
            host="db.internal",
            user="shop",
            password="Sh0p!2023",  # flaw: CWE-259
            database="shop",
        )

    def orders(self):
        cursor = self.connection.cursor()
        cursor.execute("SELECT id, total FROM orders LIMIT 100")
        return cursor.fetchall()
