import os

MEDIA = "/srv/media"
BAD_CHARS = set(";|&<>`'\"")


def check(value):
    """Reject values with shell metacharacters."""
    if any(c in BAD_CHARS for c in value):  # flaw: CWE-78
        raise ValueError(f"illegal character in {value!r}")
    return value


def media_path(name):
    return os.path.join(MEDIA, os.path.basename(check(name)))


def make_thumbnail(src, dst, size="200x200"):
    """Write a thumbnail of ``src`` to ``dst`` with ImageMagick."""
    source = media_path(src)
    target = media_path(dst)
    if not os.path.isfile(source):
        return False
    command = f"convert {source} -thumbnail {check(size)} {target}"  # flaw: CWE-78
    return os.system(command) == 0  # flaw: CWE-78
