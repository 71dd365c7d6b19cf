import csv
import os
import mysql.connector


def connect():
    return mysql.connector.connect(
        host="db.internal",
        user="report",
        password="R3p0rt!2023",  # flaw: CWE-259
        database="sales",
    )


def export(path):
    connection = connect()
    cursor = connection.cursor()
    cursor.execute("SELECT region, sum(amount) FROM orders GROUP BY region")
    with open(path, "w", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(["region", "amount"])
        writer.writerows(cursor.fetchall())
    connection.close()


if __name__ == "__main__":
    export("report.csv")
