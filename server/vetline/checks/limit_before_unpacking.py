"""Limits on what is packed: the size is looked at, and only then does the data grow."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_UNPACKS = re.compile(rb"\b(?:gzip|zlib|bz2|lzma|brotli|snappy|zstandard|zstd)\.decompress\([ \t\n]*(\w+)[ \t\n]*[,)]")
_LIMITED = re.compile(
    rb"\bif[ \t]+(?:not[ \t]+)?(?:\d[\w*. ]*<=?[ \t]*)?len\([ \t]*(\w+)[ \t]*\)[ \t]*(?:>=?[ \t]*(?:[A-Z_a-z][\w.]*|\d[\d_]{3,}|\d+[ \t]*(?:\*|<<))|<=)"
)
"""A size at which something is refused; of the few bytes that a header has, none."""
_BOUNDED = re.compile(rb"max_length=|max_output\w*=|decompressobj|\.read\([^)\n]*\w[^)\n]*\)|MAX_\w*(?:UNPACK|DECOMP|PLAIN|INFLAT|RAW)\w*", re.IGNORECASE)


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not _UNPACKS.search(source.data):
        return
    data = without_prose(source.data)
    for start, _, text in functions(data):
        for unpacks in _UNPACKS.finditer(text):
            before = text[: unpacks.start()]
            if any(limit[1] == unpacks[1] for limit in _LIMITED.finditer(before)) and not _BOUNDED.search(text):
                after = text[unpacks.end() :]
                if not re.search(rb"\blen\(", after):
                    yield Hit(Span(start + unpacks.start(), start + unpacks.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="The limit is on what is packed; a few kilobytes unpack to gigabytes. Read so many bytes of it and no more.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="files",
        cwe=("CWE-409", "CWE-400", "CWE-770"),
        why=(
            "The data is refused if it is too large, and unpacked afterwards. Packed data grows a thousandfold: what is under the limit when it arrives fills the\n"
            "memory when it is unpacked. Whoever wrote the limit knew that the data comes from others.\n"
            "\n"
            "A function that bounds what it reads, or looks at the size again afterwards, is left alone."
        ),
        instead=(
            "Unpack as much as is allowed, and one byte more to see whether there is more.\n"
            "\n"
            "    with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:\n"
            "        data = packed.read(MAX_SIZE + 1)\n"
            "    if len(data) > MAX_SIZE:\n"
            '        raise UploadError("too large")'
        ),
        references=(
            "https://cwe.mitre.org/data/definitions/409.html",
            "https://docs.python.org/3/library/zlib.html#zlib.decompress",
        ),
        bundled=True,
    ),
    _run,
    words=frozenset((b"decompress",)),
    example="def read_upload(data):\n    if len(data) > MAX_SIZE:\n        raise UploadError\n    return json.loads(gzip.decompress(data))\n",
)
