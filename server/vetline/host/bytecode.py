"""Bytecode that Python keeps beside sources, and imports in their place: what in it its source does not have. It is never unmarshalled."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from vetline.artifacts.verdict import shown

READ_BYTES = 2_000_000
MAX_FILES = 1_000

_UNCHECKED = 1
"""Flags of a file that is imported without a look at its source (PEP 552)."""

_CALLS = ("system", "popen", "Popen", "subprocess", "exec", "eval", "execv", "spawn", "socket", "urlopen", "urlretrieve", "b64decode", "marshal", "ctypes", "check_output", "__import__")
_NAME = re.compile(rb"[\x5a\x7a\xda\xfa](?:" + b"|".join(bytes([len(name)]) + name.encode() for name in _CALLS) + rb")(?!\w)", re.DOTALL)
"""Short names as `marshal` writes them: a type, the length, the letters."""


def deviating(folder: str) -> Iterator[tuple[str, str]]:
    """(path, words) of the bytecode in a folder of Python's that does what its source does not say."""
    try:
        names = sorted(name for name in os.listdir(folder) if name.endswith(".pyc"))[:MAX_FILES]
    except OSError:
        return
    for name in names:
        path = os.path.join(folder, name)
        compiled = _read(path)
        source = _read(os.path.join(os.path.dirname(folder), name.partition(".")[0] + ".py"))
        if compiled is None or source is None:
            continue  # without its source it is not imported from here
        if int.from_bytes(compiled[4:8], "little") == _UNCHECKED:
            yield path, "bytecode that is imported in the place of its source, and marked so that nothing compares them"
            continue
        missing = sorted({found[0][2:].decode() for found in _NAME.finditer(compiled, 16) if found[0][2:] not in source})
        if missing:
            yield path, f"bytecode that is imported in the place of its source names {shown(', '.join(missing), 80)}, which the source does not"


def _read(path: str) -> bytes | None:
    try:
        if os.path.islink(path) or not os.path.isfile(path):
            return None
        with open(path, "rb") as file:
            return file.read(READ_BYTES)
    except OSError:
        return None
