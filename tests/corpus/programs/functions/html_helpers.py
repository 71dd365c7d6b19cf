"""HTML helpers for a reporting tool."""
import json

from markupsafe import Markup


def table(rows: list[dict]) -> str:
    """Return an HTML table; cells hold text that visitors entered."""
    out = "<table>"
    for row in rows:
        out += "<tr>"
        for value in row.values():
            out += "<td>" + str(value) + "</td>"
        out += "</tr>"
    return out + "</table>"  # flaw: CWE-79


def link(url: str, label: str) -> str:
    """Return a link to a URL that a user entered."""
    return '<a href="' + url + '">' + label + "</a>"  # flaw: CWE-79


def page(title: str, data: dict) -> str:
    """Return a page with its data as JSON in a script."""
    return f"""<html><head><title>{title}</title></head>
<body><script>var data = {json.dumps(data)};</script></body></html>"""  # flaw: CWE-79


def badge(text: str) -> Markup:
    """Return a badge that templates can include."""
    return Markup(f"<span class='badge'>{text}</span>")  # flaw: CWE-79


def remove_scripts(source: str) -> str:
    """Make user HTML safe for display."""
    import re
    return re.sub("<script[^>]*>.*</script>", "", source, flags=re.IGNORECASE)  # flaw: CWE-79
