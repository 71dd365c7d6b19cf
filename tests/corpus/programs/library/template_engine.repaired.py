"""Mail templates of a shop: the merchant edits them in the back office."""
import logging
import re
from string import Template

import jinja2
import jinja2.sandbox
from flask import Blueprint, abort, render_template, request
from mako.template import Template as MakoTemplate

bp = Blueprint("mails", __name__)
log = logging.getLogger(__name__)


class MailRenderer:
    def __init__(self, loader):
        self.env = jinja2.sandbox.SandboxedEnvironment(loader=loader, autoescape=True)

    def subject(self, source, order):
        """Render the subject line; ``order`` holds what the buyer typed."""
        line = Template(source).safe_substitute(name=order["name"], number=order["number"])
        return re.sub(r"[\r\n]+", " ", line)

    def body(self, source, order):
        """Render the body from the merchant's source."""
        return self.env.from_string(source).render(order=order)

    def footer(self, source, shop):
        """Render the footer, an old Mako template of the merchant."""
        return Template(source).safe_substitute(name=shop["name"])


@bp.post("/mails/preview")
def preview():
    """Show what a template looks like."""
    source = request.form.get("source", "")
    renderer = MailRenderer(None)
    order = {"name": "Ann", "number": "1"}
    try:
        html = renderer.body(source, order)
    except jinja2.TemplateError:
        abort(400)
    return render_template("mails/preview.html", frame=html)
