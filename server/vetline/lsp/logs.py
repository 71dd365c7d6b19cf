"""Where the server's log goes: warnings to stderr, which editors show in a pane, and all that counts to a file.

Never to stdout, and never a message's content: pygls logs whole messages at INFO, so it is kept at errors.
"""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

MAX_FILE_BYTES = 1_000_000
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def log_to_stderr() -> None:
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("vetline").setLevel(logging.INFO)
    # pygls warns of each request that is cancelled after its answer, which editors do all the time.
    logging.getLogger("pygls").setLevel(logging.ERROR)
    logging.raiseExceptions = False  # a stderr that nobody reads must not end anything


def log_to_file() -> None:
    """Adds the file, if it can be written. Not before the editor has its answer to `initialize`."""
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=MAX_FILE_BYTES, backupCount=1, encoding="utf-8", errors="replace", delay=True)
    except OSError as error:
        logging.getLogger(__name__).warning("no log file: %s", error)
        return
    handler.setFormatter(logging.Formatter(_FORMAT.replace("%(name)s", "%(process)d %(name)s")))
    logging.getLogger().addHandler(handler)


def log_file() -> Path:
    import platformdirs

    return Path(platformdirs.user_log_dir("vetline", appauthor=False)) / "server.log"
