import aiomysql


class OrderDao:
    def __init__(self, pool):
        self.pool = pool

    async def by_customer(self, email, status=None):
        sql, values = "SELECT * FROM orders WHERE email = %s", [email]
        if status:
            sql += " AND status = %s"
            values.append(status)
        async with self.pool.acquire() as conn, conn.cursor() as cur:
            await cur.execute(sql, values)
            return await cur.fetchall()
