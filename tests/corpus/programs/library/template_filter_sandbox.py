from jinja2 import Environment


class PromptRenderer:
    """Renders prompt templates that users publish on the hub."""

    def __init__(self):
        self.env = Environment()
        self.env.filters["trim_lines"] = lambda s: "\n".join(x.strip() for x in s.splitlines())

    def render(self, template_source, variables):
        return self.env.from_string(template_source).render(**variables)  # flaw: CWE-1336
