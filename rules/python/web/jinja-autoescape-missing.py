import jinja2
from jinja2 import Environment, FileSystemLoader, Template, select_autoescape

PAGE = "<html><body>{{ name }}</body></html>"
MAIL = "Dear {{ name }}"


def page(name):
    # ruleid: jinja-autoescape-missing
    environment = Environment(loader=FileSystemLoader("templates"))
    template = environment.get_template("page.html")
    return template.render(name=name)


def any_page(template, **values):
    # ruleid: jinja-autoescape-missing
    environment = jinja2.Environment(loader=FileSystemLoader("templates"))
    return environment.get_template(template).render(**values)


class Cards:
    def card(self, name):
        # ruleid: jinja-autoescape-missing
        return Template("<div>{{ name }}</div>").render(name=name)

    def whole(self, name):
        # ruleid: jinja-autoescape-missing
        return Template(PAGE).render(name=name)


def escaped(name):
    # ok: jinja-autoescape-missing
    environment = Environment(loader=FileSystemLoader("templates"), autoescape=select_autoescape())
    return environment.get_template("page.html").render(name=name)


def told(name, options):
    # ok: jinja-autoescape-missing
    first = Template("<div>{{ name }}</div>", autoescape=True).render(name=name)
    # ok: jinja-autoescape-missing
    environment = Environment(**options)
    return first + environment.get_template("page.html").render(name=name)


def text(name):
    # ok: jinja-autoescape-missing
    environment = Environment(loader=FileSystemLoader("templates"))
    template = environment.get_template("model.py.txt")
    # ok: jinja-autoescape-missing
    return template.render(name=name) + Template(MAIL).render(name=name)
