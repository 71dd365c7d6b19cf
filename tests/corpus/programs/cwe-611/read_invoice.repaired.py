from decimal import Decimal
from io import BytesIO

from lxml import etree

NS = {"inv": "urn:example:invoice:2"}


def read_invoice(data: bytes) -> dict:
    """Parse an XML invoice that a supplier sent and sum up its lines.

    Documents with a document type are refused.
    """
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    tree = etree.parse(BytesIO(data), parser)
    if tree.docinfo.doctype:
        raise ValueError("document types are not accepted")
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
