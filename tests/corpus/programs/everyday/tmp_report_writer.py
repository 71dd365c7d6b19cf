import os
import subprocess
import tempfile


def print_report(text: str, printer: str) -> None:
    """Send a text to a printer by way of a temporary file."""
    path = tempfile.mktemp(suffix=".txt")  # flaw: CWE-377
    with open(path, "w") as out:
        out.write(text)
    try:
        subprocess.run(["lp", "-d", printer, path], check=True)
    finally:
        os.remove(path)
