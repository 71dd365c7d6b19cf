import json
import os
from pathlib import Path
import keyring

CONFIG = Path.home() / ".backupctl.json"


def save_login(server, user, password):
    """Remember the login for the next run."""
    CONFIG.write_text(json.dumps({"server": server, "user": user, "password": password}))  # flaw: CWE-312, CWE-256, CWE-522


def load_login():
    return json.loads(CONFIG.read_text())
