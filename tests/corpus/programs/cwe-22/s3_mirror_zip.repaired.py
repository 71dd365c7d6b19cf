"""Unpacks plugin archives that users install by URL."""
import io
import logging
import os
import shutil
import zipfile
from urllib.request import urlopen

log = logging.getLogger(__name__)
PLUGIN_DIR = os.path.expanduser("~/.app/plugins")


class PluginInstaller:
    def __init__(self, directory=PLUGIN_DIR):
        self.directory = directory

    def install(self, archive_bytes, name):
        target = os.path.join(self.directory, name)
        os.makedirs(target, exist_ok=True)
        bundle = zipfile.ZipFile(io.BytesIO(archive_bytes))
        for entry in bundle.namelist():
            if entry.endswith("/"):
                continue
            destination = os.path.abspath(os.path.join(target, entry))
            if not destination.startswith(os.path.abspath(target) + os.sep):
                raise ValueError("entry outside of the plugin folder: %s" % entry)
            os.makedirs(os.path.dirname(destination), exist_ok=True)
            with bundle.open(entry) as source, open(destination, "wb") as out:
                shutil.copyfileobj(source, out)
        log.info("installed plugin %s", name)
        return target
