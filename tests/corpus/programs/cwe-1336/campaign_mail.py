"""Render campaign mails from templates that customers write."""

from __future__ import annotations

from datetime import date
from typing import Any, Mapping

from jinja2 import Environment, StrictUndefined, TemplateError

_env = Environment(undefined=StrictUndefined, trim_blocks=True)


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
    try:
        template = _env.from_string(template_text)  # flaw: CWE-1336
        return template.render(**context)
    except TemplateError as exc:
        raise RenderError(str(exc)) from exc


def render_all(template_text: str, customers: list[dict[str, Any]]) -> list[str]:
    return [render_campaign(template_text, customer) for customer in customers]
