from mako.template import Template


class ReportBuilder:
    """Lets customers write the heading of their own reports."""

    def __init__(self, customer):
        self.customer = customer

    def heading(self, source, values):
        return Template(source).render(**values)  # flaw: CWE-1336

    def build(self, values):
        parts = [self.heading(self.customer.heading_template, values)]
        for name, value in values.items():
            parts.append(f"{name}: {value}")
        return "\n".join(parts)
