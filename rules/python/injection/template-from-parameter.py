import jinja2
from jinja2 import Environment, FileSystemLoader, Template
from jinja2.sandbox import SandboxedEnvironment
from mako.template import Template as MakoTemplate

TEMPLATES = {"welcome": "Hello {{ name }}", "bye": "Bye {{ name }}"}
environment = Environment()
sandbox = SandboxedEnvironment()


def rendered(template_text, name):
    # ruleid: template-from-parameter
    return Template(template_text).render(name=name)


def greeting(name):
    text = "Hello " + name + ", you have {{ count }} messages"
    # ruleid: template-from-parameter
    return environment.from_string(text).render(count=3)


class Mails:
    def subject(self, template, values):
        # ruleid: template-from-parameter
        return self.env.from_string(template).render(values)


def report(source, data):
    # ruleid: template-from-parameter
    return MakoTemplate(source).render(**data)


def with_footer(body):
    return body + "{{ footer }}"


def helper_adds(body):
    # ruleid: template-from-parameter
    return jinja2.Template(with_footer(body)).render(footer="")


def run(made):
    return made.render()


def helper_runs(body):
    # ruleid: template-from-parameter
    return run(jinja2.Template(body))


# todoruleid: template-from-parameter
_made = lambda text: jinja2.Template(text)


def helper_makes(body):
    return _made(body).render()


def opened(where):
    # ruleid: template-from-parameter
    return jinja2.Template(where)


def sandboxed(template_text, name):
    # ok: template-from-parameter
    return SandboxedEnvironment(autoescape=True).from_string(template_text).render(name=name)


def in_the_sandbox(template_text, name):
    # ok: template-from-parameter
    return sandbox.from_string(template_text).render(name=name)


def chosen(kind, name):
    # ok: template-from-parameter
    return Template(TEMPLATES[kind]).render(name=name)


def values_only(name):
    # ok: template-from-parameter
    return Template("Hello {{ name }}").render(name=name)


def of_a_file(folder, name):
    # ok: template-from-parameter
    return Template(open(folder + "/welcome.txt").read()).render(name=name)


def from_a_file(kind, name):
    loaded = Environment(loader=FileSystemLoader("templates"), autoescape=True)
    # ok: template-from-parameter
    return loaded.get_template(kind + ".html").render(name=name)


def telephone(text):
    # ok: template-from-parameter
    return PhoneNumber.from_string(text, region="DE")


class Builder:
    def __init__(self, template: str):
        # ruleid: template-from-parameter
        self.template = jinja2.Template(template)


class Task:
    def __init__(self, template: str, folder: str):
        self._template = template
        self._folder = folder

    def render(self, **values):
        environment = jinja2.Environment()
        # ruleid: template-from-parameter
        return environment.from_string(self._template).render(**values)

    def in_the_sandbox(self, **values):
        environment = SandboxedEnvironment()
        # ok: template-from-parameter
        return environment.from_string(self._template).render(**values)

    def of_its_own(self, **values):
        # ok: template-from-parameter
        return jinja2.Template(TEMPLATES["welcome"]).render(folder=self._folder, **values)
