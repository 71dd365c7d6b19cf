from bottle import request, route, template

# ruleid: bottle-raw-marker
RESULTS = """
<h1>Results for {{!q}}</h1>
"""

# ok: bottle-raw-marker
ESCAPED = "<h1>Results for {{q}}</h1>"

# ok: bottle-raw-marker
LAYOUT = "<body>{{!base}}</body>"


@route("/search")
def search():
    return template(RESULTS, q=request.query.q)
