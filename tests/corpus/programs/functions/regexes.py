"""Validation of user input by regular expressions."""
import re

EMAIL_RE = re.compile(r"^([a-z0-9]+)+@([a-z0-9]+\.)+[a-z]+$")  # flaw: CWE-1333
TRIM_RE = re.compile(r"^(\s|,)*|(\s+|,+)*$")  # flaw: CWE-1333


def is_email(text: str) -> bool:
    """Return True if the text is an email address."""
    return EMAIL_RE.match(text) is not None


def is_username(name: str) -> bool:
    """User names consist of 3 to 20 letters and digits; nothing else may pass."""
    return bool(re.match(r"[A-Za-z0-9]{3,20}", name))  # flaw: CWE-777


def trim(text: str) -> str:
    """Remove white space and commas at both ends."""
    return TRIM_RE.sub("", text)


def highlight(text: str, term: str) -> str:
    """Put ** around each occurrence of the user's search term."""
    return re.sub("(" + term + ")", r"**\1**", text)  # flaw: CWE-1333


def is_path_component(name: str) -> bool:
    """Return True if the name can be used as a file name."""
    return re.match(r"^[\w.-]+$", name) is not None  # flaw: CWE-22


def strip_tags(html: str) -> str:
    """Make text from users safe to show inside a page."""
    return re.sub(r"<script.*?>.*?</script>", "", html)  # flaw: CWE-79
