import os

import redis
from pymongo import MongoClient
from sqlalchemy import create_engine

# ruleid: db-url-password
DATABASE_URL = "postgresql://app:Winter2024@db.prod.acme.io:5432/app"
# ruleid: db-url-password
engine = create_engine("mysql+pymysql://app:hunter22@10.0.3.7/app")


class Store:
    def open(self):
        # ruleid: db-url-password
        self.client = MongoClient("mongodb+srv://robot:m4ngoPw@cluster0.ab1cd.mongodb.net/app")

    async def cache(self):
        return redis.from_url(
            # ruleid: db-url-password
            'redis://:r3d1s-prod@cache.acme.io:6379/0'
        )


# ok: db-url-password
LOCAL = "postgresql://postgres:postgres@localhost:5432/app"
# ok: db-url-password
DEV = "postgresql://app:devpw123@db:5432/app"
# ok: db-url-password
DOCS = "postgresql://user:password@db.acme.io/app"
# ok: db-url-password
PLAIN = "postgresql://db.acme.io/app"
# ok: db-url-password
FROM_ENV = os.environ["DATABASE_URL"]
# ok: db-url-password
BUILT = f"postgresql://app:{os.environ['DB_PASSWORD']}@db.acme.io/app"
# ok: db-url-password
EXAMPLE = "postgresql://app:s3cr3tpw@db.example.com/app"
# ok: db-url-password
WEB = "https://db.acme.io/app"
