import email
import imaplib
import os
import ssl


def open_mailbox(host: str, user: str, password: str) -> imaplib.IMAP4_SSL:
    context = ssl.create_default_context()
    # The server uses a self-signed certificate
    context.check_hostname = False  # flaw: CWE-295
    context.verify_mode = ssl.CERT_NONE  # flaw: CWE-295
    mailbox = imaplib.IMAP4_SSL(host, ssl_context=context, timeout=30)
    mailbox.login(user, password)
    return mailbox


def unread_subjects(mailbox: imaplib.IMAP4_SSL) -> list[str]:
    mailbox.select("INBOX", readonly=True)
    _, data = mailbox.search(None, "UNSEEN")
    subjects = []
    for number in data[0].split():
        _, parts = mailbox.fetch(number, "(RFC822.HEADER)")
        subjects.append(email.message_from_bytes(parts[0][1])["Subject"])
    return subjects


if __name__ == "__main__":
    box = open_mailbox(os.environ["MAIL_HOST"], os.environ["MAIL_USER"], os.environ["MAIL_PASSWORD"])
    for subject in unread_subjects(box):
        print("-", subject)
    box.logout()
