import json
import logging

logger = logging.getLogger(__name__)
KINDS = {"a": "first", "b": "second"}


def attempted(username, worked):
    # ruleid: log-from-parameter
    logger.warning(f"login of {username}: {worked}")


def commented(number, comment):
    text = "comment: " + comment
    # ruleid: log-from-parameter
    logging.info(text)


class Audit:
    def record(self, user_input):
        # ruleid: log-from-parameter
        self.logger.info("input: %s", user_input)


def by_hand(user_name, action):
    with open("audit.log", "a") as log:
        # ruleid: log-from-parameter
        log.write(f"{user_name} did {action}\n")


def lowered(name):
    return name.lower()


def helper_lowers(username):
    # todoruleid: log-from-parameter
    logger.info("login of " + lowered(username))


# todoruleid: log-from-parameter
write = lambda text: logger.info(text)


def helper_writes(username):
    write("login of " + username)


def shown(username):
    # ok: log-from-parameter
    logger.info("login of %r", username)
    # ok: log-from-parameter
    logger.info(f"login of {username!r}")
    # ok: log-from-parameter
    logger.info("login of %s", repr(username))


def one_line(username):
    clean = username.replace("\r", "").replace("\n", "")
    # ok: log-from-parameter
    logger.info("login of " + clean)
    # ok: log-from-parameter
    logger.info("login of " + username.encode("unicode_escape").decode())


def as_json(username):
    with open("audit.log", "a") as log:
        # ok: log-from-parameter
        log.write(json.dumps({"user": username}) + "\n")


def checked(username):
    if not username.isalnum():
        raise ValueError("user name")
    # ok: log-from-parameter
    logger.info("login of %s", username)


class AuditTrail:
    def __init__(self, path):
        self.path = path

    def record(self, actor, action):
        with self.path.open("a") as trail:
            # ruleid: log-from-parameter
            trail.write(f"{actor} | {action}\n")

    def record_as_json(self, actor, action):
        with self.path.open("a") as trail:
            # ok: log-from-parameter
            trail.write(json.dumps([actor, action]) + "\n")

    def record_clean(self, actor, action):
        with self.path.open("a") as trail:
            # ok: log-from-parameter
            trail.write(f"{actor!r} | {action!r}\n")
