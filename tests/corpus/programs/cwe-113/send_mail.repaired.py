import re
from email.headerregistry import Address
from email.message import EmailMessage

RECIPIENT = "contact@example.com"
NOREPLY = "noreply@example.com"

_ADDRESS = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}")


def _one_line(text, limit=150):
    """Collapse all white space (CR and LF too) to single blanks."""
    return " ".join(text.split())[:limit]


def build_message(sender_name, sender_email, subject, body):
    message = EmailMessage()
    message["From"] = Address("Website", addr_spec=NOREPLY)
    message["To"] = RECIPIENT
    message["Reply-To"] = Address(_one_line(sender_name), addr_spec=sender_email)
    message["Subject"] = "[Contact] " + _one_line(subject)
    message.set_content(body)
    return message


def send_mail(smtp, sender_name, sender_email, subject, body):
    """Send a contact form message."""
    if not _ADDRESS.fullmatch(sender_email):
        raise ValueError("invalid e-mail address")
    message = build_message(sender_name, sender_email, subject, body)
    smtp.send_message(message, from_addr=NOREPLY, to_addrs=[RECIPIENT])
