"""JavaScript literals as Semgrep sees them: contents are the text as written, and all numbers are floats."""

from __future__ import annotations

from vetline.core import lazy_re as re

_DECIMAL = re.compile(r"(?:[0-9][0-9_]*)?\.?[0-9_]*(?:[eE][-+]?[0-9_]+)?")


def number(text: str) -> float | None:
    """The value of a number literal; None for one whose text is all that counts: big, binary and octal ones."""
    plain = text.replace("_", "")
    try:
        if plain[:2] in ("0x", "0X"):
            return float(int(plain, 16))
        return float(plain) if _DECIMAL.fullmatch(text) else None
    except (ValueError, OverflowError):
        return None


def key_of_number(text: str) -> str:
    """The name of a property that is written as a number."""
    value = number(text)
    if value is None:
        return text
    written = f"{value:.12g}"
    return written if any(letter in written for letter in ".en") else written + "."


def content(literal: str) -> str:
    """What stands between the quotes."""
    return literal[1:-1] if len(literal) > 1 and literal[-1:] == literal[:1] else literal[1:]
