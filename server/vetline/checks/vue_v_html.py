"""`v-html` in a template: what its value holds becomes a part of the page, unless something has cleaned it."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.raw_markup import entry, severity_of
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass
from vetline.core.finding import Span
from vetline.core.scripts import markup

_ATTRIBUTE = re.compile(rb"""(?<=\s)v-html\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def _run(source: Pass) -> Iterator[Hit]:
    if b"v-html" not in source.data:
        return
    for found in _ATTRIBUTE.finditer(markup(source.data)):
        value = found[1] if found[1] is not None else found[2]
        severity = severity_of(value.decode("utf-8", "replace"), source.data) if value.strip() else None
        if severity is not None:
            yield Hit(Span(*found.span()), severity=severity)


CHECK = Check(
    entry(
        __name__,
        "Vue escapes what `{{ }}` shows. `v-html` does not",
        "template",
        ("<p>{{ comment.text }}</p>", '<p v-html="DOMPurify.sanitize(comment.html)"></p>'),
        "https://vuejs.org/guide/best-practices/security.html#html-injection",
    ),
    _run,
    example='<template>\n  <p v-html="comment.body"></p>\n</template>',
)
