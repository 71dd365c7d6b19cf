import os
import pwd
import re
from pathlib import Path


def add_key(username, key):
    # ruleid: path-of-any-name
    with open(f"/home/{username}/.ssh/authorized_keys", "a") as keys:
        keys.write(key)


def notes_of(user: str):
    # ruleid: path-of-any-name
    return (Path("/home") / user / "notes.txt").read_text()


def write_site(domain, text):
    # ruleid: path-of-any-name
    with open(f"/etc/nginx/sites-available/{domain}.conf", "w") as site:
        site.write(text)


def careful(username, key):
    if not re.fullmatch(r"[a-z_][a-z0-9_-]{0,31}", username):
        raise ValueError("not a user name")
    # ok: path-of-any-name
    with open(f"/home/{username}/.ssh/authorized_keys", "a") as keys:
        keys.write(key)


def asked(username, key):
    # ok: path-of-any-name
    with open(f"{pwd.getpwnam(username).pw_dir}/.ssh/authorized_keys", "a") as keys:
        keys.write(key)


def own():
    username = os.environ["USER"]
    # ok: path-of-any-name
    return open(f"/home/{username}/.profile").read()
