import smtplib
from email.message import EmailMessage


class Mailer:
    def compose(self, recipient, subject, text):
        headers = [
            "From: %s" % settings.SENDER,
            # ruleid: mail-header-built
            "To: %s" % recipient,
            "Subject: %s" % subject,
        ]
        return "\r\n".join(headers) + "\r\n\r\n" + text


def contact(name, email, subject, text):
    message = (
        # ruleid: mail-header-built
        f"Reply-To: {name} <{email}>\n"
        f"Subject: {subject}\n\n{text}"
    )
    smtplib.SMTP("localhost").sendmail(SENDER, [OWNER], message)


def written(recipient, subject, text):
    message = EmailMessage()
    # ok: mail-header-built
    message["Subject"] = f"Subject: {subject}\n"
    return message


def looked_at(recipient, subject, text):
    if "\n" in subject or "\r" in recipient:
        raise ValueError("line break in a header")
    # ok: mail-header-built
    return f"To: {recipient}\r\nSubject: {subject}\r\n\r\n{text}".encode()
