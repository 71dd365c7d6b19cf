import flask
from pathlib import Path

import jinja2
from flask import Flask, render_template, render_template_string, request
from flask import render_template_string as render_string
from jinja2 import Environment, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

app = Flask(__name__)
PAGE = "<h1>Hello {{ name }}</h1>"


@app.route("/hello")
def hello():
    name = request.args["name"]
    # ruleid: template-string-render
    return render_template_string(f"<h1>Hello {name}</h1>")


@app.route("/bye")
async def bye():
    page = "<h1>Bye %s</h1>" % request.args["name"]
    # ruleid: template-string-render
    return render_string(page, title="Bye")


class Mailer:
    def render(self, body, env: Environment):
        # ruleid: template-string-render
        a = Template("Dear customer, " + body).render()
        # ruleid: template-string-render
        b = jinja2.Template(body).render(name="x")
        # ruleid: template-string-render
        c = env.from_string("<p>{}</p>".format(body))
        # ruleid: template-string-render
        d = jinja2.Environment().from_string(
            request.form["template"],
        )
        return a, b, c, d


def near_misses(name, env, path, chat_template, view):
    # ok: template-string-render
    a = render_template_string("<h1>Hello {{ name }}</h1>", name=name)
    # ok: template-string-render
    b = render_template_string(PAGE, name=name)
    # ok: template-string-render
    c = render_template("hello.html", name=name)
    # ok: template-string-render
    d = Template(Path(path).read_text())
    # ok: template-string-render
    e = Template("Hello {{ name }}").render(name=name)
    # ok: template-string-render
    f = env.from_string(chat_template)
    # ok: template-string-render
    g = view.from_string(f"view-{name}")
    # ok: template-string-render
    h = jinja2.Template(chat_template)
    # ok: template-string-render
    k = Template(render.__doc__).render(name=name)
    # ok: template-string-render
    i = env.get_template("hello.html")
    # ok: template-string-render
    j = ImmutableSandboxedEnvironment().from_string(name)
    return a, b, c, d, e, f, g, h, i, j


@app.route("/placed")
def placed():
    # ok: template-string-render
    return render_template_string("<p>%s</p>" % "{{ text }}", text=request.args["text"])


PAGE_OF_OURS = "<html><body>{}</body></html>"


@app.get("/card")
def card():
    # ok: template-string-render
    return flask.render_template_string(PAGE_OF_OURS.format("<h1>{{ name }}</h1>"), name=flask.request.args["name"])


class Loader:
    def get_template(self, template_name, origin):
        from django.template import Template

        contents = self.get_contents(origin)
        # ok: template-string-render
        return Template(contents, origin, origin.template_name, self.engine)
