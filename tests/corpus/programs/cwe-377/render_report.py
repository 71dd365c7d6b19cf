import os
import subprocess
import tempfile


def render_report(markdown: str) -> bytes:
    """Render Markdown to PDF with pandoc and return the PDF's bytes."""
    stem = os.path.join(tempfile.gettempdir(), "report-%d" % os.getpid())
    source = stem + ".md"
    target = stem + ".pdf"
    with open(source, "w", encoding="utf-8") as f:  # flaw: CWE-377
        f.write(markdown)
    try:
        subprocess.run(["pandoc", source, "-o", target], check=True, timeout=60)
        with open(target, "rb") as f:
            return f.read()
    finally:
        for path in (source, target):
            if os.path.exists(path):
                os.unlink(path)
