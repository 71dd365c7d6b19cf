import os
import stat


def read_user_settings(path: str, uid: int) -> bytes:
    """Read a file on behalf of a user, if it belongs to them."""
    info = os.lstat(path)
    if info.st_uid != uid or not stat.S_ISREG(info.st_mode):
        raise PermissionError(path)
    with open(path, "rb") as handle:  # flaw: CWE-367
        return handle.read(65536)
