"""Validators for sign-up forms."""
import re

PHONE = re.compile(r"^\+?\d[\d\s-]{5,20}$")
NAME = re.compile(r"^[a-zA-Z]+(?: [a-zA-Z]+){0,5}$")


def valid_phone(text: str) -> bool:
    return PHONE.match(text) is not None


def valid_name(text: str) -> bool:
    return NAME.match(text) is not None


def valid_slug(slug: str) -> bool:
    """Only lower-case letters, digits and dashes."""
    return re.fullmatch("[a-z0-9-]+", slug) is not None


def valid_ip(address: str) -> bool:
    """Whether the text is an IPv4 address."""
    import ipaddress
    try:
        ipaddress.IPv4Address(address)
    except ValueError:
        return False
    return True


def allowed_file(filename: str) -> bool:
    """Whether a file may be uploaded."""
    return filename.lower().rsplit(".", 1)[-1] in {"png", "jpg", "gif"}


def safe_path(base: str, name: str) -> str:
    """Return the path of a file in the base folder."""
    import os
    path = os.path.realpath(os.path.join(base, name))
    if os.path.commonpath([path, os.path.realpath(base)]) != os.path.realpath(base):
        raise ValueError(name)
    return path


def quantity(text: str) -> int:
    """Parse the quantity of an order; it is between 1 and 99."""
    value = int(text)
    if not 1 <= value <= 99:
        raise ValueError("bad quantity")
    return value
