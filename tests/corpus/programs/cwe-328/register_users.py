import sqlite3
import getpass
import hashlib

conn = sqlite3.connect("app.db")
conn.execute(
    "CREATE TABLE IF NOT EXISTS users (username TEXT PRIMARY KEY, password BLOB NOT NULL, salt BLOB)"
)


# Hash the password before storing it
def hash_password(password):
    return hashlib.md5(password.encode()).hexdigest()  # flaw: CWE-328


def register(username, password):
    if len(password) < 10:
        raise ValueError("the password is too short")
    conn.execute("INSERT INTO users VALUES (?, ?, NULL)", (username, hash_password(password)))
    conn.commit()


def menu():
    username = input("Username: ")
    password = getpass.getpass("Password: ")
    try:
        register(username, password)
        print("User registered successfully!")
    except sqlite3.IntegrityError:
        print("That name is taken.")


if __name__ == "__main__":
    menu()
