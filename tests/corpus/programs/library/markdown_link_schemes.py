import html
import re
from urllib.parse import urlsplit

LINK = re.compile(r"\[([^\]]{1,200})\]\(([^)\s]{1,500})\)")


def render_links(text):
    """Turn [label](url) into anchors."""

    def anchor(match):
        label, url = match.groups()
        return f'<a href="{url}">{label}</a>'  # flaw: CWE-79

    return LINK.sub(anchor, text)
