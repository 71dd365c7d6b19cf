import re


class Table:
    def __init__(self, db, name):
        self.db = db
        self.name = name

    def find(self, filters, order_by=None):
        clauses, values = [], []
        for column, value in filters.items():
            clauses.append(f"{column} = ?")
            values.append(value)
        sql = f"SELECT * FROM {self.name}"
        if clauses:
            sql += " WHERE " + " AND ".join(clauses)
        if order_by:
            sql += f" ORDER BY {order_by}"
        return self.db.execute(sql, values).fetchall()  # flaw: CWE-89
