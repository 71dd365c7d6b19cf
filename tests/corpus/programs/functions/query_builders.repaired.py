"""Functions that build queries for different stores."""
from typing import Any
from xml.etree import ElementTree

import pymongo
from lxml import etree


def find_users(collection, criteria: str):
    """Find users matching a JavaScript condition typed by an analyst."""
    return list(collection.find({"name": str(criteria)}))


def login_query(tree, user: str, password: str):
    """Return the account node for the credentials or None."""
    found = tree.xpath("//account[user=$u and password=$p]", u=user, p=password)
    return found[0] if found else None


def orders_of(cursor, customer: str, status: str = None, order_by: str = "id"):
    """Return the orders of a customer; all arguments come from the API."""
    sql = "SELECT * FROM orders WHERE customer = "
    sql += "%s"
    params = [customer]
    if status:
        sql += " AND status = %s"
        params.append(status)
    if order_by not in ("id", "created", "total"):
        raise ValueError(order_by)
    sql += " ORDER BY " + order_by
    cursor.execute(sql, params)
    return cursor.fetchall()


def insert_many(cursor, table: str, rows: list[dict[str, Any]]):
    """Insert the rows of an uploaded spreadsheet."""
    if table not in ("people", "firms"):
        raise ValueError(table)
    allowed = ("name", "city")
    for row in rows:
        cursor.execute(
            f"INSERT INTO {table} ({', '.join(allowed)}) VALUES (%s, %s)", [row.get(k) for k in allowed]
        )


def ldap_groups(con, base: str, member: str):
    """Return the groups of a member."""
    from ldap3.utils.conv import escape_filter_chars
    con.search(base, "(&(objectClass=group)(member=" + escape_filter_chars(member) + "))")
    return con.entries
