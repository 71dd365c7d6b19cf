import os
import psycopg2
from celery import shared_task
from psycopg2 import sql

TABLES = {"events": "created_at", "sessions": "expires_at"}


@shared_task
def purge(table, before):
    connection = psycopg2.connect(os.environ["DATABASE_URL"])
    with connection, connection.cursor() as cursor:
        cursor.execute("DELETE FROM {} WHERE created_at < '{}'".format(table, before))  # flaw: CWE-89
        return cursor.rowcount
