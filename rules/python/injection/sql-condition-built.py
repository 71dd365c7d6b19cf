def searched(customer, state, name):
    conditions, values = [], []
    if customer:
        # ruleid: sql-condition-built
        conditions.append(f"customer = '{customer}'")
    if state:
        # ruleid: sql-condition-built
        conditions.append("state = '%s'" % state)
    if name:
        # ruleid: sql-condition-built
        conditions.append("name LIKE '%" + name + "%'")
        # ruleid: sql-condition-built
        conditions.append("name = '{}'".format(name))
    # ok: sql-condition-built
    conditions.append("state = ?")
    # ok: sql-condition-built
    conditions.append(f"{state} = ?")
    # ok: sql-condition-built
    conditions.append(f"total > {int(customer)}")
    # ok: sql-condition-built
    conditions.append("state = 'open'")
    return " AND ".join(conditions), values


class Query:
    def __init__(self):
        self.where_parts = []

    def where(self, column, value):
        # ruleid: sql-condition-built
        self.where_parts.append(f"{column} = '{value}'")


def shown(lines, name):
    # ok: sql-condition-built
    lines.append(f"name = '{name}'")
