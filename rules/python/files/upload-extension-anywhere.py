import os

ALLOWED = (".png", ".jpg")


def is_image(filename):
    lowered = filename.lower()
    # ruleid: upload-extension-anywhere
    return any(ext in lowered for ext in ALLOWED)


def allowed(filename):
    # ruleid: upload-extension-anywhere
    return ".pdf" in filename.lower()


def is_picture(filename):
    # ok: upload-extension-anywhere
    return os.path.splitext(filename)[1].lower() in ALLOWED


def is_photo(filename):
    # ok: upload-extension-anywhere
    return any(filename.lower().endswith(ext) for ext in ALLOWED)


def accepts(name, words):
    # ok: upload-extension-anywhere
    return any(word in name for word in words)
