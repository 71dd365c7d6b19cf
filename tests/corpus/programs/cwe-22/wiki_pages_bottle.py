import os
import html
from bottle import Bottle, request, response, abort, run

app = Bottle()
PAGES = "pages"


def page_path(title):
    return os.path.join(PAGES, title + ".md")


@app.get("/wiki/<title:path>")
def show(title):
    path = page_path(title)
    if not os.path.isfile(path):
        abort(404, "No such page")
    with open(path) as handle:  # flaw: CWE-22
        return "<pre>%s</pre>" % html.escape(handle.read())


@app.post("/wiki/<title:path>")
def save(title):
    body = request.forms.getunicode("body") or ""
    if len(body) > 100_000:
        abort(413, "too long")
    path = page_path(title)
    with open(path, "w") as handle:  # flaw: CWE-22
        handle.write(body)
    response.status = 303
    response.set_header("Location", "/")
    return ""


if __name__ == "__main__":
    run(app, host="127.0.0.1", port=8000)
