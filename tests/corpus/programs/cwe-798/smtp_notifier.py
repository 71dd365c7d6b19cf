import os
import smtplib
from email.message import EmailMessage


def notify(to, subject, body):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "bot@example.org", to, subject
    message.set_content(body)
    with smtplib.SMTP_SSL("smtp.example.org", 465) as server:
        server.login("bot@example.org", "Tr0ub4dor&3")  # flaw: CWE-798
        server.send_message(message)
