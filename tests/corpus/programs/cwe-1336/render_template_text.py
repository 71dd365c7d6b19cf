from jinja2 import Environment, TemplateError

env = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)  # flaw: CWE-1336

SAMPLE_CUSTOMER = {"name": "Ann Example", "email": "ann@example.com"}
SAMPLE_ORDER = {
    "number": "1001",
    "lines": [{"title": "Mug", "qty": 2, "price": "9.90"}],
    "total": "19.80",
}


def render_mail(template_text, customer, order):
    """Render the shop's confirmation mail."""
    template = env.from_string(template_text)  # flaw: CWE-1336
    return template.render(customer=customer, order=order)  # flaw: CWE-1336


def preview(template_text):
    try:
        return render_mail(template_text, SAMPLE_CUSTOMER, SAMPLE_ORDER)
    except TemplateError as exc:
        return f"Template error: {exc}"
