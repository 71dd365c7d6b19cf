"""Helpers that build HTML for the user pages."""
from jinja2 import Environment
from jinja2 import Template


def render_greeting(name: str) -> str:
    """Return an HTML page greeting the visitor.

    ``name`` comes from the query string of the request.
    """
    return f"<html><body><h1>Welcome, {name}!</h1></body></html>"  # flaw: CWE-79


def render_template(source: str, context: dict) -> str:
    """Render a user-written template ``source`` with ``context``."""
    return Template(source).render(**context)  # flaw: CWE-1336


def comment_list(comments: list[dict]) -> str:
    """Build the HTML list of the visitors' comments."""
    parts = ["<ul>"]
    for c in comments:
        parts.append("<li><b>" + c["author"] + "</b>: " + c["text"] + "</li>")  # flaw: CWE-79
    parts.append("</ul>")
    return "\n".join(parts)


def email_body(user: dict) -> str:
    """Render the welcome mail as HTML; the user's fields are free text."""
    env = Environment()  # flaw: CWE-79
    return env.from_string("<p>Hi {{ user.name }},</p><p>{{ user.motto }}</p>").render(user=user)
