import os
import smtplib

import psycopg2
import redis
from werkzeug.security import generate_password_hash

# ruleid: hardcoded-password
DB_PASSWORD = "Winter2024!"
# ruleid: hardcoded-password
SETTINGS = {"user": "app", "password": "hunter22"}


def connect():
    # ruleid: hardcoded-password
    a = psycopg2.connect(host="db", user="app", password="s3cr3t!pw")
    # ruleid: hardcoded-password
    b = redis.Redis(
        host="cache",
        password="r3d1s-prod",
    )
    server = smtplib.SMTP("mail.example.com")
    # ruleid: hardcoded-password
    server.login("robot@example.com", "m4ilR0bot")
    return a, b


class Account:
    async def open(self):
        # ruleid: hardcoded-password
        self.admin_password = "Adm1n#2023"


# ok: hardcoded-password
PASSWORD = os.environ["DB_PASSWORD"]
# ok: hardcoded-password
password = ""
# ok: hardcoded-password
FIELD = {"type": "password"}
# ok: hardcoded-password
label_password = "Your new password (8+ characters)"
# ok: hardcoded-password
password = "DB_PASSWORD_2"
# ok: hardcoded-password
password = "changeme123"
# ok: hardcoded-password
hashed_password = "$2b$12$C6UzMDM.H6dfI/f/IKcEe"
# ok: hardcoded-password
psycopg2.connect(host="db", password=PASSWORD)
# ok: hardcoded-password
password_min_length = "8chars"
# ok: hardcoded-password
_LEGACY_ADMIN_PASSWORD = "password1234"
# ok: hardcoded-password
new_password = password


def seed(db):
    # ruleid: hardcoded-password
    db.add(User(username="admin", password_hash=generate_password_hash("adm1n!2024")))
    # ruleid: hardcoded-password
    db.add(User(username="demo", password_hash=hash_password("s3cr3t-Demo")))
    # ok: hardcoded-password
    db.add(User(username="admin", password_hash=generate_password_hash(os.environ["ADMIN_PASSWORD"])))


# ruleid: hardcoded-password
SMTP_PASS = "Gr33nT3a!2023"
# ok: hardcoded-password
BOARDING_PASS = "boarding"


# ok: hardcoded-password
RATES = {"change_password": "5/m/user"}
