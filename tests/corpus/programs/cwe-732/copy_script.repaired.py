import os
import shutil
from pathlib import Path


def copy_script(src, dest_dir, group=None):
    """Install a script into ``dest_dir`` and make it executable.

    Only the owner may change the script; the group may read and run it.
    """
    src = Path(src)
    if not src.is_file():
        raise FileNotFoundError(src)

    dest_dir = Path(dest_dir)
    dest_dir.mkdir(mode=0o755, parents=True, exist_ok=True)

    dest = dest_dir / src.name
    shutil.copyfile(src, dest)
    if group is not None:
        shutil.chown(dest, group=group)
    os.chmod(dest, 0o750)
    return str(dest)
