"""Paths that settings and states may hold, and that no model needs: files of secrets, and folders on other hosts."""

from __future__ import annotations

from vetline.artifacts.verdict import Level
from vetline.core import lazy_re as re

_SECRETS = re.compile(
    r"(?:file://)?(?:(?:\.\.?[/\\])*(?:\.\.)?/etc/(?:passwd|shadow|sudoers|gshadow|ssh/\S+)|/proc/(?:self|\d+)/(?:environ|mem|maps|cmdline)|/var/run/secrets/\S+|/run/secrets/\S+"
    r"|(?:~|/root|/home/[^/\s]+|\$\{?HOME\}?)/\.(?:ssh|aws|kube|gnupg|docker|netrc|git-credentials|pgpass|huggingface|cache/huggingface/token|bash\w*|zsh\w*|profile)(?:/\S*)?)"
)
"""Files that hold passwords and keys, or that shells run."""

_OF_THE_SYSTEM = re.compile(r"(?:file://)?(?:(?:\.\.?[/\\])*(?:\.\.)?/etc/(?:passwd|shadow|gshadow|sudoers)|/proc/\S+)")
"""Of these nobody's settings need one; keys and tokens in a home are named by honest ones, too."""

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


def level(text: str) -> Level:
    """How much is thought of a path that reaches something."""
    return Level.DANGEROUS if _OF_THE_SYSTEM.fullmatch(text) else Level.SUSPICIOUS
