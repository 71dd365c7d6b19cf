import os
from dataclasses import dataclass, field
import psycopg2
import psycopg2.extras
from flask import Flask, jsonify, request

app = Flask(__name__)


@dataclass
class QueryBuilder:
    table: str
    conditions: list = field(default_factory=list)
    parameters: list = field(default_factory=list)
    order: str = "id"

    def where(self, column, value):
        self.conditions.append(f"{column} = '{value}'")
        return self

    def build(self):
        sql = f"SELECT * FROM {self.table}"
        if self.conditions:
            sql += " WHERE " + " AND ".join(self.conditions)
        return sql + f" ORDER BY {self.order}"


class OrderRepository:
    def __init__(self, dsn):
        self.dsn = dsn

    def search(self, customer=None, state=None):
        builder = QueryBuilder("orders")
        if customer:
            builder.where("customer", customer)
        if state:
            builder.where("state", state)
        with psycopg2.connect(self.dsn) as connection:
            with connection.cursor(cursor_factory=psycopg2.extras.RealDictCursor) as cursor:
                cursor.execute(builder.build())  # flaw: CWE-89
                return cursor.fetchall()


@app.get("/orders")
def orders():
    repository = OrderRepository(os.environ["DATABASE_URL"])
    return jsonify(repository.search(request.args.get("customer"), request.args.get("state")))
