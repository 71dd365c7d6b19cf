import aiomysql


class OrderDao:
    def __init__(self, pool):
        self.pool = pool

    async def by_customer(self, email, status=None):
        sql = "SELECT * FROM orders WHERE email = '" + email + "'"
        if status:
            sql += " AND status = '" + status + "'"
        async with self.pool.acquire() as conn, conn.cursor() as cur:
            await cur.execute(sql)  # flaw: CWE-89
            return await cur.fetchall()
