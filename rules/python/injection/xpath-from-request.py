import xml.etree.ElementTree as ET

import lxml.etree
from flask import Flask, abort, request

app = Flask(__name__)
tree = lxml.etree.parse("users.xml")
root = ET.parse("users.xml").getroot()
FIELDS = {"name", "mail"}


@app.route("/direct")
def direct():
    # ruleid: xpath-from-request
    return str(tree.xpath("//user[name='" + request.args["name"] + "']"))


@app.route("/variables")
def variables():
    name = request.args.get("name")
    query = f"//user[name='{name}']/mail/text()"
    # ruleid: xpath-from-request
    return str(tree.xpath(query))


def query_for(name):
    return "//user[name='%s']" % name


@app.route("/helper")
def helper():
    # ruleid: xpath-from-request
    return str(lxml.etree.XPath(query_for(request.form["name"]))(tree))


def found(query):
    # todoruleid: xpath-from-request
    return tree.xpath(query)


@app.route("/helper-finds")
def helper_finds():
    return str(found("//user[name='" + request.args["name"] + "']"))


def django_view(request):
    # ruleid: xpath-from-request
    return root.find(f".//user[@name='{request.GET['name']}']")


@app.route("/variable")
def with_a_variable():
    # ok: xpath-from-request
    return str(tree.xpath("//user[name = $name]", name=request.args["name"]))


@app.route("/compiled")
def compiled():
    find = lxml.etree.XPath("//user[name = $name]")
    # ok: xpath-from-request
    return str(find(tree, name=request.args["name"]))


@app.route("/number")
def number():
    # ok: xpath-from-request
    return str(tree.xpath(f"//user[{int(request.args['n'])}]"))


@app.route("/allowed")
def allowed():
    field = request.args["field"]
    if field not in FIELDS:
        abort(400)
    # ok: xpath-from-request
    return str(tree.xpath(f"//user/{field}/text()"))


@app.route("/text")
def text():
    # ok: xpath-from-request
    return str("some text".find(request.args["q"]))
