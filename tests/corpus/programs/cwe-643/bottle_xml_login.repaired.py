import os
from bottle import Bottle, request, response
from lxml import etree

app = Bottle()
TREE = etree.parse(os.path.join(os.path.dirname(__file__), "users.xml"))


def find_user(name):
    nodes = TREE.xpath("/users/user[name/text()=$name]", name=name)
    return nodes[0] if nodes else None


@app.get("/user")
def user():
    node = find_user(request.query.name)
    if node is None:
        response.status = 404
        return {"error": "not found"}
    return {"name": node.findtext("name"), "mail": node.findtext("mail")}
