from fastapi import FastAPI, File, HTTPException, UploadFile
from lxml import etree

app = FastAPI()


@app.post("/import/products")
async def import_products(file: UploadFile = File(...)):
    content = await file.read(1_000_000)
    try:
        parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
        root = etree.fromstring(content, parser=parser)
    except etree.XMLSyntaxError:
        raise HTTPException(status_code=400, detail="invalid XML")
    return [{"sku": p.get("sku"), "name": p.findtext("name")} for p in root.iter("product")]
