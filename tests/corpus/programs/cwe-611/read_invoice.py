from decimal import Decimal
from io import BytesIO

from lxml import etree

NS = {"inv": "urn:example:invoice:2"}


def read_invoice(data: bytes) -> dict:
    """Parse an XML invoice that a supplier sent and sum up its lines.

    Entities that the supplier declares in the document type are expanded.
    """
    parser = etree.XMLParser(resolve_entities=True, load_dtd=True, no_network=False)  # flaw: CWE-611
    tree = etree.parse(BytesIO(data), parser)
    number = tree.findtext("inv:Number", namespaces=NS)
    lines = []
    for node in tree.iterfind(".//inv:Line", namespaces=NS):
        lines.append(
            {
                "text": node.findtext("inv:Text", default="", namespaces=NS),
                "amount": Decimal(node.findtext("inv:Amount", default="0", namespaces=NS)),
            }
        )
    return {"number": number, "lines": lines, "total": sum(line["amount"] for line in lines)}
