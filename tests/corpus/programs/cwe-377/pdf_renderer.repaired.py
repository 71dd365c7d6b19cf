import subprocess
import tempfile
from pathlib import Path


class RenderError(Exception):
    """wkhtmltopdf failed."""


def render_pdf(html: str) -> bytes:
    """Render HTML to a PDF with wkhtmltopdf."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.html")
        target = Path(folder, "page.pdf")
        source.write_text(html, encoding="utf-8")
        done = subprocess.run(["wkhtmltopdf", "-q", str(source), str(target)], timeout=60, check=False)
        if done.returncode:
            raise RenderError(done.returncode)
        return target.read_bytes()


def render_many(pages: list[str]) -> list[bytes]:
    return [render_pdf(page) for page in pages]
