import ast
from functools import lru_cache

from fastapi import FastAPI
from flask import Flask, jsonify, request

app = Flask(__name__)
api = FastAPI()


def total(node):
    if isinstance(node, dict):
        return sum(total(value) for value in node.values())
    if isinstance(node, list):
        return sum(total(value) for value in node)
    return node


def flattened(node, found):
    for value in node:
        flattened(value, found)
    return found


def counted(node, depth=0):
    if depth > 50:
        raise ValueError(depth)
    return sum(counted(value, depth + 1) for value in node)


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


@lru_cache
def remembered(n):
    return n if n < 2 else remembered(n - 1) + remembered(n - 2)


@app.post("/direct")
def direct():
    # ruleid: recursion-on-request
    return jsonify(total(request.get_json()))


@app.post("/variable")
def by_a_variable():
    body = request.get_json()
    node = body["tree"]
    # ruleid: recursion-on-request
    return jsonify(flattened(node, []))


@api.get("/factorial")
def number(n: int):
    # ruleid: recursion-on-request
    return factorial(n)


@api.get("/small")
def small(n: int):
    if n > 100:
        raise ValueError(n)
    # ok: recursion-on-request
    return factorial(n)


@app.post("/counted")
def by_depth():
    # ok: recursion-on-request
    return jsonify(counted(request.get_json()))


@api.get("/remembered")
def by_cache(n: int):
    # ok: recursion-on-request
    return remembered(n)


def tree_of(body):
    return body["tree"]


@app.post("/returned")
def returned():
    # ruleid: recursion-on-request
    return jsonify(total(tree_of(request.get_json())))


def handed(node):
    # todoruleid: recursion-on-request
    return total(node)


@app.post("/handed")
def hands_over():
    return jsonify(handed(request.get_json()))


@app.post("/parsed")
def parsed():
    # ok: recursion-on-request
    return jsonify(total(ast.parse(request.json["text"], mode="eval")))
