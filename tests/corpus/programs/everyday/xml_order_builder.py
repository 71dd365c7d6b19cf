from xml.etree import ElementTree as ET

from flask import Flask, Response, request

app = Flask(__name__)


def order_document(customer, lines):
    xml = "<order><customer>" + customer + "</customer>"
    for sku, amount in lines:
        xml += f"<line sku='{sku}'>{amount}</line>"
    xml += "</order>"
    return xml  # flaw: CWE-91


@app.post("/orders.xml")
def create():
    body = request.get_json()
    document = order_document(body["customer"], [(l["sku"], l["amount"]) for l in body["lines"]])
    with open("/var/spool/orders/next.xml", "w", encoding="utf-8") as spool:
        spool.write(document)
    return Response(document, mimetype="application/xml")
