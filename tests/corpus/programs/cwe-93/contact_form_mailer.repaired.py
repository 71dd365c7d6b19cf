import os
import smtplib
import ssl
from email.message import EmailMessage

from flask import Flask, flash, redirect, render_template, request

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]

SUPPORT = "support@shop.test"
SMTP_HOST = os.environ.get("SMTP_HOST", "mail.shop.test")


@app.route("/contact", methods=["GET", "POST"])
def contact():
    if request.method == "GET":
        return render_template("contact.html")

    sender = request.form["email"]
    subject = request.form["subject"]
    body = request.form["message"]

    message = EmailMessage()
    message["From"] = SUPPORT
    message["To"] = SUPPORT
    message["Reply-To"] = sender.replace("\r", "").replace("\n", "")
    message["Subject"] = subject.replace("\r", "").replace("\n", "")
    message.set_content(body)
    with smtplib.SMTP(SMTP_HOST, 587, timeout=20) as smtp:
        smtp.starttls(context=ssl.create_default_context())
        smtp.send_message(message)
    flash("Thank you, we will answer soon.")
    return redirect("/contact")
