import sqlite3
import getpass
import hashlib
import os

conn = sqlite3.connect("app.db")
conn.execute(
    "CREATE TABLE IF NOT EXISTS users (username TEXT PRIMARY KEY, password BLOB NOT NULL, salt BLOB)"
)


# Hash the password with a random salt before storing it
def hash_password(password, salt):
    return hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)


def register(username, password):
    if len(password) < 10:
        raise ValueError("the password is too short")
    salt = os.urandom(16)
    conn.execute("INSERT INTO users VALUES (?, ?, ?)", (username, hash_password(password, salt), salt))
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
