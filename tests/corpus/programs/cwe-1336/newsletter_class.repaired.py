"""One of the helpers of a small web application.

The views and the command line use it.
"""

from jinja2 import Environment, select_autoescape


class Newsletter:
    def __init__(self):
        self.env = Environment(autoescape=select_autoescape())

    def greeting(self, name):
        return self.env.from_string("<p>Dear {{ name }},</p>").render(name=name)


__all__ = ["Newsletter"]
