"""`{@html ...}` in Svelte: what its value holds becomes a part of the page, unless something has cleaned it."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.raw_markup import entry, severity_of
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass
from vetline.core.finding import Span
from vetline.core.scripts import markup

_TAG = re.compile(rb"\{@html\s+((?:[^{}]|\{[^{}]*\})*)\}")


def _run(source: Pass) -> Iterator[Hit]:
    if b"{@html" not in source.data:
        return
    for found in _TAG.finditer(markup(source.data)):
        severity = severity_of(found[1].decode("utf-8", "replace"), source.data)
        if severity is not None:
            yield Hit(Span(*found.span()), severity=severity)


CHECK = Check(
    entry(
        __name__,
        "Svelte escapes what `{ }` shows. `{@html }` does not",
        "tag",
        ("<p>{comment.text}</p>", "<p>{@html DOMPurify.sanitize(comment.html)}</p>"),
        "https://svelte.dev/docs/svelte/@html",
    ),
    _run,
    example="<article>{@html post.body}</article>",
)
