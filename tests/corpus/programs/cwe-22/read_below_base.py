import os
from typing import Union

PathLike = Union[str, "os.PathLike[str]"]


class OutsideBase(ValueError):
    """The path leaves the base folder."""


def resolve_user_path(base_dir: PathLike, user_path: str) -> str:
    """Resolve a path that a user gave, below a base directory.

    >>> resolve_user_path("/srv/data", "a/b.txt")
    '/srv/data/a/b.txt'
    """
    base = os.path.abspath(base_dir)
    full = os.path.abspath(os.path.join(base, user_path))
    if not full.startswith(base):  # flaw: CWE-22
        raise OutsideBase(user_path)
    return full


def read_user_file(base_dir: PathLike, user_path: str, limit: int = 1_000_000) -> str:
    with open(resolve_user_path(base_dir, user_path), encoding="utf-8") as handle:
        return handle.read(limit)


def list_user_files(base_dir: PathLike, user_path: str = ".") -> list:
    folder = resolve_user_path(base_dir, user_path)
    return sorted(name for name in os.listdir(folder) if not name.startswith("."))
