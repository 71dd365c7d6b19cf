import json

from django.utils.safestring import mark_safe
from markupsafe import Markup


def view(request, thread):
    # ruleid: json-in-script
    return render(request, "thread.html", {"data": mark_safe(json.dumps(thread.as_dict()))})


def page(settings):
    text = json.dumps(settings)
    # ruleid: json-in-script
    return PAGE.render(settings=Markup(text))


def escaped(settings):
    # ok: json-in-script
    return PAGE.render(settings=Markup(json.dumps(settings).replace("<", "\\u003c")))


def as_data(settings):
    # ok: json-in-script
    return PAGE.render(settings=settings)
