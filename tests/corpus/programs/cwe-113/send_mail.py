RECIPIENT = "contact@example.com"
NOREPLY = "noreply@example.com"


def build_message(sender_name, sender_email, subject, body):
    headers = [
        f"From: Website <{NOREPLY}>",
        f"To: {RECIPIENT}",
        f"Reply-To: {sender_name} <{sender_email}>",  # flaw: CWE-113
        f"Subject: [Contact] {subject}",  # flaw: CWE-113
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
    ]
    return "\r\n".join(headers) + "\r\n\r\n" + body  # flaw: CWE-113


def send_mail(smtp, sender_name, sender_email, subject, body):
    """Send a contact form message."""
    if "@" not in sender_email:
        raise ValueError("invalid e-mail address")
    message = build_message(sender_name, sender_email, subject, body)
    smtp.sendmail(NOREPLY, [RECIPIENT], message.encode("utf-8"))  # flaw: CWE-113
