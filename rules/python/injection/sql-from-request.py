import json
import os
import re
import uuid
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs

import bottle
import tornado.web
import sqlite3
from enum import Enum

import psycopg
import sqlalchemy
import streamlit as st
from django.db import connection
from fastapi import Depends, FastAPI, Query, Request
import quart
from flask import Flask, abort, request
from flask.views import MethodView
from flask_restful import Resource, reqparse
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


class Tornado(tornado.web.RequestHandler):
    def get(self):
        # ruleid: sql-from-request
        self.application.db.execute("SELECT * FROM users WHERE name = '" + self.get_argument("name") + "'")


@bottle.route("/bottle")
def with_bottle(db):
    name = bottle.request.query.name
    # ruleid: sql-from-request
    return db.execute(f"SELECT * FROM users WHERE name = '{name}'").fetchone()


class Plain(BaseHTTPRequestHandler):
    def do_GET(self):
        name = self.path.rpartition("/")[2]
        # ruleid: sql-from-request
        self.server.db.execute(f"SELECT * FROM users WHERE name = '{name}'")


def lambda_handler(event, context):
    name = event["queryStringParameters"]["name"]
    # ruleid: sql-from-request
    db.execute(f"SELECT * FROM users WHERE name = '{name}'")


@app.websocket("/ws")
async def socket(websocket, cursor):
    name = await websocket.receive_text()
    # ruleid: sql-from-request
    cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")


def from_the_path(request, name):
    with connection.cursor() as cursor:
        # ruleid: sql-from-request
        cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")


def from_the_path_numbered(request, user_id):
    with connection.cursor() as cursor:
        # ok: sql-from-request
        cursor.execute(f"SELECT * FROM users WHERE id = {user_id}")


@flask_app.route("/users/<int:number>/<uuid:key>")
def converted(cursor, number, key):
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users WHERE id = {number} AND key = '{key}'")


@app.get("/declared")
def declared(cursor, column: str = Query("id", pattern="^(id|name)$")):
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users ORDER BY {column}")


@flask_app.route("/exists")
def exists_is_no_check(cursor):
    name = request.args["name"]
    if not os.path.exists(name):
        abort(404)
    # ruleid: sql-from-request
    cursor.execute(f"SELECT * FROM files WHERE name = '{name}'")


@flask_app.route("/missing-or-odd")
def missing_or_odd(cursor):
    column = request.args.get("sort", "")
    if not column or not re.match(r"^[a-z_]+$", column):
        abort(400)
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users ORDER BY {column}")


@flask_app.route("/long-or-odd")
def long_or_odd(cursor):
    column = request.args.get("sort", "")
    if len(column) > 20 or not column.isidentifier():
        abort(400)
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users ORDER BY {column}")


@flask_app.route("/any-case")
def any_case(cursor):
    direction = request.args.get("dir", "asc")
    if direction.lower() not in ("asc", "desc"):
        direction = "asc"
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users ORDER BY name {direction}")


@flask_app.route("/several")
def several(cursor):
    columns = request.args.getlist("column")
    if any(column not in SORTABLE for column in columns):
        abort(400)
    # ok: sql-from-request
    cursor.execute(f"SELECT {', '.join(columns)} FROM users")


@flask_app.route("/each")
def each(cursor):
    columns = request.args.getlist("column")
    for column in columns:
        if column not in SORTABLE:
            abort(400)
    # ok: sql-from-request
    cursor.execute(f"SELECT {', '.join(columns)} FROM users")


@flask_app.route("/subset")
def subset(cursor):
    columns = request.args.getlist("column")
    if not set(columns).issubset(SORTABLE):
        abort(400)
    # ok: sql-from-request
    cursor.execute(f"SELECT {', '.join(columns)} FROM users")


@flask_app.route("/kept")
def kept(cursor):
    columns = [column for column in request.args.getlist("column") if column in SORTABLE]
    # ok: sql-from-request
    cursor.execute(f"SELECT {', '.join(columns)} FROM users")


@flask_app.route("/characters")
def characters(cursor):
    table = "".join(letter for letter in request.args["table"] if letter.isalnum())
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM {table}")
    table = re.sub(r"[^a-z_]", "", request.args["table"])
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM {table}")


@flask_app.route("/matched")
def matched(cursor):
    table = request.args["table"]
    found = re.fullmatch(r"\w+", table)
    if not found:
        abort(400)
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM {table}")


@flask_app.route("/inline")
def inline_table(cursor):
    column = {"name": "users.name", "date": "users.created"}.get(request.args["sort"], "users.name")
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users ORDER BY {column}")


@flask_app.route("/parsed-before")
def parsed_before(cursor):
    key = request.args["key"]
    try:
        uuid.UUID(key)
    except ValueError:
        abort(400)
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users WHERE key = '{key}'")


def picked(name):
    if name not in SORTABLE:
        raise ValueError(name)
    return name


def looked_up_in(name):
    columns = {"name": "users.name"}
    return columns.get(name, "users.id")


@flask_app.route("/in-a-function")
def in_a_function(cursor):
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users ORDER BY {picked(request.args['sort'])}")
    # ok: sql-from-request
    cursor.execute(f"SELECT * FROM users ORDER BY {looked_up_in(request.args['sort'])}")


@flask_app.route("/collected")
def collected(cursor):
    conditions, values = [], []
    for name in request.args:
        conditions.append(f"{name} = ?")
        values.append(request.args[name])
    # ruleid: sql-from-request
    cursor.execute("SELECT id FROM orders WHERE " + " AND ".join(conditions), values)


@flask_app.route("/collected-marks")
def collected_marks(cursor):
    conditions, values = [], []
    if "name" in request.args:
        conditions.append("name = ?")
        values.append(request.args["name"])
    # ok: sql-from-request
    cursor.execute("SELECT id FROM orders WHERE " + " AND ".join(conditions), values)


@quart_app.route("/quart")
async def quart_handler(cursor):
    body = await quart.request.get_json()
    # ruleid: sql-from-request
    cursor.execute(f"SELECT * FROM users WHERE name = '{body['name']}'")


@bottle.post("/bottle")
def bottle_handler(cursor):
    # ruleid: sql-from-request
    cursor.execute("SELECT * FROM users WHERE name = '%s'" % json.load(bottle.request.body)["name"])


class Users(MethodView):
    def get(self, name):
        # ruleid: sql-from-request
        return db.execute(f"SELECT * FROM users WHERE name = '{name}'").fetchone()

    def delete(self, user_id: int):
        # ok: sql-from-request
        db.execute(f"DELETE FROM users WHERE id = {user_id}")


parser = reqparse.RequestParser()
parser.add_argument("city")


class Cities(Resource):
    def post(self):
        arguments = parser.parse_args()
        # ruleid: sql-from-request
        return db.execute(f"SELECT * FROM cities WHERE name = '{arguments['city']}'").fetchall()


class Query:
    def resolve_users(self, info, name):
        # ruleid: sql-from-request
        return db.execute(f"SELECT * FROM users WHERE name = '{name}'").fetchall()


def django_form(request, cursor):
    form = SearchForm(request.POST)
    if form.is_valid():
        term = form.cleaned_data["term"]
        # ruleid: sql-from-request
        cursor.execute(f"SELECT * FROM pages WHERE title LIKE '%{term}%'")


def application(environ, start_response):
    query = parse_qs(environ["QUERY_STRING"])
    # ruleid: sql-from-request
    db.execute("SELECT * FROM users WHERE name = '" + query["name"][0] + "'")


@socketio.on("search")
def on_search(term):
    # ruleid: sql-from-request
    db.execute(f"SELECT * FROM pages WHERE title = '{term}'")


async def on_message(message):
    # ruleid: sql-from-request
    db.execute(f"SELECT answer FROM faq WHERE question = '{message.content}'")


class Parser:
    def get(self, name):
        # ok: sql-from-request
        return self.db.execute(f"SELECT * FROM users WHERE name = '{name}'").fetchone()


def page():
    table = st.text_input("Table")
    if table not in TABLES:
        st.error("no such table")
        st.stop()
    # ok: sql-from-request
    return database().execute(f"SELECT * FROM {table}")


def order_of_one(sort, direction):
    if direction not in ("ASC", "DESC"):
        raise ValueError(direction)
    return f" ORDER BY {sort} {direction}"


def order_by_table(sort, direction):
    column = COLUMNS.get(sort, "name")
    return f"ORDER BY {column} {'DESC' if direction == 'desc' else 'ASC'}"


@app.get("/ordered")
def ordered():
    # ruleid: sql-from-request
    db.execute("SELECT name FROM items" + order_of_one(request.args["sort"], request.args["direction"]))
    # ok: sql-from-request
    db.execute("SELECT name FROM items " + order_by_table(request.args["sort"], request.args["direction"]))


class Filter:
    def __init__(self):
        self.where, self.values = [], []

    def add(self, column, value):
        self.where.append(f"{column} = ?")
        self.values.append(value)

    def sql(self):
        return "SELECT name FROM items WHERE " + " AND ".join(self.where)


@app.get("/filtered")
def filtered():
    query = Filter()
    query.add("name", request.args["name"])
    # ok: sql-from-request
    return db.execute(query.sql(), query.values).fetchall()


@api.get("/groups/{name}/count")
async def count_members(name: str, session):
    members = memberships_of([name], True)
    # ok: sql-from-request
    return await session.execute(sqlalchemy.select(sqlalchemy.func.count()).select_from(members))


@app.patch("/items/{number}")
async def change_what_is_named(number: int, request: Request):
    data = await request.json()
    sets = ", ".join(f"{column} = ?" for column in data)
    # ruleid: sql-from-request
    db.execute(f"UPDATE items SET {sets} WHERE id = ?", [*data.values(), number])
    # ruleid: sql-from-request
    db.execute("UPDATE items SET " + ", ".join([column + " = ?" for column in data.keys()]), list(data.values()))


@flask_app.get("/columns")
def columns_asked_for():
    columns = [column.strip() for column in request.args["columns"].split(",") if column.strip()]
    # ruleid: sql-from-request
    db.execute("SELECT " + ", ".join(columns) + " FROM items")
    unknown = [column for column in columns if column not in SORTABLE]
    if unknown:
        abort(400)
    # ok: sql-from-request
    return db.execute("SELECT " + ", ".join(columns) + " FROM items").fetchall()


@flask_app.get("/where")
def conditions():
    where = " AND ".join(f"{name} = '{value}'" for name, value in request.args.items())
    # ruleid: sql-from-request
    return db.execute("SELECT * FROM items WHERE " + where).fetchall()


@flask_app.get("/by-numbers")
def by_numbers():
    numbers = request.args.getlist("n")
    marks = ", ".join("?" for _ in numbers)
    # ok: sql-from-request
    db.execute(f"SELECT * FROM items WHERE n IN ({marks})", numbers)
    # ok: sql-from-request
    return db.execute(f"SELECT * FROM items WHERE n IN ({', '.join(str(int(n)) for n in numbers)})").fetchall()


@flask_app.patch("/known")
def change_what_is_known():
    data = request.get_json()
    sets = ", ".join(f"{column} = ?" for column in data if column in SORTABLE)
    # ok: sql-from-request
    db.execute(f"UPDATE items SET {sets}", [data[column] for column in data if column in SORTABLE])
    sets = [f"{COLUMNS[column]} = ?" for column in data]
    # ok: sql-from-request
    db.execute(f"UPDATE items SET {', '.join(sets)}", list(data.values()))
    given = {column: data[column] for column in SORTABLE if column in data}
    # ok: sql-from-request
    db.execute("UPDATE items SET " + ", ".join(f"{column} = ?" for column in given), list(given.values()))
