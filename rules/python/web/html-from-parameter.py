import html
import sqlite3

from markupsafe import Markup, escape

ROW = "<tr><td>{title}</td><td>{body}</td></tr>"
SIZES = {"s": "small", "l": "large"}


def comment(author, text):
    # ruleid: html-from-parameter
    return f"<div><b>{author}</b>{html.escape(text)}</div>"


def profile(username, bio):
    page = "<html><body>"
    # ruleid: html-from-parameter
    page += "<h1>" + username + "</h1>"
    # ruleid: html-from-parameter
    page += "<p>%s</p>" % bio
    return page


def row(title, body):
    # ruleid: html-from-parameter
    return ROW.format(title=title, body=html.escape(body))


class Page:
    def listed(self, items):
        out = "<ul>"
        for item in items:
            # ruleid: html-from-parameter
            out += f"<li>{item}</li>"
        return out + "</ul>"


def stored(path):
    rows = sqlite3.connect(path).execute("SELECT author FROM comments").fetchall()
    # ruleid: html-from-parameter
    return "".join(f"<li>{author}</li>" for (author,) in rows)


def shown(name):
    return name.strip()


def helper_strips(name):
    # ruleid: html-from-parameter
    return "<b>" + shown(name) + "</b>"


def bold(inner_html):
    # todoruleid: html-from-parameter
    return "<b>" + inner_html + "</b>"


def helper_bolds(name):
    return bold(name)


def escaped(name, url):
    # ok: html-from-parameter
    first = f"<b>{html.escape(name)}</b>"
    safe = escape(name)
    # ok: html-from-parameter
    second = "<b>" + safe + "</b>"
    # ok: html-from-parameter
    return first + second + Markup("<b>{}</b>").format(name)


def numbered(count: int, size):
    # ok: html-from-parameter
    return f"<b>{count}</b><i class='{SIZES[size]}'></i><u>{len(size)}</u>"


def ready(body_html):
    # ok: html-from-parameter
    return f"<div>{body_html}</div>"


def no_html(name):
    # ok: html-from-parameter
    return f"<{name}>" + f"Hello <{name}@example.org>"


def compared(left, right):
    # ok: html-from-parameter
    return f"{left} < {right}"


def quoted_attribute(author):
    # ok: html-from-parameter
    return f"<a title={xml.sax.saxutils.quoteattr(author)}>by the author</a>"


def image_of_a_column(model, name):
    # ok: html-from-parameter
    return Markup('<img src="%s" title="%s">') % (getattr(model, name), model.title)
