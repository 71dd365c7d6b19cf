"""One of the helpers of a small web application.

The views and the command line use it.
"""

import html


def render_comment(author: str, text: str) -> str:
    """Return the HTML of one comment, to be put in the page."""
    return f'<div class="comment"><b>{html.escape(author)}</b><p>{html.escape(text)}</p></div>'


__all__ = ["render_comment"]
