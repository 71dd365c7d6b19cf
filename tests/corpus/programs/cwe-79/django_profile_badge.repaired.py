from django import template
from django.utils.html import format_html, format_html_join

register = template.Library()

COLOURS = {"admin": "red", "editor": "blue", "reader": "grey"}


@register.simple_tag
def badge(user):
    """Show the user's name with a coloured badge: {% badge user %}"""
    colour = COLOURS.get(user.role, "grey")
    return format_html('<span class="badge badge-{}">{}</span>', colour, user.display_name)


@register.filter
def bullet_list(values):
    items = format_html_join("", "<li>{}</li>", ((value,) for value in values))
    return format_html("<ul>{}</ul>", items)


@register.filter
def initials(name):
    return "".join(part[0].upper() for part in name.split()[:2])
