import smtplib
from email.mime.text import MIMEText
from flask import Flask, request, jsonify
from jinja2 import Environment, FileSystemLoader, select_autoescape

env = Environment(loader=FileSystemLoader("mails"), autoescape=select_autoescape())
TEMPLATES = {"welcome": "welcome.html", "invoice": "invoice.html"}

app = Flask(__name__)


class Mailer:
    def render(self, template, context):
        return env.get_template(TEMPLATES[template]).render(**context)

    def send(self, to, subject, html):
        message = MIMEText(html, "html")
        message["To"] = to
        message["Subject"] = subject
        with smtplib.SMTP("localhost") as server:
            server.send_message(message)


mailer = Mailer()


@app.post("/send")
def send():
    data = request.get_json()
    if data.get("template") not in TEMPLATES:
        return jsonify(error="unknown template"), 400
    if "\n" in data["to"] or "\n" in data["subject"] or "\r" in data["to"] + data["subject"]:
        return jsonify(error="bad header"), 400
    html = mailer.render(data["template"], data.get("context", {}))
    mailer.send(data["to"], data["subject"], html)
    return jsonify(sent=True)
