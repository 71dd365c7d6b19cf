import smtplib
from email.mime.text import MIMEText
from flask import Flask, request, jsonify
from jinja2 import Template

app = Flask(__name__)


class Mailer:
    def render(self, template, context):
        return Template(template).render(**context)  # flaw: CWE-1336

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
    html = mailer.render(data["template"], data.get("context", {}))
    mailer.send(data["to"], data["subject"], html)
    return jsonify(sent=True)
