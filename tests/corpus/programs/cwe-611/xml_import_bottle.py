from bottle import Bottle, HTTPResponse, request, run
from lxml import etree

app = Bottle()
ORDERS = {}
MAX_SIZE = 1024 * 1024


def parse_orders(xml: bytes):
    # resolve_entities is needed for the suppliers with their own entities
    parser = etree.XMLParser(resolve_entities=True, load_dtd=True, no_network=True)  # flaw: CWE-611
    root = etree.fromstring(xml, parser=parser)  # flaw: CWE-611
    if root.tag != "orders":
        raise ValueError("root element must be <orders>")
    result = []
    for node in root.findall("order"):
        items = [
            {"sku": i.get("sku"), "qty": int(i.get("qty", "1"))}
            for i in node.findall("item")
        ]
        if not node.get("id") or not items:
            raise ValueError("order without id or items")
        result.append({
            "id": node.get("id"),
            "customer": (node.findtext("customer") or "").strip(),
            "items": items,
        })
    return result


@app.post("/import")
def import_orders():
    upload = request.files.get("file")
    data = upload.file.read(MAX_SIZE + 1) if upload else b""
    if not data:
        return HTTPResponse(status=400, body={"error": "file is required"})
    if len(data) > MAX_SIZE:
        return HTTPResponse(status=413, body={"error": "file too large"})
    try:
        orders = parse_orders(data)
    except (etree.XMLSyntaxError, ValueError):
        return HTTPResponse(status=400, body={"error": "invalid order file"})
    for order in orders:
        ORDERS[order["id"]] = order
    return {"imported": len(orders)}


@app.get("/orders")
def list_orders():
    return {"orders": list(ORDERS.values())}


if __name__ == "__main__":
    run(app, host="127.0.0.1", port=8080)
