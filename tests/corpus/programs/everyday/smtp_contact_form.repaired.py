import smtplib

from flask import Flask, redirect, request
from email.message import EmailMessage

app = Flask(__name__)
INBOX = "office@bakery.test"


@app.route("/contact", methods=["POST"])
def contact():
    sender = request.form["email"]
    subject = request.form["subject"]
    body = request.form["message"]
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = INBOX, INBOX, subject
    message["Reply-To"] = sender
    message.set_content(body)
    with smtplib.SMTP("localhost", 25) as smtp:
        smtp.send_message(message)
    return redirect("/thanks")
