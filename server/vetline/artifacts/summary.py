"""An inspection in a few words: "torch zip, 42 tensors, 118 MB"."""

from __future__ import annotations

from vetline.artifacts.verdict import Inspection, shown

_UNITS = ("bytes", "kB", "MB", "GB", "TB")


def summary(inspection: Inspection) -> str:
    """What the file is, escaped."""
    facts = (f"{value:,} {name.removesuffix('s') if value == 1 else name}" if isinstance(value, int) else f"{name} {value}" for name, value in inspection.facts.items())
    return ", ".join([*[shown(part, 80) for part in (inspection.format, *facts)][:6], size_words(inspection.size_bytes)])


def size_words(size_bytes: int) -> str:
    size, unit = float(size_bytes), 0
    while size >= 1_000 and unit < len(_UNITS) - 1:
        size, unit = size / 1_000, unit + 1
    if size_bytes == 1:
        return "1 byte"
    return f"{size:.0f} {_UNITS[unit]}" if unit == 0 or size >= 10 else f"{size:.1f} {_UNITS[unit]}"
