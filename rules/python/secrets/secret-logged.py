import logging

logger = logging.getLogger(__name__)


def attempt(username, password, user, settings):
    # ruleid: secret-logged
    logging.info("login attempt %s / %s", username, password)
    # ruleid: secret-logged
    logger.debug(f"using key {settings.api_key}")
    # ruleid: secret-logged
    logger.warning("password: " + user.password)
    # ruleid: secret-logged
    print(f"new password: {password}")
    # ruleid: secret-logged
    print("token", user.access_token)


class Mailer:
    def connect(self):
        # ruleid: secret-logged
        self.logger.info("smtp password {}".format(self.smtp_password))


def near_misses(username, password, token, api_key, tokens):
    # ok: secret-logged
    logger.info("login of %s", username)
    # ok: secret-logged
    logger.info("password has %d characters", len(password))
    # ok: secret-logged
    logger.debug("token %r at line %d", token, 3)
    # ok: secret-logged
    logger.info("key ends in %s", api_key[-4:])
    # ok: secret-logged
    logger.info("password is set: %s", password is not None)
    # ok: secret-logged
    logger.info(f"{len(tokens)} tokens")
    # ok: secret-logged
    print("password:", "*" * 8)


def charge(card_number, cvv, cents):
    # ruleid: secret-logged
    print("charging", card_number, cents)
    # ok: secret-logged
    print("charging", card_number[-4:], cents)


def tool():
    password = generate_password()
    store(password)
    # ok: secret-logged
    print(password)
