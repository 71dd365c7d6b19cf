from django import template
from django.utils.safestring import mark_safe

register = template.Library()

COLOURS = {"admin": "red", "editor": "blue", "reader": "grey"}


@register.simple_tag
def badge(user):
    """Show the user's name with a coloured badge: {% badge user %}"""
    colour = COLOURS.get(user.role, "grey")
    return mark_safe(f'<span class="badge badge-{colour}">{user.display_name}</span>')  # flaw: CWE-79


@register.filter
def bullet_list(values):
    html = "<ul>"
    for value in values:
        html += "<li>" + str(value) + "</li>"
    html += "</ul>"
    return mark_safe(html)  # flaw: CWE-79


@register.filter
def initials(name):
    return "".join(part[0].upper() for part in name.split()[:2])
