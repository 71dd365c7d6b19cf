from html import escape
from urllib.parse import urlsplit


def shorten(text, limit=40):
    return text if len(text) <= limit else text[: limit - 1] + "…"


def is_web_link(text):
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def html_table(rows, link_column=None):
    """Render a list of dicts as an HTML table."""
    if not rows:
        return "<table></table>"
    columns = list(rows[0])

    out = ["<table>", "<tr>"]
    out += [f"<th>{escape(str(c))}</th>" for c in columns]
    out.append("</tr>")
    for row in rows:
        out.append("<tr>")
        for c in columns:
            text = str(row.get(c, ""))
            content = escape(shorten(text))
            if c == link_column and is_web_link(text):
                content = f'<a href="{escape(text, quote=True)}" rel="noopener">{content}</a>'
            out.append(f'<td title="{escape(text, quote=True)}">{content}</td>')
        out.append("</tr>")
    out.append("</table>")
    return "\n".join(out)
