import smtplib
import ssl
from email.message import EmailMessage


class Mailer:
    def __init__(self, host, user, password, port=587):
        self.host, self.port, self.user, self.password = host, port, user, password

    def _context(self):
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE  # flaw: CWE-295
        return context

    def send(self, to, subject, text):
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self.user, to, subject
        message.set_content(text)
        with smtplib.SMTP(self.host, self.port, timeout=15) as server:
            server.starttls(context=self._context())
            server.login(self.user, self.password)
            server.send_message(message)
