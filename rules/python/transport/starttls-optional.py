import imaplib
import logging
import smtplib

logger = logging.getLogger(__name__)


def connect(host, user, password):
    imap = imaplib.IMAP4(host)
    # ruleid: starttls-optional
    try:
        imap.starttls()
    except imaplib.IMAP4.error:
        logger.info("%s has no STARTTLS", host)
    imap.login(user, password)
    return imap


def send(host, user, password, message):
    server = smtplib.SMTP(host)
    # ruleid: starttls-optional
    try:
        server.ehlo()
        server.starttls()
        server.ehlo()
    except smtplib.SMTPException as error:
        print(error)
    server.login(user, password)
    server.send_message(message)


def send_or_fail(host, user, password, message):
    server = smtplib.SMTP(host)
    # ok: starttls-optional
    try:
        server.starttls()
    except smtplib.SMTPException as error:
        raise DeliveryFailed(host) from error
    server.login(user, password)
    server.send_message(message)


def send_with_options(options, message):
    # ok: starttls-optional
    try:
        server = smtplib.SMTP(options.host)
        server.ehlo()
        if server.has_extn("starttls"):
            server.starttls()
        if options.user:
            server.login(options.user, options.password)
        server.send_message(message)
    except OSError as error:
        logger.error("cannot send: %s", error)


def send_and_close(host, user, password, message):
    server = smtplib.SMTP(host)
    # ok: starttls-optional
    try:
        server.starttls()
        server.login(user, password)
        server.send_message(message)
    except smtplib.SMTPException:
        return False
    return True
