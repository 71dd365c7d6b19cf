import os
import smtplib
from email.message import EmailMessage


def notify(to, subject, body):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "bot@example.org", to, subject
    message.set_content(body)
    with smtplib.SMTP_SSL("smtp.example.org", 465) as server:
        server.login(os.environ["SMTP_USER"], os.environ["SMTP_PASSWORD"])
        server.send_message(message)
