from django.utils.html import escape
from django.utils.safestring import mark_safe


def shown(text):
    html = text.replace("\r\n", "\n").replace("\n", "<br>")
    html = MENTION.sub(r"<b>\1</b>", html)
    # ruleid: mark-safe-variable
    return mark_safe(html)


def shown_well(text):
    html = escape(text).replace("\n", "<br>")
    # ok: mark-safe-variable
    return mark_safe(html)
