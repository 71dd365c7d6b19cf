import os
import smtplib
from email.mime.text import MIMEText

from flask import Flask, jsonify, request
from jinja2 import Environment

app = Flask(__name__)
env = Environment(autoescape=True)


@app.post("/campaigns/preview")
def preview():
    body = request.get_json()
    template = env.from_string(body["template"])  # flaw: CWE-1336
    return jsonify(html=template.render(name="Ada", company="ACME"))


@app.post("/campaigns/send")
def send():
    body = request.get_json()
    template = env.get_template("newsletter.html")
    with smtplib.SMTP(os.environ["SMTP_HOST"], timeout=10) as server:
        for person in body["recipients"]:
            mail = MIMEText(template.render(name=person["name"]), "html")
            mail["Subject"] = "News"
            mail["To"] = person["email"]
            server.send_message(mail)
    return jsonify(sent=len(body["recipients"]))
