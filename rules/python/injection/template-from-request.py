import bottle
import jinja2
from bottle import SimpleTemplate
from django.template import Template as DjangoTemplate
from flask import Flask, render_template, render_template_string, request
from jinja2 import Environment, Template
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import escape

app = Flask(__name__)
GREETINGS = {"en": "Hello {{ name }}", "de": "Hallo {{ name }}"}


@app.route("/direct")
def direct():
    # ruleid: template-from-request
    return render_template_string("Hello " + request.args["name"])


@app.route("/variables")
def variables():
    name = request.args.get("name", "you")
    page = f"<h1>Hello {name}</h1>"
    # ruleid: template-from-request
    return render_template_string(page)


def page_for(name):
    return "<h1>%s</h1>" % name


@app.route("/helper")
def helper_builds():
    # ruleid: template-from-request
    return render_template_string(page_for(request.args["name"]))


def shown(page):
    # todoruleid: template-from-request
    return Template(page).render()


@app.route("/helper-renders")
def helper_renders():
    return shown(request.form["page"])


@app.post("/jinja/<body>")
def libraries(body):
    # ruleid: template-from-request
    Template(body).render()
    # ruleid: template-from-request
    Environment().from_string(body).render()
    environment = jinja2.Environment(autoescape=True)
    # ruleid: template-from-request
    return environment.from_string(request.json["template"]).render()


def django_view(request):
    # ruleid: template-from-request
    return DjangoTemplate(request.POST["template"])


@app.route("/escaped")
def escaped():
    # ruleid: template-from-request
    return render_template_string("Hello " + str(escape(request.args["name"])))


@app.route("/passed")
def passed():
    # ok: template-from-request
    return render_template_string("Hello {{ name }}", name=request.args["name"])


@app.route("/file")
def file():
    # ok: template-from-request
    return render_template("hello.html", name=request.args["name"])


@app.route("/sandbox")
def sandbox():
    environment = SandboxedEnvironment()
    # ok: template-from-request
    environment.from_string(request.args["template"]).render()
    # ok: template-from-request
    return SandboxedEnvironment().from_string(request.args["template"]).render()


@app.route("/table")
def table():
    # ok: template-from-request
    return render_template_string(GREETINGS[request.args["lang"]], name=request.args["name"])


@app.route("/number")
def number():
    # ok: template-from-request
    return render_template_string(f"{int(request.args['n'])} items")


@bottle_app.post("/invoice")
def invoice():
    # ruleid: template-from-request
    return SimpleTemplate(bottle.request.forms.get("template")).render(number=1)


@app.post("/paper")
def paper():
    # ok: template-from-request
    return pdfkit.from_string(flask.request.form["text"], False)


@app.post("/telephone")
def telephone():
    # ok: template-from-request
    return str(PhoneNumber.from_string(flask.request.form["number"], region="DE"))
