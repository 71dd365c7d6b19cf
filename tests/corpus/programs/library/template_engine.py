"""Mail templates of a shop: the merchant edits them in the back office."""
import logging
import re
from string import Template

import jinja2
from flask import Blueprint, abort, render_template, request
from mako.template import Template as MakoTemplate

bp = Blueprint("mails", __name__)
log = logging.getLogger(__name__)


class MailRenderer:
    def __init__(self, loader):
        self.env = jinja2.Environment(loader=loader, autoescape=False)  # flaw: CWE-79

    def subject(self, source, order):
        """Render the subject line; ``order`` holds what the buyer typed."""
        line = Template(source).safe_substitute(name=order["name"], number=order["number"])
        return line

    def body(self, source, order):
        """Render the body from the merchant's source."""
        return self.env.from_string(source).render(order=order)  # flaw: CWE-1336

    def footer(self, source, shop):
        """Render the footer, an old Mako template of the merchant."""
        return MakoTemplate(source).render(shop=shop)  # flaw: CWE-1336


@bp.post("/mails/preview")
def preview():
    """Show what a template looks like."""
    source = request.form.get("source", "")
    renderer = MailRenderer(None)
    order = {"name": "Ann", "number": "1"}
    html = jinja2.Environment().from_string(source).render(order=order)  # flaw: CWE-1336
    return html
