from jinja2.sandbox import ImmutableSandboxedEnvironment

_env = ImmutableSandboxedEnvironment(autoescape=True)


def compose_greeting(customer, wording):
    """
    Fill in the greeting that a shop's owner typed in the settings page.

    ``wording`` may use ``{{ first_name }}`` and ``{{ last_name }}``.
    """
    template = _env.from_string(wording)
    return template.render(first_name=customer.first_name, last_name=customer.last_name)
