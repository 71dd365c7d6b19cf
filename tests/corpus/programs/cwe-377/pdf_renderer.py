import subprocess
import tempfile
from pathlib import Path


class RenderError(Exception):
    """wkhtmltopdf failed."""


def render_pdf(html: str) -> bytes:
    """Render HTML to a PDF with wkhtmltopdf."""
    source = tempfile.mktemp(suffix=".html")  # flaw: CWE-377
    target = tempfile.mktemp(suffix=".pdf")  # flaw: CWE-377
    try:
        Path(source).write_text(html, encoding="utf-8")
        done = subprocess.run(["wkhtmltopdf", "-q", source, target], timeout=60, check=False)
        if done.returncode:
            raise RenderError(done.returncode)
        return Path(target).read_bytes()
    finally:
        Path(source).unlink(missing_ok=True)
        Path(target).unlink(missing_ok=True)


def render_many(pages: list[str]) -> list[bytes]:
    return [render_pdf(page) for page in pages]
