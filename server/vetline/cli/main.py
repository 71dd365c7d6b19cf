"""The `vetline` command."""

from __future__ import annotations


def main() -> int:
    raise SystemExit("vetline: the command line is not built yet")
