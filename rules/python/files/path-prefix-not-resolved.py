import os


def path_of(folder, filename):
    path = os.path.join(folder, filename)
    # ruleid: path-prefix-not-resolved
    if not path.startswith(folder):
        raise ValueError("invalid file name")
    return os.path.normpath(path)


def resolved(folder, filename):
    path = os.path.realpath(os.path.join(folder, filename))
    # ok: path-prefix-not-resolved
    if not path.startswith(folder + os.sep):
        raise ValueError("invalid file name")
    return path


def resolved_later(folder, filename):
    path = os.path.join(folder, filename)
    path = os.path.realpath(path)
    # ok: path-prefix-not-resolved
    if not path.startswith(folder + os.sep):
        raise ValueError("invalid file name")
    return path
