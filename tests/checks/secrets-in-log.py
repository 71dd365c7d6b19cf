import logging
import os
import secrets

log = logging.getLogger(__name__)


def environment():
    # ruleid: secrets-in-log
    log.info("environment: %s", dict(os.environ))


def settings():
    found = {"user": os.environ["DB_USER"], "db_password": os.environ["DB_PASSWORD"]}
    # ruleid: secrets-in-log
    log.info("settings: %s", found)
    # ok: secrets-in-log
    log.info("settings: %s", sorted(found))
    return found


class Client:
    def __init__(self, token):
        self.headers = {"Authorization": f"Bearer {token}"}

    def get(self, path):
        # ruleid: secrets-in-log
        log.debug("GET %s %r", path, self.headers)
        # ok: secrets-in-log
        log.debug("GET %s %s", path, self.headers.get("Accept"))


def address(base, api_key):
    url = f"{base}?key={api_key}"
    # ruleid: secrets-in-log
    log.info("calling %s", url)
    # ok: secrets-in-log
    log.info("calling %s", base)


def reset(user, mailer):
    token = secrets.token_urlsafe(32)
    # ruleid: secrets-in-log
    print(f"token of {user}: {token}")
    mailer.send(user, token)


def generate_token():
    token = secrets.token_urlsafe(32)
    # ok: secrets-in-log
    print(token)


def connect(dsn):
    # ruleid: secrets-in-log
    log.error("no connection to %s", dsn)


def exchange(session, url):
    answer = session.post(url)
    # ruleid: secrets-in-log
    log.info("answer: %s", answer.json())
    # ok: secrets-in-log
    log.info("answer: %s", answer.status_code)
    return answer.json()["access_token"]


def traced(function):
    def wrapper(*args, **kwargs):
        # ruleid: secrets-in-log
        log.debug("%s(%r, %r)", function.__name__, args, kwargs)
        return function(*args, **kwargs)

    return wrapper


def forward(message, *args, **kwargs):
    # ok: secrets-in-log
    log.debug(message, *args, **kwargs)


@traced
def sign_in(user, password):
    return user, password


def masked(dsn):
    shown = mask(dsn)
    # ok: secrets-in-log
    log.error("no connection to %s", shown)
