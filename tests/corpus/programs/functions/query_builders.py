"""Functions that build queries for different stores."""
from typing import Any
from xml.etree import ElementTree

import pymongo
from lxml import etree


def find_users(collection, criteria: str):
    """Find users matching a JavaScript condition typed by an analyst."""
    return list(collection.find({"$where": criteria}))  # flaw: CWE-943


def login_query(tree, user: str, password: str):
    """Return the account node for the credentials or None."""
    query = "//account[user='" + user + "' and password='" + password + "']"
    found = tree.xpath(query)  # flaw: CWE-643
    return found[0] if found else None


def orders_of(cursor, customer: str, status: str = None, order_by: str = "id"):
    """Return the orders of a customer; all arguments come from the API."""
    sql = "SELECT * FROM orders WHERE customer = "
    sql += "'" + customer + "'"
    if status:
        sql += " AND status = '%s'" % status
    sql += " ORDER BY " + order_by
    cursor.execute(sql)  # flaw: CWE-89
    return cursor.fetchall()


def insert_many(cursor, table: str, rows: list[dict[str, Any]]):
    """Insert the rows of an uploaded spreadsheet."""
    for row in rows:
        cols = ", ".join(row.keys())
        vals = ", ".join(f"'{v}'" for v in row.values())
        cursor.execute(f"INSERT INTO {table} ({cols}) VALUES ({vals})")  # flaw: CWE-89


def ldap_groups(con, base: str, member: str):
    """Return the groups of a member."""
    con.search(base, "(&(objectClass=group)(member=" + member + "))")  # flaw: CWE-90
    return con.entries
