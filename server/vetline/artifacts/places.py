"""Paths that settings and states may hold, and that no model needs: files of secrets, and folders on other hosts."""

from __future__ import annotations

import re

_SECRETS = re.compile(
    r"(?:file://)?(?:(?:\.\.?[/\\])*(?:\.\.)?/etc/(?:passwd|shadow|sudoers|gshadow|ssh/\S+)|/proc/(?:self|\d+)/(?:environ|mem|maps|cmdline)|/var/run/secrets/\S+|/run/secrets/\S+"
    r"|(?:~|/root|/home/[^/\s]+|\$\{?HOME\}?)/\.(?:ssh|aws|kube|gnupg|docker|netrc|git-credentials|pgpass|huggingface|cache/huggingface/token|bash\w*|zsh\w*|profile)(?:/\S*)?)"
)
"""Files that hold passwords and keys, or that shells run."""

SECRET = "of a file that no model needs"
_OTHER_HOST = re.compile(r"(?:\\\\|//)(?!\.|localhost\b|127\.)[\w-]+(?:\.[\w-]+)+[/\\][\w.$/\\ -]+")
MAX_PATH = 1_000


def reached(text: str) -> str:
    """What the path in `text` reaches, in words; "" if it is none, or an ordinary one."""
    if len(text) > MAX_PATH or ("/" not in text and "\\" not in text):
        return ""
    if _SECRETS.fullmatch(text):
        return SECRET
    return "of a folder on another host" if _OTHER_HOST.fullmatch(text) else ""
