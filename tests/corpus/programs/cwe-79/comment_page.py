"""Build the HTML page of a discussion."""

from dataclasses import dataclass
from datetime import datetime
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
    author = f'<a href="{comment.website}">{comment.author}</a>' if comment.website else comment.author
    return f"<li><strong>{author}</strong> <time>{when}</time><p>{comment.text}</p></li>"  # flaw: CWE-79


def render_page(title: str, comments: Iterable[Comment]) -> str:
    """Return the whole page."""
    items = "\n".join(render_comment(comment) for comment in comments)
    return PAGE.format(title=title, comments=items)  # flaw: CWE-79
