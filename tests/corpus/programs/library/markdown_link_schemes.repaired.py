import html
import re
from urllib.parse import urlsplit

LINK = re.compile(r"\[([^\]]{1,200})\]\(([^)\s]{1,500})\)")


def render_links(text):
    """Turn [label](url) into anchors."""

    def anchor(match):
        label, url = match.groups()
        if urlsplit(url).scheme not in ("http", "https", "mailto"):
            return html.escape(label)
        return f'<a href="{html.escape(url)}">{html.escape(label)}</a>'

    return LINK.sub(anchor, html.escape(text))
