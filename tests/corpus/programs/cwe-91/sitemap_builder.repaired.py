import sqlite3
from xml.sax.saxutils import escape, quoteattr
from flask import Flask, Response, request

app = Flask(__name__)


def item_xml(title, link, author):
    return f"<item author={quoteattr(author)}><title>{escape(title)}</title><link>{escape(link)}</link></item>"


@app.post("/feed/preview")
def preview():
    data = request.get_json()
    items = [item_xml(item["title"], item["link"], item["author"]) for item in data["items"]]
    document = "<rss><channel>" + "".join(items) + "</channel></rss>"
    return Response(document, mimetype="application/xml")
