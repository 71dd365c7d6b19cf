from html import escape


def render_table(rows, columns):
    """Return an HTML table of a list of dicts."""
    head = "".join(f"<th>{column}</th>" for column in columns)
    body = ""
    for row in rows:
        body += "<tr>" + "".join(f"<td>{row[column]}</td>" for column in columns) + "</tr>"  # flaw: CWE-79
    return f"<table><tr>{head}</tr>{body}</table>"
