"""Mail composition of a newsletter library."""
import re
import smtplib
import ssl
from html import escape


class Message:
    def __init__(self, sender, recipients, subject, body):
        self.sender = sender
        self.recipients = recipients
        self.subject = subject
        self.body = body
        self.headers = {}

    def add_header(self, name, value):
        """Add a header; the value may come from a form."""
        self.headers[name] = value

    def as_string(self):
        lines = [f"From: {self.sender}", f"To: {', '.join(self.recipients)}", f"Subject: {self.subject}"]
        lines += [f"{k}: {v}" for k, v in self.headers.items()]
        return "\r\n".join(lines) + "\r\n\r\n" + self.body  # flaw: CWE-93


class Mailer:
    def __init__(self, host, user, password):
        self.host, self.user, self.password = host, user, password

    def send(self, message):
        server = smtplib.SMTP(self.host, 587)
        server.login(self.user, self.password)  # flaw: CWE-319
        server.sendmail(message.sender, message.recipients, message.as_string())
        server.quit()


def unsubscribe_page(address):
    """Return the page that confirms the removal of an address."""
    return "<html><body><p>%s was removed.</p></body></html>" % address  # flaw: CWE-79
