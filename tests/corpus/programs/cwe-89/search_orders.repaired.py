from pymysql.cursors import DictCursor

SORT_COLUMNS = frozenset({"id", "customer", "status", "total", "created_at"})


def search_orders(conn, customer=None, status=None, order_by="created_at", desc=False):
    """Search the orders table."""
    if order_by not in SORT_COLUMNS:
        raise ValueError("unknown sort column")

    where, params = [], []
    if customer:
        where.append("customer LIKE %s")
        params.append("%" + customer + "%")
    if status:
        where.append("status = %s")
        params.append(status)

    sql = "SELECT id, customer, status, total, created_at FROM orders"
    if where:
        sql += " WHERE " + " AND ".join(where)
    sql += " ORDER BY " + order_by
    if desc:
        sql += " DESC"
    sql += " LIMIT 200"

    with conn.cursor(DictCursor) as cur:
        cur.execute(sql, params)
        return cur.fetchall()
