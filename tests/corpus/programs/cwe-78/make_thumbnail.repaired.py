import os
import re
import subprocess

MEDIA = "/srv/media"
NAME_RE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]{0,99}\.(png|jpe?g|gif|webp)")
SIZE_RE = re.compile(r"[1-9][0-9]{0,3}x[1-9][0-9]{0,3}")


def media_path(name):
    if not NAME_RE.fullmatch(name):
        raise ValueError("invalid file name")
    return os.path.join(MEDIA, name)


def make_thumbnail(src, dst, size="200x200"):
    """Write a thumbnail of ``src`` to ``dst`` with ImageMagick."""
    source = media_path(src)
    target = media_path(dst)
    if not SIZE_RE.fullmatch(size):
        raise ValueError("invalid size")
    if not os.path.isfile(source):
        return False
    # the explicit format keeps ImageMagick from guessing it by content
    kind = source.rsplit(".", 1)[1]
    proc = subprocess.run(
        ["convert", "-limit", "memory", "256MiB", f"{kind}:{source}",
         "-thumbnail", size, target],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=30,
    )
    return proc.returncode == 0
