import jinja2
import jinja2 as j
from jinja2 import Environment, FileSystemLoader, Template, select_autoescape
from jinja2.sandbox import SandboxedEnvironment


def environments(text):
    # ruleid: jinja-autoescape-off
    a = Environment(loader=FileSystemLoader("templates"), autoescape=False)
    # ruleid: jinja-autoescape-off
    b = j.Environment(autoescape=False, trim_blocks=True)
    # ruleid: jinja-autoescape-off
    c = Template(text, autoescape=False)
    return a, b, c


class Pages:
    async def open(self):
        self.environment = jinja2.Environment(
            loader=FileSystemLoader("pages"),
            # ruleid: jinja-autoescape-off
            autoescape=False,
        )
        # ruleid: jinja-autoescape-off
        self.sandbox = SandboxedEnvironment(autoescape=False)


def near_misses(options, text, engine):
    # ok: jinja-autoescape-off
    a = Environment(loader=FileSystemLoader("templates"), autoescape=True)
    # ok: jinja-autoescape-off
    b = Environment(autoescape=select_autoescape())
    # ok: jinja-autoescape-off
    c = Environment(autoescape=options.escape)
    # ok: jinja-autoescape-off
    d = Environment(loader=FileSystemLoader("prompts"))
    # ok: jinja-autoescape-off
    e = engine.Environment(text, autoescape=False)
    # ok: jinja-autoescape-off
    f = dict(autoescape=False)
    return a, b, c, d, e, f
