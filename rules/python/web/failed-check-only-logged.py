import logging

logger = logging.getLogger(__name__)


def callback(body, signature):
    # ruleid: failed-check-only-logged
    if not signature_ok(body, signature):
        logger.warning("invalid signature")
    apply(body)


def strict(body, signature):
    # ok: failed-check-only-logged
    if not signature_ok(body, signature):
        logger.warning("invalid signature")
        raise PermissionError
    apply(body)


def told(body, signature):
    # ok: failed-check-only-logged
    if not signature_ok(body, signature):
        logger.warning("invalid signature")
    else:
        apply(body)
