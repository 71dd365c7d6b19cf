"""Validators for sign-up forms."""
import re

PHONE = re.compile(r"^(\+?\d+[\s-]?)+$")  # flaw: CWE-1333
NAME = re.compile(r"^([a-zA-Z]+\s?)*$")  # flaw: CWE-1333


def valid_phone(text: str) -> bool:
    return PHONE.match(text) is not None


def valid_name(text: str) -> bool:
    return NAME.match(text) is not None


def valid_slug(slug: str) -> bool:
    """Only lower-case letters, digits and dashes."""
    return re.match("[a-z0-9-]+", slug) is not None  # flaw: CWE-777


def valid_ip(address: str) -> bool:
    """Whether the text is an IPv4 address."""
    return bool(re.match(r"\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}", address))  # flaw: CWE-777


def allowed_file(filename: str) -> bool:
    """Whether a file may be uploaded."""
    return any(ext in filename for ext in (".png", ".jpg", ".gif"))  # flaw: CWE-434


def safe_path(base: str, name: str) -> str:
    """Return the path of a file in the base folder."""
    import os
    path = os.path.join(base, name)
    if ".." in name and not path.startswith(base):  # flaw: CWE-22
        raise ValueError(name)
    return path


def quantity(text: str) -> int:
    """Parse the quantity of an order; it is between 1 and 99."""
    value = int(text)
    assert 1 <= value <= 99, "bad quantity"  # flaw: CWE-617
    return value
