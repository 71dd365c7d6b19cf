import sqlite3


def find_user(db_path: str, username: str):
    """Look a user up by name and return (id, username, email) or None."""
    conn = sqlite3.connect(db_path)
    try:
        cur = conn.cursor()
        query = "SELECT id, username, email FROM users WHERE username = ?"
        cur.execute(query, (username,))
        return cur.fetchone()
    finally:
        conn.close()
