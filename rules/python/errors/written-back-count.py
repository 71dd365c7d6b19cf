def book(conn, event_id, seats):
    event = conn.execute("SELECT free FROM events WHERE id = ?", (event_id,)).fetchone()
    if event["free"] < seats:
        raise NotEnoughSeats
    # ruleid: written-back-count
    conn.execute("UPDATE events SET free = ? WHERE id = ?", (event["free"] - seats, event_id))


def book_at_once(conn, event_id, seats):
    # ok: written-back-count
    cur = conn.execute("UPDATE events SET free = free - ? WHERE id = ? AND free >= ?", (seats, event_id, seats))
    if cur.rowcount != 1:
        raise NotEnoughSeats


def spend(conn, user, amount):
    row = conn.execute("SELECT balance FROM accounts WHERE id = ?", (user,)).fetchone()
    balance = row[0]
    if balance < amount:
        raise TooLittle
    # ruleid: written-back-count
    conn.execute("UPDATE accounts SET balance = ? WHERE id = ?", (balance - amount, user))


def spend_later(conn, user, amount):
    row = conn.execute("SELECT balance FROM accounts WHERE id = ?", (user,)).fetchone()
    left = row["balance"] - amount
    if left < 0:
        raise TooLittle
    # ruleid: written-back-count
    conn.execute("UPDATE accounts SET balance = ? WHERE id = ?", (left, user))


def spend_locked(conn, user, amount):
    conn.execute("BEGIN IMMEDIATE")
    row = conn.execute("SELECT balance FROM accounts WHERE id = ?", (user,)).fetchone()
    if row["balance"] < amount:
        raise TooLittle
    # ok: written-back-count
    conn.execute("UPDATE accounts SET balance = ? WHERE id = ?", (row["balance"] - amount, user))


def spend_row(conn, user, amount):
    row = conn.execute("SELECT balance FROM accounts WHERE id = %s FOR UPDATE", (user,)).fetchone()
    # ok: written-back-count
    conn.execute("UPDATE accounts SET balance = %s WHERE id = %s", (row["balance"] - amount, user))


def spend_alone(conn, user, amount):
    with LOCK:
        row = conn.execute("SELECT balance FROM accounts WHERE id = ?", (user,)).fetchone()
        # ok: written-back-count
        conn.execute("UPDATE accounts SET balance = ? WHERE id = ?", (row["balance"] - amount, user))


def move(conn, key):
    row = conn.execute("SELECT place FROM items WHERE id = ?", (key,)).fetchone()
    # ok: written-back-count
    conn.execute("UPDATE items SET place = ? WHERE id = ?", (row["place"] + 1, key))
