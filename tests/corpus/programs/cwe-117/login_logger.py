"""One of the helpers of a small web application.

The views and the command line use it.
"""

import logging

logger = logging.getLogger(__name__)


def log_login(username: str, ok: bool) -> None:
    """Write one line per login attempt."""
    logger.info(f"login attempt user={username} success={ok}")  # flaw: CWE-117


__all__ = ["log_login"]
