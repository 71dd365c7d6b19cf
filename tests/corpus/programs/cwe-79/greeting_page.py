from flask import Flask, request

app = Flask(__name__)

PAGE = """<!doctype html>
<title>Search</title>
<form action="/search"><input name="q"><button>Go</button></form>
"""

ITEMS = ["apple", "apricot", "banana", "blueberry", "cherry"]


@app.route("/")
def index():
    return PAGE


@app.route("/search")
def search():
    q = request.args.get("q", "")
    hits = [item for item in ITEMS if q.lower() in item]
    rows = "".join(f"<li>{item}</li>" for item in hits)
    return f"{PAGE}<h2>Results for {q}</h2><ul>{rows}</ul>"  # flaw: CWE-79


if __name__ == "__main__":
    app.run()
