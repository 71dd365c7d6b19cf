"""Helpers that build HTML for the user pages."""
import html
from jinja2 import Environment
from jinja2.sandbox import SandboxedEnvironment


def render_greeting(name: str) -> str:
    """Return an HTML page greeting the visitor.

    ``name`` comes from the query string of the request.
    """
    return f"<html><body><h1>Welcome, {html.escape(name)}!</h1></body></html>"


def render_template(source: str, context: dict) -> str:
    """Render a user-written template ``source`` with ``context``."""
    return SandboxedEnvironment(autoescape=True).from_string(source).render(**context)


def comment_list(comments: list[dict]) -> str:
    """Build the HTML list of the visitors' comments."""
    parts = ["<ul>"]
    for c in comments:
        parts.append("<li><b>" + html.escape(c["author"]) + "</b>: " + html.escape(c["text"]) + "</li>")
    parts.append("</ul>")
    return "\n".join(parts)


def email_body(user: dict) -> str:
    """Render the welcome mail as HTML; the user's fields are free text."""
    env = Environment(autoescape=True)
    return env.from_string("<p>Hi {{ user.name }},</p><p>{{ user.motto }}</p>").render(user=user)
