import email
import email.policy
import imaplib
import io
import logging
import os
import smtplib
import time
import xml.sax
import xml.sax.handler
from email.message import EmailMessage
from email.utils import parseaddr

import defusedxml.sax
from defusedxml.common import DefusedXmlException

logging.basicConfig(level=logging.INFO)
log = logging.getLogger("invoices")

HOST = os.environ["MAIL_HOST"]
USER = os.environ["MAIL_USER"]
PASSWORD = os.environ["MAIL_PASSWORD"]
FIELDS = ("ID", "Supplier", "PayableAmount")
MAX_XML = 512 * 1024


class InvoiceHandler(xml.sax.handler.ContentHandler):
    def __init__(self):
        super().__init__()
        self.current = None
        self.values = {name: "" for name in FIELDS}

    def startElement(self, name, attrs):
        self.current = name if name in FIELDS else None

    def characters(self, content):
        if self.current:
            self.values[self.current] += content

    def endElement(self, name):
        self.current = None


def parse_invoice(data: bytes) -> dict:
    handler = InvoiceHandler()
    # DTDs, entities and external references make the parser stop. Invoices with
    # own entity files have to be fixed by the supplier.
    parser = defusedxml.sax.make_parser()
    parser.forbid_dtd = True
    parser.setContentHandler(handler)
    parser.parse(io.BytesIO(data))
    return {k: v.strip()[:200] for k, v in handler.values.items()}


def confirm(to: str, values: dict) -> None:
    msg = EmailMessage()
    msg["From"], msg["To"] = USER, to
    msg["Subject"] = "Invoice received"
    msg.set_content("\n".join(f"{k}: {v}" for k, v in values.items()))
    with smtplib.SMTP_SSL(HOST) as smtp:
        smtp.login(USER, PASSWORD)
        smtp.send_message(msg)


def handle(raw: bytes) -> None:
    message = email.message_from_bytes(raw, policy=email.policy.default)
    sender = parseaddr(message.get("From", ""))[1]
    for part in message.iter_attachments():
        if part.get_content_type() not in ("text/xml", "application/xml"):
            continue
        data = part.get_payload(decode=True) or b""
        if len(data) > MAX_XML:
            log.warning("attachment too large")
            continue
        try:
            confirm(sender, parse_invoice(data))
        except (xml.sax.SAXException, DefusedXmlException):
            log.warning("attachment is not a valid invoice")


def poll() -> None:
    with imaplib.IMAP4_SSL(HOST) as imap:
        imap.login(USER, PASSWORD)
        imap.select("INBOX")
        _, found = imap.search(None, "UNSEEN")
        for number in found[0].split():
            _, parts = imap.fetch(number, "(RFC822)")
            handle(parts[0][1])


if __name__ == "__main__":
    while True:
        try:
            poll()
        except (OSError, imaplib.IMAP4.error, smtplib.SMTPException):
            log.exception("poll failed")
        time.sleep(60)
