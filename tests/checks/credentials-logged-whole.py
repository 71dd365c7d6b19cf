import logging

logger = logging.getLogger(__name__)


def register(data: dict):
    # ruleid: credentials-logged-whole
    logger.debug(f"Registering user with data: {data}")
    return create(data["email"], data["password"])


def pay(order):
    # ruleid: credentials-logged-whole
    logger.info("paying %s", order.model_dump())
    return charge(order.card_number)


def careful(data: dict):
    # ok: credentials-logged-whole
    logger.debug("Registering user %s", data["email"])
    return create(data["email"], data["password"])


def masked(data: dict):
    # ok: credentials-logged-whole
    logger.debug("Registering %s", redact(data))
    return create(data["email"], data["password"])


def count(data):
    # ok: credentials-logged-whole
    logger.debug("got %s", data)
    return len(data)
