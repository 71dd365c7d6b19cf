from lxml import etree


def parse_xml(text):
    """Parse a partner order document into a plain dict."""
    if isinstance(text, str):
        text = text.encode("utf-8")

    parser = etree.XMLParser(load_dtd=True, resolve_entities=True, no_network=False)  # flaw: CWE-611
    root = etree.fromstring(text, parser=parser)  # flaw: CWE-611

    if root.tag != "order":
        raise ValueError("expected an <order> document")

    items = []
    for node in root.findall("item"):
        items.append({
            "sku": node.get("sku"),
            "qty": int(node.get("qty", "1")),
            "name": (node.text or "").strip(),
        })
    return {"id": root.get("id"), "items": items}
