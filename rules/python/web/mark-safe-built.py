import re
import html

import markupsafe
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from django.utils.safestring import mark_safe as safe
from markupsafe import Markup

ICON = "<i></i>"


def badge(user, items, count):
    # ruleid: mark-safe-built
    a = mark_safe(f"<b>{user.name}</b>")
    # ruleid: mark-safe-built
    b = safe("<b>%s</b>" % user.name)
    # ruleid: mark-safe-built
    c = Markup("<b>" + user.name + "</b>")
    # ruleid: mark-safe-built
    d = markupsafe.Markup("<b>{}</b>".format(user.name))
    # ruleid: mark-safe-built
    e = mark_safe("<br>".join(items))
    return a, b, c, d, e


class Column:
    async def html(self, value):
        # ruleid: mark-safe-built
        return Markup(
            f"<td>{value}</td>"
        )


def near_misses(user, text, count, render, form):
    # ok: mark-safe-built
    a = mark_safe("<b>new</b>")
    # ok: mark-safe-built
    b = format_html("<b>{}</b>", user.name)
    # ok: mark-safe-built
    c = Markup("<b>%s</b>") % user.name
    # ok: mark-safe-built
    d = Markup("<b>{}</b>").format(user.name)
    # ok: mark-safe-built
    e = mark_safe("<b>%s</b>" % escape(user.name))
    # ok: mark-safe-built
    f = Markup(f"<b>{html.escape(user.name)}</b>")
    # ok: mark-safe-built
    g = mark_safe("<b>" + "new" + "</b>")
    # ok: mark-safe-built
    h = mark_safe(text)
    # ok: mark-safe-built
    i = mark_safe(f"<b>{ICON}</b>")
    # ok: mark-safe-built
    k = mark_safe("<code>%s</code>" % {True: "true", False: "false"}[user.active])
    # ok: mark-safe-built
    j = f"<b>{user.name}</b>"
    return a, b, c, d, e, f, g, h, i, j


def contents(headings):
    items = "".join(f"<li>{escape(heading)}</li>" for heading in headings)
    # ok: mark-safe-built
    return Markup(f"<ul>{items}</ul>")


def contents_as_they_are(headings):
    items = "".join(f"<li>{heading}</li>" for heading in headings)
    # ruleid: mark-safe-built
    return Markup(f"<ul>{items}</ul>")


def highlighted(text, word):
    # ruleid: mark-safe-built
    return Markup(re.sub(re.escape(word), lambda found: f"<mark>{found.group(0)}</mark>", text))


def highlighted_in_escaped(text, word):
    # ok: mark-safe-built
    return Markup(re.sub(word, r"<mark>\g<0></mark>", str(escape(text))))


def reviews(product):
    # ruleid: mark-safe-built
    return [mark_safe(review.text.replace("\n", "<br>")) for review in product.reviews.all()]


def lines(text):
    # ok: mark-safe-built
    return mark_safe(escape(text).replace("\n", "<br>"))
