from pymysql.cursors import DictCursor


def quote(value):
    """Quote a value for use in SQL."""
    return "'" + str(value).replace("'", "''") + "'"  # flaw: CWE-89


def search_orders(conn, customer=None, status=None, order_by="created_at", desc=False):
    """Search the orders table."""
    where = []
    if customer:
        where.append("customer LIKE " + quote("%" + customer + "%"))  # flaw: CWE-89
    if status:
        where.append("status = " + quote(status))  # flaw: CWE-89

    sql = "SELECT id, customer, status, total, created_at FROM orders"
    if where:
        sql += " WHERE " + " AND ".join(where)
    sql += f" ORDER BY `{order_by}`"  # flaw: CWE-89
    if desc:
        sql += " DESC"
    sql += " LIMIT 200"

    with conn.cursor(DictCursor) as cur:
        cur.execute(sql)  # flaw: CWE-89
        return cur.fetchall()
