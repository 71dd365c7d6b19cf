from fastapi import FastAPI, HTTPException
from lxml import etree

app = FastAPI()
TREE = etree.parse("accounts.xml", etree.XMLParser(resolve_entities=False))


class AccountIndex:
    def __init__(self, tree):
        self.tree = tree

    def by_number(self, number: str):
        return self.tree.xpath("/accounts/account[@number=$number]", number=number)


index = AccountIndex(TREE)


@app.get("/accounts/{number}")
def account(number: str):
    found = index.by_number(number)
    if not found:
        raise HTTPException(404)
    return {"holder": found[0].get("holder")}
