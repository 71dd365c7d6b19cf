"""One of the helpers of a small web application.

The views and the command line use it.
"""

def render_comment(author: str, text: str) -> str:
    """Return the HTML of one comment, to be put in the page."""
    return f'<div class="comment"><b>{author}</b><p>{text}</p></div>'  # flaw: CWE-79


__all__ = ["render_comment"]
