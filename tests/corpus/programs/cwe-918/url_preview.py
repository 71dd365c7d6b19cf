"""Fetch a page and extract its title for a link preview."""

from __future__ import annotations

import re
from dataclasses import dataclass

import requests

TITLE_RE = re.compile(r"<title[^>]*>([^<]{1,300})</title>", re.IGNORECASE)


@dataclass
class Preview:
    url: str
    title: str | None
    content_type: str


def fetch_preview(url: str) -> Preview:
    """Fetch the content of the URL and return its preview."""
    if not url.startswith(("http://", "https://")):
        url = "https://" + url
    response = requests.get(url, timeout=10, headers={"User-Agent": "PreviewBot/1.0"})  # flaw: CWE-918
    response.raise_for_status()
    match = TITLE_RE.search(response.text)
    return Preview(
        url=url,
        title=match.group(1).strip() if match else None,
        content_type=response.headers.get("Content-Type", ""),
    )
