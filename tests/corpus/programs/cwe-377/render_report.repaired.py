import subprocess
import tempfile
from pathlib import Path


def render_report(markdown: str) -> bytes:
    """Render Markdown to PDF with pandoc and return the PDF's bytes."""
    with tempfile.TemporaryDirectory(prefix="report-") as folder:
        source = Path(folder, "report.md")
        target = Path(folder, "report.pdf")
        source.write_text(markdown, encoding="utf-8")
        subprocess.run(["pandoc", str(source), "-o", str(target)], check=True, timeout=60)
        return target.read_bytes()
