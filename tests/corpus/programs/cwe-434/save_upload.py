import os
import time

from werkzeug.utils import secure_filename

ALLOWED = (".png", ".jpg", ".jpeg", ".gif", ".webp")


def allowed_file(filename):
    name = filename.lower()
    return any(ext in name for ext in ALLOWED)  # flaw: CWE-434


def save_upload(file, folder):
    """Store an uploaded avatar and return its file name."""
    if not file or not file.filename:
        raise ValueError("no file")

    filename = secure_filename(file.filename)
    if not allowed_file(filename):  # flaw: CWE-434
        raise ValueError("only images are allowed")

    os.makedirs(folder, exist_ok=True)
    target = os.path.join(folder, filename)
    if os.path.exists(target):
        filename = f"{int(time.time())}_{filename}"
        target = os.path.join(folder, filename)

    file.save(target)  # flaw: CWE-434
    return filename
