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
        if "\n" in value or "\r" in value:
            raise ValueError("line break in a header")
        self.headers[name] = value

    def as_string(self):
        head = {"From": self.sender, "To": ", ".join(self.recipients), "Subject": self.subject, **self.headers}
        lines = [f"{k}: " + re.sub(r"[\r\n]+", " ", v) for k, v in head.items()]
        return "\r\n".join(lines) + "\r\n\r\n" + self.body


class Mailer:
    def __init__(self, host, user, password):
        self.host, self.user, self.password = host, user, password

    def send(self, message):
        server = smtplib.SMTP(self.host, 587)
        server.starttls(context=ssl.create_default_context())
        server.login(self.user, self.password)
        server.sendmail(message.sender, message.recipients, message.as_string())
        server.quit()


def unsubscribe_page(address):
    """Return the page that confirms the removal of an address."""
    return "<html><body><p>%s was removed.</p></body></html>" % escape(address)
