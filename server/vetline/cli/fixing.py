"""Applies safe fixes to a text until none is left, and writes files so that nothing is ever half written or re-encoded."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from vetline.core.finding import Edit, Finding
from vetline.core.fixes import applied, merged, with_line_breaks_of
from vetline.core.text import Text, disk_encoding

MAX_ROUNDS = 20
"""A fix may bring another into reach; one that brings itself back must end somewhere."""

MAX_TRIED_ALONE = 50
"""Where all fixes of a file at once break it."""


Code = TypeVar("Code")
"""What is mended: a text, or a program in cells."""


@dataclass(frozen=True, slots=True)
class Fixed(Generic[Code]):
    """The text after all safe fixes, how many were applied, and what is found in it."""

    text: Code
    count: int
    findings: tuple[Finding, ...]


def edited_text(text: Text, edits: Sequence[Edit]) -> Text | None:
    """The text after ascending edits; None if they change nothing."""
    changed = applied(text, with_line_breaks_of(text, edits))
    return None if changed.data == text.data else changed


def fix_all(
    text: Code,
    findings: tuple[Finding, ...],
    analyse: Callable[[Code], tuple[Finding, ...]],
    parses: Callable[[Code], bool],
    wanted: Callable[[Code, Sequence[Finding]], Sequence[Finding]],
    edited: Callable[[Code, Sequence[Edit]], Code | None],
) -> Fixed[Code]:
    """Applies the first safe fix of every finding that is `wanted`, round after round.

    What does not parse afterwards, or leaves as many findings as there were, is not kept; then each fix is tried alone.
    """
    count = 0
    parsed = parses(text)
    for _ in range(MAX_ROUNDS):
        safe = [fix for finding in wanted(text, findings) if (fix := next((fix for fix in finding.fixes if fix.safe), None))]
        for attempt in (safe, *([fix] for fix in safe[:MAX_TRIED_ALONE])):
            edits, left_out = merged(attempt)
            changed = edited(text, edits)
            if changed is None or (parsed and not parses(changed)):
                continue
            found = analyse(changed)
            if len(found) < len(findings):
                text, findings, count = changed, found, count + len(attempt) - len(left_out)
                break
        else:
            break
    return Fixed(text, count, findings)


def encoded(original: bytes, text: Text) -> bytes | None:
    """The bytes of `text` in the encoding of `original`, with its byte order mark; None if they cannot express it."""
    codec, problem = disk_encoding(original)
    if problem is not None:
        return None
    try:
        raw = text.data.decode().encode(codec)
        # A codec that is not one to one would change lines that nobody touched.
        return raw if raw.decode(codec).encode() == text.data else None
    except UnicodeError:
        return None


def replace_file(path: str, original: bytes, content: bytes) -> str | None:
    """Writes `content` in one step, keeping mode and links; returns why not, if not. `original` is what was read before."""
    target = os.path.realpath(path)
    temporary = None
    try:
        with open(target, "rb") as file:
            if file.read() != original:
                return "the file changed while it was being fixed; not written"
        if not os.access(target, os.W_OK):
            return "the file is not writable; not fixed"
        descriptor, temporary = tempfile.mkstemp(prefix=".vetline-", dir=os.path.dirname(target))
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))
        os.replace(temporary, target)
        temporary = None
    except OSError as error:
        return f"the fixed file cannot be written: {error.strerror or error}"
    finally:
        if temporary is not None:
            try:
                os.unlink(temporary)
            except OSError:
                pass
    return None

