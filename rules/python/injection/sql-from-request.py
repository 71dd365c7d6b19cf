import sqlite3
from enum import Enum

import psycopg
import sqlalchemy
import streamlit as st
from django.db import connection
from fastapi import Depends, FastAPI, Request
from flask import Flask, abort, request
from psycopg import sql
from sqlalchemy import select, text

flask_app = Flask(__name__)
app = FastAPI()
SORTABLE = {"name", "created"}
COLUMNS = {"name": "users.name", "date": "users.created"}


class Order(str, Enum):
    ascending = "asc"
    descending = "desc"


@flask_app.route("/direct")
def direct():
    db = sqlite3.connect("app.db")
    # ruleid: sql-from-request
    return db.execute("SELECT * FROM users WHERE name = '" + request.args["name"] + "'").fetchall()


@flask_app.route("/variables/<name>")
def variables(name):
    cursor = sqlite3.connect("app.db").cursor()
    wanted = name.strip()
    query = f"SELECT * FROM users WHERE name = '{wanted}'"
    # ruleid: sql-from-request
    cursor.execute(query)
    return cursor.fetchall()


def by_name(name):
    return "SELECT * FROM users WHERE name = '%s'" % name


@flask_app.route("/helper")
def helper_builds(cursor):
    # ruleid: sql-from-request
    cursor.execute(by_name(request.form.get("name")))


def run(cursor, query):
    # todoruleid: sql-from-request
    cursor.execute(query)


@flask_app.route("/helper-runs")
def helper_runs(cursor):
    run(cursor, "SELECT " + request.form["what"])


@app.get("/items/{name}")
async def fastapi_parameter(name: str, db=Depends(get_db)):
    # ruleid: sql-from-request
    return await db.fetch_all(f"SELECT * FROM items WHERE name = '{name}'")


@app.post("/items")
async def fastapi_body(request: Request, session):
    body = await request.json()
    # ruleid: sql-from-request
    session.execute(text("DELETE FROM items WHERE id = {}".format(body["id"])))


@app.post("/orders")
def fastapi_model(order: OrderIn, session):
    # ruleid: sql-from-request
    session.execute(text(f"UPDATE orders SET note = '{order.note}'"))


def django_view(request):
    name = request.GET.get("name", "")
    with connection.cursor() as cursor:
        # ruleid: sql-from-request
        cursor.execute("SELECT * FROM people WHERE name = '%s'" % name)
    # ruleid: sql-from-request
    return Person.objects.raw(f"SELECT * FROM people WHERE name = '{name}'")


class Report(View):
    def get(self, request):
        with connection.cursor() as cursor:
            # ruleid: sql-from-request
            cursor.execute("SELECT * FROM reports ORDER BY " + self.request.GET["order"])


async def aiohttp_handler(request):
    pool = request.app["pool"]
    # ruleid: sql-from-request
    return await pool.fetchrow(f"SELECT * FROM users WHERE id = {request.match_info['id']}")


query_text = st.text_input("Name")
# ruleid: sql-from-request
rows = st.connection("db", type="sql").session.execute(text(f"SELECT * FROM t WHERE name = '{query_text}'"))


@flask_app.route("/parameters")
def parameters(cursor, pg, session):
    name = request.args["name"]
    # ok: sql-from-request
    cursor.execute("SELECT * FROM users WHERE name = ?", (name,))
    # ok: sql-from-request
    pg.execute("SELECT * FROM users WHERE name = %s", [name])
    # ok: sql-from-request
    session.execute(text("SELECT * FROM users WHERE name = :name"), {"name": name})
    # ok: sql-from-request
    session.execute(text("SELECT * FROM users WHERE name = :name").bindparams(name=name))
    # ok: sql-from-request
    session.execute(select(User).where(User.name.like(f"%{name}%")))
    # ok: sql-from-request
    return session.execute(sqlalchemy.insert(User).values(name=name))


@flask_app.route("/allowed")
def allowed(cursor):
    column = request.args.get("sort", "name")
    if column not in SORTABLE:
        abort(400)
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users ORDER BY {column}")


@flask_app.route("/allowed-default")
def allowed_with_default(cursor):
    column = request.args.get("sort", "name")
    if column not in ("name", "created"):
        column = "name"
    direction = "DESC" if request.args.get("dir") == "desc" else "ASC"
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users ORDER BY {column} {direction}")


@flask_app.route("/allowed-inside")
def allowed_inside(cursor):
    column = request.args.get("sort", "name")
    if column in SORTABLE:
        # ok: sql-from-request
        cursor.execute(f"SELECT * FROM users ORDER BY {column}")


@flask_app.route("/allowed-ternary")
def allowed_ternary(cursor):
    column = request.args.get("sort")
    column = column if column in SORTABLE else "name"
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users ORDER BY {column}")


@flask_app.route("/looked-up")
def looked_up(cursor):
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users ORDER BY {COLUMNS[request.args['sort']]}")
    column = COLUMNS.get(request.args["sort"], "users.name")
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users ORDER BY {column}")
    columns = {"a": "users.a", "b": "users.b"}
    chosen = columns.get(request.args["sort"])
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users ORDER BY {chosen}")


@flask_app.route("/quoted")
def quoted(connection: psycopg.Connection):
    table = request.args["table"]
    # ok: sql-from-request
    connection.execute(sql.SQL("SELECT * FROM {}").format(sql.Identifier(table)))


@flask_app.route("/number")
def number(cursor):
    limit = int(request.args.get("limit", 10))
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users LIMIT {limit}")


@app.get("/typed/{item_id}")
def typed(item_id: int, order: Order, cursor):
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM items WHERE id = {item_id} ORDER BY name {order}")


@app.get("/enum")
def enumerated(direction: str, cursor):
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM items ORDER BY name {Order(direction).value}")


def is_safe_identifier(name):
    return name.isidentifier()


@flask_app.route("/checked")
def checked(cursor):
    table = request.args["table"]
    if not is_safe_identifier(table):
        abort(400)
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM {table}")


@flask_app.route("/blocklisted")
def blocklisted(cursor):
    name = request.args["name"]
    if "drop" in name.lower():
        abort(400)
    # ruleid: sql-from-request
    cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")


@flask_app.route("/tool")
def not_a_database(executor):
    # ok: sql-from-request
    executor.execute(request.args["task"])
