import os
import uuid

from PIL import Image, UnidentifiedImageError

FORMATS = {"PNG": ".png", "JPEG": ".jpg", "GIF": ".gif", "WEBP": ".webp"}
MAX_BYTES = 5 * 1024 * 1024


def detect_extension(stream):
    """Return the extension that matches the real content of the stream."""
    try:
        with Image.open(stream, formats=list(FORMATS)) as img:
            kind = img.format
            img.verify()
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError):
        raise ValueError("only images are allowed") from None
    finally:
        stream.seek(0)
    return FORMATS[kind]


def save_upload(file, folder):
    """Store an uploaded avatar and return its file name."""
    if not file or not file.filename:
        raise ValueError("no file")

    file.stream.seek(0, os.SEEK_END)
    size = file.stream.tell()
    file.stream.seek(0)
    if size > MAX_BYTES:
        raise ValueError("file is too large")

    # the name comes from us, the extension from the content
    filename = uuid.uuid4().hex + detect_extension(file.stream)
    os.makedirs(folder, exist_ok=True)
    file.save(os.path.join(folder, filename))
    return filename
