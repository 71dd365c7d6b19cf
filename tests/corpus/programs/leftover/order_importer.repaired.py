import csv
import logging
import sqlite3
import sys
from decimal import Decimal, InvalidOperation

logger = logging.getLogger(__name__)


def import_orders(path, conn):
    """Import orders from a CSV file; returns how many were imported."""
    imported = 0
    with open(path, newline="", encoding="utf-8") as f:
        for row in csv.DictReader(f):
            try:
                conn.execute(
                    "INSERT INTO orders (id, customer, total) VALUES (?, ?, ?)",
                    (int(row["id"]), row["customer"], str(Decimal(row["total"]))),
                )
                imported += 1
            except (ValueError, InvalidOperation, sqlite3.IntegrityError) as error:
                logger.warning("row %s skipped: %s", row.get("id"), error)
    conn.commit()
    return imported


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    with sqlite3.connect("orders.db") as connection:
        print(import_orders(sys.argv[1], connection), "orders imported")
