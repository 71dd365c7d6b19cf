from xml.sax.saxutils import escape


def order_to_xml(customer: str, items: list[dict]) -> str:
    parts = ["<order>"]
    parts.append("<customer>" + escape(customer) + "</customer>")
    for item in items:
        parts.append(f"<item><name>{escape(item['name'])}</name><qty>{int(item['qty'])}</qty></item>")
    parts.append("</order>")
    return "".join(parts)
