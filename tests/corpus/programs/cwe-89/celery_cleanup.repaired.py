import os
import psycopg2
from celery import shared_task
from psycopg2 import sql

TABLES = {"events": "created_at", "sessions": "expires_at"}


@shared_task
def purge(table, before):
    connection = psycopg2.connect(os.environ["DATABASE_URL"])
    with connection, connection.cursor() as cursor:
        column = TABLES[table]
        cursor.execute(sql.SQL("DELETE FROM {} WHERE {} < %s").format(sql.Identifier(table), sql.Identifier(column)), (before,))
        return cursor.rowcount
