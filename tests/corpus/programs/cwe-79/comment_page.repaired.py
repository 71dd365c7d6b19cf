"""Build the HTML page of a discussion."""

from dataclasses import dataclass
from datetime import datetime
from html import escape
from urllib.parse import urlsplit
from typing import Iterable

PAGE = """<!doctype html>
<html>
<head><meta charset="utf-8"><title>{title}</title></head>
<body>
<h1>{title}</h1>
<ul class="comments">
{comments}
</ul>
</body>
</html>
"""


@dataclass
class Comment:
    author: str
    website: str
    text: str
    created: datetime


def render_comment(comment: Comment) -> str:
    """Return the comment as a list item."""
    when = comment.created.strftime("%Y-%m-%d %H:%M")
    author = escape(comment.author)
    if comment.website and urlsplit(comment.website).scheme in ("http", "https"):
        author = f'<a href="{escape(comment.website, quote=True)}" rel="nofollow noopener">{author}</a>'
    return f"<li><strong>{author}</strong> <time>{when}</time><p>{escape(comment.text)}</p></li>"


def render_page(title: str, comments: Iterable[Comment]) -> str:
    """Return the whole page."""
    items = "\n".join(render_comment(comment) for comment in comments)
    return PAGE.format(title=escape(title), comments=items)
