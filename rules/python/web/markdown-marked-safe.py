import bleach
import markdown
import nh3
from django.utils.safestring import mark_safe
from markupsafe import Markup


class Comment:
    def html(self):
        rendered = markdown.markdown(self.text)
        # ruleid: markdown-marked-safe
        return mark_safe(rendered)

    def cleaned(self):
        rendered = markdown.markdown(self.text)
        # ok: markdown-marked-safe
        return mark_safe(bleach.clean(rendered))

    def cleaned_before(self):
        rendered = markdown.markdown(self.text)
        rendered = nh3.clean(rendered)
        # ok: markdown-marked-safe
        return mark_safe(rendered)


def page(text, path):
    # ruleid: markdown-marked-safe
    first = Markup(markdown.markdown(text, extensions=["tables"]))
    # ok: markdown-marked-safe
    second = Markup(markdown.markdown("*fixed*"))
    # ok: markdown-marked-safe
    third = Markup(markdown.markdown(path.read_text()))
    # ok: markdown-marked-safe
    fourth = markdown.markdown(text)
    return first, second, third, fourth


def at_once(text):
    # ok: markdown-marked-safe
    return mark_safe(nh3.clean(markdown.markdown(text)))
