from html import escape


def render_table(rows, columns):
    """Return an HTML table of a list of dicts."""
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = ""
    for row in rows:
        body += "<tr>" + "".join(f"<td>{escape(str(row[column]))}</td>" for column in columns) + "</tr>"
    return f"<table><tr>{head}</tr>{body}</table>"
