"""Find books in the library's catalogue."""
from pathlib import Path

from fastapi import FastAPI, HTTPException
from lxml import etree

CATALOGUE = etree.parse(str(Path(__file__).with_name("catalogue.xml")))
app = FastAPI()
FIND_BY_ISBN = etree.XPath("/library/book[@isbn=$isbn]")


def book(element) -> dict:
    return {"isbn": element.get("isbn"), "title": element.findtext("title"), "author": element.findtext("author")}


@app.get("/books/{isbn}")
def by_isbn(isbn: str):
    found = FIND_BY_ISBN(CATALOGUE, isbn=isbn)
    if not found:
        raise HTTPException(404, "there is no such book")
    return book(found[0])


@app.get("/books")
def all_books():
    return [book(element) for element in CATALOGUE.iterfind("/book")]
