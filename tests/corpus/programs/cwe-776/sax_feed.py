import xml.etree.ElementTree as ET
import sqlite3

from bottle import post, request, run


@post("/feeds")
def add_feed():
    body = request.body.read(500_000)
    tree = ET.fromstring(body)  # flaw: CWE-776, CWE-611
    titles = [item.findtext("title") for item in tree.iter("item")]
    with sqlite3.connect("feeds.db") as conn:
        conn.executemany("INSERT INTO titles (title) VALUES (?)", [(t,) for t in titles])
    return {"imported": len(titles)}


if __name__ == "__main__":
    run(port=8080)
