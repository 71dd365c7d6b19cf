from fastapi import FastAPI, HTTPException, Request
from lxml import etree

app = FastAPI()


class InvoiceParser:
    def __init__(self):
        self.parser = etree.XMLParser(resolve_entities=True, load_dtd=True)  # flaw: CWE-611

    def parse(self, data):
        root = etree.fromstring(data, self.parser)
        return {"number": root.findtext("number"), "total": root.findtext("total")}


invoices = InvoiceParser()


@app.post("/invoices")
async def create(request: Request):
    length = int(request.headers.get("content-length", "0"))
    if length > 1_000_000:
        raise HTTPException(413)
    try:
        return invoices.parse(await request.body())
    except etree.XMLSyntaxError:
        raise HTTPException(400, "invalid XML")
