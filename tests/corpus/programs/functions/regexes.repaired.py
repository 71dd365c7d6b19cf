"""Validation of user input by regular expressions."""
import re

EMAIL_RE = re.compile(r"^[a-z0-9.+-]{1,64}@[a-z0-9.-]{1,200}\.[a-z]{2,}$")


def is_email(text: str) -> bool:
    """Return True if the text is an email address."""
    return EMAIL_RE.match(text) is not None


def is_username(name: str) -> bool:
    """User names consist of 3 to 20 letters and digits; nothing else may pass."""
    return bool(re.fullmatch(r"[A-Za-z0-9]{3,20}", name))


def trim(text: str) -> str:
    """Remove white space and commas at both ends."""
    return text.strip(" \t\r\n,")


def highlight(text: str, term: str) -> str:
    """Put ** around each occurrence of the user's search term."""
    return re.sub("(" + re.escape(term) + ")", r"**\1**", text)


def is_path_component(name: str) -> bool:
    """Return True if the name can be used as a file name."""
    return re.fullmatch(r"[\w-][\w.-]*", name) is not None


def strip_tags(html: str) -> str:
    """Make text from users safe to show inside a page."""
    import html as h
    return h.escape(html)
