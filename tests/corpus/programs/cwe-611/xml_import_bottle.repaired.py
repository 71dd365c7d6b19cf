import html.entities

from bottle import Bottle, HTTPResponse, request, run
from lxml import etree

app = Bottle()
ORDERS = {}
MAX_SIZE = 1024 * 1024

# &auml; and friends are replaced before parsing, so that no DTD is needed
XML_PREDEFINED = {"amp", "lt", "gt", "quot", "apos"}
NAMED = {
    "&%s;" % k: "&#%d;" % v
    for k, v in html.entities.name2codepoint.items()
    if k not in XML_PREDEFINED
}


def parse_orders(xml: bytes):
    text = xml.decode("utf-8-sig")
    if text.lstrip().startswith("<?xml"):
        text = text[text.index("?>") + 2:]
    for name, char in NAMED.items():
        text = text.replace(name, char)
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
    root = etree.fromstring(text.strip(), parser=parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError("DOCTYPE is not allowed")
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
    except (etree.XMLSyntaxError, ValueError, UnicodeDecodeError):
        return HTTPResponse(status=400, body={"error": "invalid order file"})
    for order in orders:
        ORDERS[order["id"]] = order
    return {"imported": len(orders)}


@app.get("/orders")
def list_orders():
    return {"orders": list(ORDERS.values())}


if __name__ == "__main__":
    run(app, host="127.0.0.1", port=8080)
