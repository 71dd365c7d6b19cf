def esc(value):
    return (
        str(value)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
    )  # flaw: CWE-79


def shorten(text, limit=40):
    return text if len(text) <= limit else text[: limit - 1] + "…"


def html_table(rows, link_column=None):
    """Render a list of dicts as an HTML table."""
    if not rows:
        return "<table></table>"
    columns = list(rows[0])

    out = ["<table>", "<tr>"]
    out += [f"<th>{esc(c)}</th>" for c in columns]
    out.append("</tr>")
    for row in rows:
        out.append("<tr>")
        for c in columns:
            text = str(row.get(c, ""))
            content = esc(shorten(text))
            if c == link_column:
                content = f'<a href="{esc(text)}">{content}</a>'  # flaw: CWE-79
            out.append(f'<td title="{esc(text)}">{content}</td>')  # flaw: CWE-79
        out.append("</tr>")
    out.append("</table>")
    return "\n".join(out)
