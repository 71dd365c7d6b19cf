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
        full = os.path.realpath(os.path.join(self.root, name))
        if not full.startswith(os.path.realpath(self.root) + os.sep):
            raise StorageError(name)
        return full

    def open(self, name, mode="rb"):
        return open(self.path(name), mode)

    def save(self, name, stream):
        """Store an upload under the client's name and return the name."""
        suffix = Path(name).suffix.lower()
        if suffix not in (".png", ".jpg"):
            raise StorageError("type not allowed")
        stored = uuid.uuid4().hex + suffix
        with open(self.root / stored, "wb") as out:
            shutil.copyfileobj(stream, out)
        return stored

    def delete(self, name):
        os.remove(self.path(name))

    def thumbnail(self, name, size=(128, 128)):
        """Make a thumbnail of an uploaded picture."""
        picture = Image.open(self.path(name))
        if picture.width * picture.height > 50_000_000:
            raise StorageError("too large")
        picture.thumbnail(size)
        picture.save(self.path(name + ".thumb.png"))


def clean_name(name):
    """Make a client's file name safe."""
    return re.sub(r"[^\w.-]", "_", os.path.basename(name)).lstrip(".") or "file"


def is_picture(name):
    """Return whether the name is that of a picture."""
    return re.search(r"\.(png|jpe?g|gif)\Z", name, re.I) is not None
