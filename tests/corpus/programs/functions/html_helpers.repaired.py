"""HTML helpers for a reporting tool."""
import html
import json

from markupsafe import Markup


def table(rows: list[dict]) -> str:
    """Return an HTML table; cells hold text that visitors entered."""
    out = "<table>"
    for row in rows:
        out += "<tr>"
        for value in row.values():
            out += "<td>" + html.escape(str(value)) + "</td>"
        out += "</tr>"
    return out + "</table>"


def link(url: str, label: str) -> str:
    """Return a link to a URL that a user entered."""
    if not url.lower().startswith(("http://", "https://")):
        url = "#"
    return '<a href="' + html.escape(url, quote=True) + '">' + html.escape(label) + "</a>"


def page(title: str, data: dict) -> str:
    """Return a page with its data as JSON in a script."""
    payload = json.dumps(data).replace("<", "\\u003c")
    return f"""<html><head><title>{html.escape(title)}</title></head>
<body><script>var data = {payload};</script></body></html>"""


def badge(text: str) -> Markup:
    """Return a badge that templates can include."""
    return Markup("<span class='badge'>{}</span>").format(text)


def remove_scripts(source: str) -> str:
    """Make user HTML safe for display."""
    import nh3
    return nh3.clean(source)
