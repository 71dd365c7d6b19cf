from django import template
from django.utils.html import format_html, format_html_join

register = template.Library()


@register.simple_tag
def comment_card(comment):
    return format_html('<div class="card"><b>{}</b><p>{}</p></div>', comment.author, comment.body)


@register.filter
def as_list(values):
    return format_html("<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((value,) for value in values)))


@register.filter
def initials(name):
    return "".join(part[0].upper() for part in name.split() if part)
