import os
import smtplib
from email.message import EmailMessage


class Mailer:
    host = "smtp.mailhost.net"
    user = "robot@mailhost.net"
    password = "Winter2024!robot"  # flaw: CWE-798, CWE-259

    def send(self, to, subject, body):
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self.user, to, subject
        message.set_content(body)
        with smtplib.SMTP_SSL(self.host) as server:
            server.login(self.user, self.password)
            server.send_message(message)
