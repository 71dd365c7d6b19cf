"""Form widgets of a web framework's admin."""
from django import forms
from django.forms.utils import flatatt
from django.utils.safestring import mark_safe


class LinkWidget(forms.Widget):
    """Shows a URL as a link beside its input."""

    def render(self, name, value, attrs=None, renderer=None):
        final = self.build_attrs(attrs or {}, {"name": name, "type": "url"})
        html = '<p>Currently: <a href="%s">%s</a></p><input%s value="%s">' % (value, value, flatatt(final), value)
        return mark_safe(html)  # flaw: CWE-79


class TagWidget(forms.TextInput):
    """Shows the tags of an object as chips."""

    def chips(self, tags):
        return mark_safe("".join(f"<span class='chip'>{t.name}</span>" for t in tags))  # flaw: CWE-79


class PictureWidget(forms.ClearableFileInput):
    template = "<img src='{url}' alt='{alt}'>"

    def thumbnail(self, picture):
        return mark_safe(self.template.format(url=picture.url, alt=picture.description))  # flaw: CWE-79


def column_badge(obj):
    """Column of the change list."""
    return mark_safe("<b title='" + obj.comment + "'>" + obj.state + "</b>")  # flaw: CWE-79


column_badge.short_description = "State"
