import sqlite3


def user_query(conn, user_name):
    """Look up a user by name.

    Args:
        conn: an open sqlite3 connection.
        user_name: the name to look for (case-insensitive).

    Returns:
        A dict with the user's columns, or None.
    """
    conn.row_factory = sqlite3.Row
    cursor = conn.cursor()
    cursor.execute(
        "SELECT id, name, email, created_at FROM users "
        "WHERE LOWER(name) = LOWER(?) LIMIT 1",
        (user_name,),
    )
    row = cursor.fetchone()
    return dict(row) if row else None
