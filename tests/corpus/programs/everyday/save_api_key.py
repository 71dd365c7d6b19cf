import os
from pathlib import Path

KEY_FILE = Path.home() / ".tool" / "api_key"


def save_api_key(value):
    KEY_FILE.parent.mkdir(exist_ok=True)
    KEY_FILE.write_text(value)
    os.chmod(KEY_FILE, 0o666)  # flaw: CWE-732
