from jinja2 import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

env = ImmutableSandboxedEnvironment(
    autoescape=True, trim_blocks=True, lstrip_blocks=True
)
env.globals.clear()

MAX_TEMPLATE = 20_000

SAMPLE_CUSTOMER = {"name": "Ann Example", "email": "ann@example.com"}
SAMPLE_ORDER = {
    "number": "1001",
    "lines": [{"title": "Mug", "qty": 2, "price": "9.90"}],
    "total": "19.80",
}


def render_mail(template_text, customer, order):
    """Render the shop's confirmation mail.

    ``customer`` and ``order`` must be plain dicts, not model objects.
    """
    if len(template_text) > MAX_TEMPLATE:
        raise TemplateError("template is too long")
    template = env.from_string(template_text)
    return template.render(customer=customer, order=order)


def preview(template_text):
    try:
        return render_mail(template_text, SAMPLE_CUSTOMER, SAMPLE_ORDER)
    except TemplateError as exc:
        return f"Template error: {exc}"
