"""Columns of Arrow and Parquet files whose type is a pickle: pyarrow before 14.0.1 loads it when it reads the file (CVE-2023-47248)."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterator

from vetline.artifacts import packed, pickles
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

Look = Callable[[Inquiry, View], None]

MAX_SCHEMA_BYTES = 16_000_000

_TYPE = b"arrow.py_extension_type"
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{40,}={0,2}")


def examine(inquiry: Inquiry, view: View, look: Look) -> bool:
    """Looks at the schema of a table. False if the file holds none."""
    head = view.read(0, 6)
    if head[:4] == b"PAR1":
        inquiry.fact("format", "Parquet")
    elif head == b"ARROW1" or head[:4] == b"FEA1":
        inquiry.fact("format", "Arrow")
    else:
        return False
    for schema in _schemas(view):
        if schema.find(_TYPE) >= 0:
            words = f"a column of the type {_TYPE.decode()}, a pickle that pyarrow before 14.0.1 loads with the file"
            inquiry.suspect("class", words, view.entry)
            pickles.search(inquiry, schema, 0, look, "type of a column")
    pickles.search(inquiry, view, 0, look, "in a column", headed=True)
    for page in packed.pieces(inquiry, view, (b"\x1f\x8b\x08",)) if view.read(0, 4) == b"PAR1" else ():
        pickles.search(inquiry, view.member(page, "page"), 0, look, "in a column", headed=True)
    return True  # what snappy packs stands there nearly as it is, and has been searched


def _schemas(view: View) -> Iterator[View]:
    """Where schemas stand: as they are at the beginning of an Arrow file, in base64 at the end of a Parquet file."""
    yield view.part(0, MAX_SCHEMA_BYTES)
    if view.read(0, 4) != b"PAR1":
        return
    length = min(int.from_bytes(view.read(len(view) - 8, 4), "little"), MAX_SCHEMA_BYTES)
    for found in _BASE64.finditer(view.read(len(view) - 8 - length, length)):
        try:
            yield view.member(base64.b64decode(found[0] + b"=" * (-len(found[0].rstrip(b"=")) % 4)), "schema")
        except (binascii.Error, ValueError):
            continue
