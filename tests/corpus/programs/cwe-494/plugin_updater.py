import io
import json
import zipfile
from pathlib import Path

import requests

INDEX = "https://plugins.notebox.dev/index.json"
PLUGIN_DIR = Path.home() / ".notebox" / "plugins"


def available():
    return requests.get(INDEX, timeout=10).json()


def install(name):
    entry = available()[name]
    archive = requests.get(entry["url"], timeout=60)
    archive.raise_for_status()
    target = PLUGIN_DIR / name
    target.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(archive.content)) as bundle:
        bundle.extractall(target)  # flaw: CWE-494
    manifest = json.loads((target / "plugin.json").read_text())
    return manifest["version"]
