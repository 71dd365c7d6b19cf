from xml.sax.saxutils import escape


def order_to_xml(customer: str, items: list[dict]) -> str:
    parts = ["<order>"]
    parts.append("<customer>" + customer + "</customer>")  # flaw: CWE-91
    for item in items:
        parts.append(f"<item><name>{item['name']}</name><qty>{int(item['qty'])}</qty></item>")  # flaw: CWE-91
    parts.append("</order>")
    return "".join(parts)
