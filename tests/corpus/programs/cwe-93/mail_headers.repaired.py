import smtplib
from email.message import EmailMessage
from flask import Flask, request

app = Flask(__name__)


@app.post("/contact")
def contact():
    name = request.form["name"]
    email = request.form["email"]
    body = request.form["message"][:5000]
    message = EmailMessage()
    message["From"] = "site@corp.test"
    message["To"] = "help@corp.test"
    message["Reply-To"] = email
    message["Subject"] = "Contact form"
    message.set_content(f"{name}\n\n{body}")
    with smtplib.SMTP("localhost") as smtp:
        smtp.send_message(message)
    return "sent"
