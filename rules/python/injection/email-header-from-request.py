import smtplib
from email.message import EmailMessage
from email.mime.text import MIMEText

from flask import Flask, abort, request

app = Flask(__name__)
SUBJECTS = {"help": "Help", "sales": "Sales"}


@app.post("/direct")
def direct(smtp):
    # ruleid: email-header-from-request
    smtp.sendmail("a@example.org", "b@example.org", "Subject: " + request.form["subject"] + "\n\nhello")


@app.post("/variables")
def variables():
    sender = request.form["email"]
    text = f"From: {sender}\r\nTo: me@example.org\r\n\r\nhello"
    with smtplib.SMTP("localhost") as server:
        # ruleid: email-header-from-request
        server.sendmail(sender, ["me@example.org"], text)


def with_subject(subject):
    return f"Subject: {subject}\n\nhello"


@app.post("/helper")
def helper_builds(smtp):
    # ruleid: email-header-from-request
    smtp.sendmail("a@example.org", "b@example.org", with_subject(request.form["subject"]))


def send(smtp, text):
    # todoruleid: email-header-from-request
    smtp.sendmail("a@example.org", "b@example.org", text)


@app.post("/helper-sends")
def helper_sends(smtp):
    send(smtp, "Subject: " + request.form["subject"] + "\n\nhello")


@app.post("/older")
def older(smtp):
    message = MIMEText("hello")
    # ok: email-header-from-request
    message["Subject"] = request.form["subject"]
    smtp.send_message(message)


@app.post("/newer")
def newer(smtp):
    message = EmailMessage()
    # ok: email-header-from-request
    message["Subject"] = request.form["subject"]
    smtp.send_message(message)


@app.post("/body")
def in_the_body(smtp):
    # ok: email-header-from-request
    message = MIMEText(request.form["text"])
    message["Subject"] = "A question"
    # ok: email-header-from-request
    smtp.sendmail("a@example.org", "b@example.org", message.as_string())


@app.post("/chosen")
def chosen(smtp):
    message = MIMEText("hello")
    # ok: email-header-from-request
    message["Subject"] = SUBJECTS[request.form["topic"]]
    smtp.send_message(message)


@app.post("/refused")
def refused(smtp):
    subject = request.form["subject"]
    if "\n" in subject or "\r" in subject:
        abort(400)
    message = MIMEText("hello")
    # ok: email-header-from-request
    message["Subject"] = subject
    smtp.send_message(message)


@app.post("/one-line")
def one_line(smtp):
    message = MIMEText("hello")
    # ok: email-header-from-request
    message["Subject"] = request.form["subject"].replace("\r", " ").replace("\n", " ")
    smtp.send_message(message)
