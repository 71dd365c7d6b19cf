import re
import sympy
import pandas
import ast
import json

from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()
ALLOWED_NODES = (ast.Expression, ast.BinOp, ast.Constant, ast.Add, ast.Mult)
FORMULAS = {"double": "x * 2", "square": "x * x"}


@app.route("/calc")
def direct():
    # ruleid: eval-from-request
    return str(eval(request.args["expression"]))


@app.route("/run", methods=["POST"])
def variables():
    source = request.get_json()["code"]
    program = compile_me = source.strip()
    # ruleid: eval-from-request
    exec(program, {"__builtins__": {}}, {})
    # ruleid: eval-from-request
    return str(eval(compile_me, {"__builtins__": None}))


def prepared(text):
    return "lambda x: " + text


@app.route("/function")
def helper_prepares():
    # ruleid: eval-from-request
    return str(eval(prepared(request.form["f"]))(1))


def evaluate(text):
    # todoruleid: eval-from-request
    return eval(text)


@app.route("/helper")
def helper_runs():
    return str(evaluate(request.args["x"]))


@api.get("/eval/{expression}")
def parameter(expression: str):
    # ok: eval-from-request
    code = compile(expression, "<request>", "eval")
    # ruleid: eval-from-request
    return eval(code)


def django_view(request):
    # ruleid: eval-from-request
    exec(request.body)


@app.route("/literal")
def literal():
    # ok: eval-from-request
    value = ast.literal_eval(request.args["value"])
    # ok: eval-from-request
    return json.loads(request.args["more"])[value]


@app.route("/walked")
def walked():
    text = request.args["expression"]
    tree = ast.parse(text, mode="eval")
    for node in ast.walk(tree):
        if not isinstance(node, ALLOWED_NODES):
            raise ValueError("not allowed")
    # ok: eval-from-request
    return str(eval(compile(tree, "<formula>", "eval"), {"__builtins__": {}}))


@app.route("/walked-text")
def walked_text():
    text = request.args["expression"]
    tree = ast.parse(text, mode="eval")
    for node in ast.walk(tree):
        if type(node) not in ALLOWED_NODES:
            raise ValueError("not allowed")
    # ok: eval-from-request
    return str(eval(text))


@app.route("/only-parsed")
def only_parsed():
    text = request.args["expression"]
    ast.parse(text)
    # ruleid: eval-from-request
    return str(eval(text))


@app.route("/table")
def table():
    # ok: eval-from-request
    return str(eval(FORMULAS[request.args["name"]], {"x": 3}))


@app.route("/constant")
def constant():
    x = int(request.args["x"])
    # ok: eval-from-request
    return str(eval("x * 2", {"x": x}))


@app.route("/number")
def number():
    # ok: eval-from-request
    return str(eval(f"1 + {float(request.args['x'])}"))


@app.post("/filter")
def filter_rows():
    frame = pandas.read_parquet("sales.parquet")
    # ruleid: eval-from-request
    rows = frame.query(request.json["expression"], engine="python")
    # ok: eval-from-request
    return rows, frame[frame["day"] == request.json["day"]]


@app.post("/solve")
def solve():
    text = request.json["expression"]
    # ruleid: eval-from-request
    return str(sympy.sympify(text).evalf())


@app.post("/number")
def number():
    text = request.json["expression"]
    if not re.fullmatch(r"[0-9+*/. ()-]{1,60}", text):
        return "bad"
    # ok: eval-from-request
    return str(sympy.sympify(text).evalf())
