import psycopg2
from psycopg2.extras import RealDictCursor
import os


class Database:
    """Connection settings of the analytics warehouse."""

    HOST = "warehouse.internal"
    USER = "etl"
    PASSWD = os.environ["WAREHOUSE_PASSWORD"]

    def __init__(self, name):
        self.name = name

    def query(self, sql, params=()):
        with psycopg2.connect(host=self.HOST, user=self.USER, password=self.PASSWD, dbname=self.name) as conn:
            with conn.cursor(cursor_factory=RealDictCursor) as cursor:
                cursor.execute(sql, params)
                return cursor.fetchall()
