from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr


def order(customer, lines):
    # ruleid: xml-built
    xml = "<order><customer>" + customer + "</customer>"
    for sku, amount in lines:
        # ruleid: xml-built
        xml += f"<line sku='{sku}'>{amount}</line>"
    return xml


def to_xml(user):
    # ruleid: xml-built
    return "<user><name>%s</name></user>" % user.name


def near_misses(customer, TAG):
    # ok: xml-built
    xml = f"<customer>{escape(customer)}</customer>"
    # ok: xml-built
    soap_body = "<order/>"
    order = ET.Element("order")
    order.text = customer
    # ok: xml-built
    xml_text = ET.tostring(order, encoding="unicode")
    # ok: xml-built
    line = f"<line>{customer}</line>"
    # ok: xml-built
    xml += "</order>"
    return xml, soap_body, xml_text, line


def escaped_before_xml(block, number):
    name = quoteattr(block["name"])
    if name:
        # ok: xml-built
        return f"<call name={name}/>"
    # ok: xml-built
    return f"<call>{block_id}</call>"


def ask(name):
    # ruleid: xml-built
    soap_body = f"<Envelope><Body><Name>{name}</Name></Body></Envelope>"
    # ok: xml-built
    html_xml = f"<html><body><p>{name}</p></body></html>"
    return soap_body, html_xml


def order_to_xml(customer, items):
    parts = ["<order>"]
    # ruleid: xml-built
    parts.append("<customer>" + customer + "</customer>")
    for item in items:
        # ruleid: xml-built
        parts.append(f"<item><name>{item['name']}</name></item>")
        # ok: xml-built
        parts.append(f"<item><name>{escape(item['name'])}</name></item>")
    return "".join(parts)
