import smtplib
from email.message import EmailMessage
from flask import Flask, request

app = Flask(__name__)


@app.post("/contact")
def contact():
    name = request.form["name"]
    email = request.form["email"]
    body = request.form["message"][:5000]
    raw = f"From: {name} <{email}>\r\nTo: help@corp.test\r\nSubject: Contact from {name}\r\n\r\n{body}"
    with smtplib.SMTP("localhost") as smtp:
        smtp.sendmail(email, ["help@corp.test"], raw)  # flaw: CWE-93
    return "sent"
