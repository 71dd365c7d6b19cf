"""Render campaign mails from templates that customers write."""

from __future__ import annotations

from datetime import date
from typing import Any, Mapping

from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

MAX_TEMPLATE_LENGTH = 20_000

_env = ImmutableSandboxedEnvironment(undefined=StrictUndefined, trim_blocks=True, autoescape=True)


class RenderError(ValueError):
    """The customer's template cannot be rendered."""


def render_campaign(template_text: str, customer: Mapping[str, Any], extra: Mapping[str, Any] | None = None) -> str:
    """
    Render the customer's own template text.

    The template may use ``{{ customer.name }}``, ``{{ today }}`` and everything in ``extra``.
    """
    context: dict[str, Any] = {"customer": dict(customer), "today": date.today().isoformat()}
    if extra:
        context.update(extra)
    if len(template_text) > MAX_TEMPLATE_LENGTH:
        raise RenderError("template is too long")
    try:
        template = _env.from_string(template_text)
        return template.render(**context)
    except TemplateError as exc:
        raise RenderError("template could not be rendered") from exc


def render_all(template_text: str, customers: list[dict[str, Any]]) -> list[str]:
    return [render_campaign(template_text, customer) for customer in customers]
