import smtplib

from flask import Flask, redirect, request

app = Flask(__name__)
INBOX = "office@bakery.test"


@app.route("/contact", methods=["POST"])
def contact():
    sender = request.form["email"]
    subject = request.form["subject"]
    body = request.form["message"]
    message = f"From: {sender}\r\nTo: {INBOX}\r\nSubject: {subject}\r\n\r\n{body}"
    with smtplib.SMTP("localhost", 25) as smtp:
        smtp.sendmail(sender, [INBOX], message)  # flaw: CWE-93
    return redirect("/thanks")
