import json

from flask import request
from werkzeug.security import generate_password_hash

from models import User, db

users = {}


def register(connection):
    # ruleid: password-stored-plain
    connection.execute("INSERT INTO users (name, password) VALUES (?, ?)", (request.form["name"], request.form["password"]))


def add(cursor, name, password):
    # ruleid: password-stored-plain
    cursor.execute("INSERT INTO users (name, password) VALUES (%s, %s)", [name, password])
    # ruleid: password-stored-plain
    cursor.execute("UPDATE accounts SET password = :p WHERE name = :n", {"n": name, "p": password})


def row():
    data = request.get_json()
    # ruleid: password-stored-plain
    user = User(name=data["name"], password=data["password"])
    db.session.add(user)
    db.session.commit()


class Store:
    def keep(self, name, password):
        # ruleid: password-stored-plain
        self.users[name] = {"password": password, "role": "user"}
        # ruleid: password-stored-plain
        users[name] = password


def hashed(connection, name, password):
    # ok: password-stored-plain
    connection.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, generate_password_hash(password)))
    password_hash = generate_password_hash(password)
    # ok: password-stored-plain
    connection.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, password_hash))
    # ok: password-stored-plain
    users[name] = {"password": password_hash}


def asked(connection, name, password):
    # ok: password-stored-plain
    connection.execute("SELECT id FROM users WHERE name = ? AND password = ?", (name, password))
    # ok: password-stored-plain
    return User(name=name, password=generate_password_hash(password))


def hashed_in_place(name, password):
    password = generate_password_hash(password)
    # ok: password-stored-plain
    users[name] = password


async def documents(users, body):
    # ruleid: password-stored-plain
    await users.insert_one({"name": body["name"], "password": body["password"]})
    # ok: password-stored-plain
    await users.insert_one({"name": body["name"], "password": argon2.hash(body["password"])})


def compared(user, password, row, data):
    # ruleid: password-stored-plain
    if user["password"] == password:
        return True
    # ruleid: password-stored-plain
    if row.password != data["password"]:
        return False
    # ok: password-stored-plain
    return password == data["confirm_password"]


def compared_hash(user, password):
    password = sha256(password)
    # ok: password-stored-plain
    return user["password"] == password


async def register_with_hasher(db, data, ph):
    # ok: password-stored-plain
    await db.users.insert_one({"email": data.email, "password": ph.hash(data.password)})


class Members:
    def register(self, email, password):
        # ruleid: password-stored-plain
        self.conn.execute("INSERT INTO members VALUES (?, ?, ?)", (email, password, "free"))

    def register_right(self, email, password):
        # ok: password-stored-plain
        self.conn.execute("INSERT INTO members VALUES (?, ?, ?)", (email, hashed(password), "free"))

    def register_late(self, email, password):
        password = hash_password(password)
        # ok: password-stored-plain
        self.conn.execute("INSERT INTO members VALUES (?, ?, ?)", (email, password, "free"))

    def import_words(self, password):
        # ok: password-stored-plain
        self.conn.execute("INSERT INTO common_words VALUES (?)", (password,))


def keep(username, password, handle):
    # ruleid: password-stored-plain
    json.dump({"username": username, "password": password}, handle)


def keep_hashed(username, password, handle):
    password = hash_password(password)
    # ok: password-stored-plain
    json.dump({"username": username, "password": password}, handle)


class AccountService:
    def create(self, user):
        # ok: password-stored-plain
        self._users[user.email] = {"email": user.email, "password": self._hash(user.password)}

    def create_plain(self, user):
        # ruleid: password-stored-plain
        self._users[user.email] = {"email": user.email, "password": user.password}
