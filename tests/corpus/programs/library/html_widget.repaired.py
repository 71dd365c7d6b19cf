"""Form widgets of a web framework's admin."""
from django import forms
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join


class LinkWidget(forms.Widget):
    """Shows a URL as a link beside its input."""

    def render(self, name, value, attrs=None, renderer=None):
        final = self.build_attrs(attrs or {}, {"name": name, "type": "url"})
        return format_html(
            '<p>Currently: <a href="{0}">{0}</a></p><input{1} value="{0}">',
            value if str(value).startswith(("http://", "https://")) else "",
            flatatt(final),
        )


class TagWidget(forms.TextInput):
    """Shows the tags of an object as chips."""

    def chips(self, tags):
        return format_html_join("", "<span class='chip'>{}</span>", ((t.name,) for t in tags))


class PictureWidget(forms.ClearableFileInput):
    template = "<img src='{url}' alt='{alt}'>"

    def thumbnail(self, picture):
        return format_html(self.template, url=picture.url, alt=picture.description)


def column_badge(obj):
    """Column of the change list."""
    return format_html("<b title='{}'>{}</b>", obj.comment, obj.state)


column_badge.short_description = "State"
