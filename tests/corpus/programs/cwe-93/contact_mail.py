"""Send the message of a contact form to support."""

import os
import smtplib
import ssl

SUPPORT = "support@example.org"
SMTP_HOST = os.environ.get("SMTP_HOST", "localhost")


def build_message(name: str, email: str, subject: str, body: str) -> str:
    """Build the mail's text with its headers."""
    headers = [
        f"From: {name} <{email}>",
        f"To: {SUPPORT}",
        f"Reply-To: {email}",
        f"Subject: [Contact] {subject}",
        "Content-Type: text/plain; charset=utf-8",
    ]
    return "\r\n".join(headers) + "\r\n\r\n" + body


def send_contact_mail(name: str, email: str, subject: str, body: str) -> None:
    """Send the mail."""
    message = build_message(name, email, subject, body)
    with smtplib.SMTP(SMTP_HOST, 587) as server:
        server.starttls(context=ssl.create_default_context())
        server.login(os.environ["SMTP_USER"], os.environ["SMTP_PASSWORD"])
        server.sendmail(SUPPORT, [SUPPORT], message.encode("utf-8"))  # flaw: CWE-93
