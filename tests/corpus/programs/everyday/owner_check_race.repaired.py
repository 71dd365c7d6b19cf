import os
import stat


def read_user_settings(path: str, uid: int) -> bytes:
    """Read a file on behalf of a user, if it belongs to them."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    with os.fdopen(descriptor, "rb") as handle:
        info = os.fstat(descriptor)
        if info.st_uid != uid or not stat.S_ISREG(info.st_mode):
            raise PermissionError(path)
        return handle.read(65536)
