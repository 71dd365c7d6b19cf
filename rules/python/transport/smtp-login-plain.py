import smtplib
import ssl


def plain(host, user, password, text):
    with smtplib.SMTP(host, 25) as server:
        # ruleid: smtp-login-plain
        server.login(user, password)
        server.sendmail(user, [user], text)


def plain_by_name(user, password):
    server = smtplib.SMTP("mail.example.com", 587)
    server.ehlo()
    # ruleid: smtp-login-plain
    server.login(user, password)


def with_starttls(host, user, password):
    with smtplib.SMTP(host, 587) as server:
        server.starttls(context=ssl.create_default_context())
        # ok: smtp-login-plain
        server.login(user, password)


def by_setting(host, user, password, tls):
    server = smtplib.SMTP(host, 587)
    if tls:
        server.starttls()
    # ok: smtp-login-plain
    server.login(user, password)


def implicit(host, user, password):
    with smtplib.SMTP_SSL(host, 465) as server:
        # ok: smtp-login-plain
        server.login(user, password)


def local(user, password):
    server = smtplib.SMTP("localhost")
    # ok: smtp-login-plain
    server.login(user, password)
