import requests
from bs4 import BeautifulSoup

MAX_BYTES = 1024 * 1024
HEADERS = {"User-Agent": "ChatPreview/1.0"}


def fetch(url):
    """Download the page at ``url`` and return its text."""
    if not url.startswith(("http://", "https://")):
        raise ValueError("only http(s) links are supported")

    with requests.get(url, headers=HEADERS, timeout=10, stream=True) as resp:  # flaw: CWE-918
        resp.raise_for_status()
        body = b""
        for chunk in resp.iter_content(16384):
            body += chunk
            if len(body) > MAX_BYTES:
                break
    return body[:MAX_BYTES].decode(resp.encoding or "utf-8", errors="replace")


def link_preview(url):
    soup = BeautifulSoup(fetch(url), "html.parser")
    desc = soup.find("meta", attrs={"name": "description"})
    return {
        "title": soup.title.get_text(strip=True) if soup.title else url,
        "description": desc.get("content", "") if desc else "",
        "url": url,
    }
