"""Send the message of a contact form to support."""

import os
import smtplib
import ssl
from email.message import EmailMessage
from email.utils import parseaddr

SUPPORT = "support@example.org"
SMTP_HOST = os.environ.get("SMTP_HOST", "localhost")


def _reject_line_breaks(value: str, what: str) -> str:
    if "\r" in value or "\n" in value:
        raise ValueError(f"{what} must not contain line breaks")
    return value.strip()


def build_message(name: str, email: str, subject: str, body: str) -> EmailMessage:
    """Build the mail."""
    address = parseaddr(_reject_line_breaks(email, "email"))[1]
    if "@" not in address:
        raise ValueError("email is not valid")
    message = EmailMessage()
    message["From"] = SUPPORT
    message["To"] = SUPPORT
    message["Reply-To"] = address
    message["Subject"] = "[Contact] " + _reject_line_breaks(subject, "subject")[:120]
    message.set_content(f"{name} wrote:\n\n{body}")
    return message


def send_contact_mail(name: str, email: str, subject: str, body: str) -> None:
    """Send the mail."""
    message = build_message(name, email, subject, body)
    with smtplib.SMTP(SMTP_HOST, 587) as server:
        server.starttls(context=ssl.create_default_context())
        server.login(os.environ["SMTP_USER"], os.environ["SMTP_PASSWORD"])
        server.send_message(message)
