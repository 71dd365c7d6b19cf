from fastapi import FastAPI, HTTPException, UploadFile
from lxml import etree

app = FastAPI()

NS = {"i": "urn:acme:invoice:1"}
LIMIT = 2_000_000


def parse_invoice(data: bytes) -> dict:
    parser = etree.XMLParser(resolve_entities=True, load_dtd=True, no_network=False)  # flaw: CWE-611
    root = etree.fromstring(data, parser)  # flaw: CWE-611
    lines = [
        {"article": line.findtext("i:article", namespaces=NS), "amount": float(line.findtext("i:amount", "0", NS))}
        for line in root.iterfind("i:line", NS)
    ]
    return {"number": root.findtext("i:number", namespaces=NS), "lines": lines}


@app.post("/invoices/import")
async def import_invoice(file: UploadFile):
    data = await file.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise HTTPException(413, "too large")
    try:
        invoice = parse_invoice(data)
    except etree.XMLSyntaxError as error:
        raise HTTPException(400, "not XML") from error
    return {"total": sum(line["amount"] for line in invoice["lines"]), **invoice}
