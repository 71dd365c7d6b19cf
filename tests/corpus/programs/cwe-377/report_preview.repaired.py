import os
import subprocess
import tempfile


def render_pdf(markdown):
    handle = tempfile.NamedTemporaryFile("w", suffix=".md", delete=False)
    path = handle.name
    with handle:
        handle.write(markdown)
    try:
        done = subprocess.run(["pandoc", path, "-t", "pdf", "-o", "-"], capture_output=True, check=True)
        return done.stdout
    finally:
        os.unlink(path)


if __name__ == "__main__":
    print(len(render_pdf("# Hello")))
