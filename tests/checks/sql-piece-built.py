from flask import Flask, abort

SQL = "SELECT id, title FROM notes WHERE 1 = 1"


def order(sort: str, direction: str):
    direction = direction.upper()
    if direction not in ("ASC", "DESC"):
        abort(400)
    # ruleid: sql-piece-built
    return f" ORDER BY {sort} {direction}"


class Search:
    def clause(self):
        parts = []
        for word in self.words:
            escaped = word.replace('"', '""')
            # ruleid: sql-piece-built
            parts.append(f"lower(title) LIKE '%{escaped}%'")
        return " AND ".join(parts)

    def order_clause(self):
        column = self.sort.lstrip("-")
        if not column.startswith(COLUMNS):
            column = DEFAULT
        # ruleid: sql-piece-built
        return " ORDER BY " + column

    def where(self, column, op, value):
        if isinstance(value, str):
            # ruleid: sql-piece-built
            value = "'" + value + "'"
        self.conditions.append(f"{column} {op} {value}")


def looked_up(sort):
    column = COLUMNS[sort]
    # ok: sql-piece-built
    return f" ORDER BY {column}"


def compared(sort):
    if sort not in COLUMNS:
        abort(400)
    # ok: sql-piece-built
    return f" ORDER BY {sort}"


def declared(sort: SortColumn):
    # ok: sql-piece-built
    return f" ORDER BY {sort}"


def chosen(descending):
    direction = "DESC" if descending else "ASC"
    # ok: sql-piece-built
    return f" ORDER BY id {direction}"


def metadata_clauses(metadata: dict):
    clauses = []
    for key, value in metadata.items():
        # ruleid: sql-piece-built
        clauses.append(f"json_extract(CAST(metadata AS TEXT), '$.{key}') = ?")
    return clauses


def payload_clause(field: str):
    # ruleid: sql-piece-built
    return f"payload->>'{field}' = %s"


def known_clauses(metadata: dict):
    clauses = []
    for key, value in metadata.items():
        if not KEY.fullmatch(key):
            raise ValueError(key)
        # ok: sql-piece-built
        clauses.append(f"json_extract(metadata, '$.{key}') = ?")
    return clauses
