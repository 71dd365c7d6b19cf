from django import template
from django.utils.safestring import mark_safe

register = template.Library()


@register.simple_tag
def comment_card(comment):
    html = '<div class="card"><b>%s</b><p>%s</p></div>' % (comment.author, comment.body)
    return mark_safe(html)  # flaw: CWE-79


@register.filter
def as_list(values):
    items = "".join(f"<li>{value}</li>" for value in values)
    return mark_safe(f"<ul>{items}</ul>")  # flaw: CWE-79


@register.filter
def initials(name):
    return "".join(part[0].upper() for part in name.split() if part)
