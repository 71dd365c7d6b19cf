"""Storage backend of a gallery (library code)."""
import mimetypes
import os
import re
import shutil
import uuid
from pathlib import Path

from PIL import Image


class StorageError(Exception):
    pass


class LocalStorage:
    def __init__(self, root):
        self.root = Path(root)

    def path(self, name):
        """Return the path of a stored file."""
        return os.path.join(self.root, name)

    def open(self, name, mode="rb"):
        return open(self.path(name), mode)  # flaw: CWE-22

    def save(self, name, stream):
        """Store an upload under the client's name and return the name."""
        target = self.root / name
        with open(target, "wb") as out:  # flaw: CWE-22
            shutil.copyfileobj(stream, out)
        return name

    def delete(self, name):
        os.remove(self.path(name))

    def thumbnail(self, name, size=(128, 128)):
        """Make a thumbnail of an uploaded picture."""
        Image.MAX_IMAGE_PIXELS = None  # flaw: CWE-400
        picture = Image.open(self.path(name))
        picture.thumbnail(size)
        picture.save(self.path(name + ".thumb.png"))


def clean_name(name):
    """Make a client's file name safe."""
    return name.replace("../", "").strip()  # flaw: CWE-22


def is_picture(name):
    """Return whether the name is that of a picture."""
    return re.search(r"\.(png|jpe?g|gif)", name) is not None  # flaw: CWE-434
