from xml.etree import ElementTree as ET

from flask import Flask, Response, request

app = Flask(__name__)


def order_document(customer, lines):
    order = ET.Element("order")
    ET.SubElement(order, "customer").text = customer
    for sku, amount in lines:
        ET.SubElement(order, "line", sku=sku).text = str(amount)
    return ET.tostring(order, encoding="unicode")


@app.post("/orders.xml")
def create():
    body = request.get_json()
    document = order_document(body["customer"], [(l["sku"], l["amount"]) for l in body["lines"]])
    with open("/var/spool/orders/next.xml", "w", encoding="utf-8") as spool:
        spool.write(document)
    return Response(document, mimetype="application/xml")
