"""Which arguments of a call are sizes: what a call makes as much of as they say, or waits for as long.

Not a check: what those that follow numbers share.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_KEYWORDS: Mapping[str, Sequence[str]] = {
    "choices": ("k",), "product": ("repeat",), "QRCode": ("box_size", "border", "version"), "figure": ("figsize", "dpi"), "subplots": ("figsize", "dpi"), "savefig": ("dpi",), "WordCloud": ("width", "height"),
    "convert_from_bytes": ("dpi",), "convert_from_path": ("dpi",), "date_range": ("periods",), "make_blobs": ("n_samples",), "make_classification": ("n_samples",), "normal": ("size",), "uniform": ("size",),
    "randint": ("size",), "ThreadPoolExecutor": ("max_workers",), "ProcessPoolExecutor": ("max_workers",), "gensalt": ("rounds",), "token_hex": ("nbytes",), "token_urlsafe": ("nbytes",), "save": ("scale",),
    "new": ("size",), "resize": ("size",),
}  # fmt: skip


def sizes_of(name: str, base: Any, arguments: Sequence[Any]) -> Iterator[tuple[Any, str]]:
    """Which arguments of a call are sizes, and of what."""
    plain = [one for one in arguments if one.kind != "KwArg"]
    named = {str(one.value): one.children[-1] for one in arguments if one.kind == "KwArg"}
    of = str(base.value) if base is not None else ""
    if name == "range" and base is None and plain:
        yield ((plain[0], plain[1]), "ends") if len(plain) > 1 else (plain[0], "memory")
    elif name in ("bytes", "bytearray") and base is None and len(plain) == 1 and "encoding" not in named:
        yield plain[0], "number"
    elif name in ("urandom", "token_bytes", "token_hex", "token_urlsafe", "randbytes", "getrandbits", "factorial", "gensalt") and plain:
        yield plain[0], "memory"
    elif name in ("zeros", "ones", "empty", "eye", "identity", "full", "arange", "rand", "randn") and of in ("np", "numpy", "torch", "random", "jnp"):
        yield from ((one, "memory") for one in plain)
    elif name == "linspace" and len(plain) > 2:
        yield plain[2], "memory"
    elif name == "new" and of == "Image" and len(plain) > 1:
        yield plain[1], "memory"
    elif name in ("resize", "fit", "pad", "resized") and base is not None:
        yield from ((one, "memory") for one in plain if one.kind == "Tuple")
    elif name in ("rjust", "ljust", "center", "zfill") and base is not None and plain:
        yield plain[0], "memory"
    elif name == "sleep" and of in ("", "time") and plain:
        yield plain[0], "wait"
    elif name == "pow" and base is None and len(plain) == 2:
        yield plain[1], "number"
    elif name == "pbkdf2_hmac" and len(plain) > 3:
        yield plain[3], "memory"
    elif name == "repeat" and len(plain) > 1:
        yield plain[1], "memory"
    elif name == "limit" and base is not None and len(plain) == 1:
        yield plain[0], "rows"
    elif name == "Paginator" and len(plain) > 1:
        yield plain[1], "rows"
    elif name in ("ThreadPoolExecutor", "ProcessPoolExecutor", "Pool", "ThreadPool") and plain:
        yield plain[0], "memory"
    for keyword in _KEYWORDS.get(name, ()):
        if keyword in named:
            yield named[keyword], "memory"
