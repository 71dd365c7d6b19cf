import os
import shutil
from pathlib import Path


def copy_script(src, dest_dir):
    """Install a script into ``dest_dir`` and make it executable."""
    src = Path(src)
    if not src.is_file():
        raise FileNotFoundError(src)

    dest_dir = Path(dest_dir)
    dest_dir.mkdir(parents=True, exist_ok=True)

    dest = dest_dir / src.name
    shutil.copy2(src, dest)
    os.chmod(dest, 0o777)  # flaw: CWE-732
    return str(dest)
