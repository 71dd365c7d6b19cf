import bcrypt
from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
TREE = etree.parse("employees.xml")


@app.get("/employees")
def employees():
    department = request.args.get("department", "")
    nodes = TREE.xpath("//employee[department/text()=$department]", department=department)
    return jsonify([{"name": n.findtext("name"), "title": n.findtext("title")} for n in nodes])
