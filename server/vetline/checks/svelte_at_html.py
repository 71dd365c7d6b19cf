"""`{@html ...}` in Svelte: what its value holds becomes a part of the page, unless something has cleaned it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vetline.checks.raw_markup import severity_of
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo
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
    RuleInfo(
        id=check_id(__name__),
        message="This HTML goes into the page as it is; show it as text, or clean it with DOMPurify.sanitize first.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        languages=("html",),
        cwe=("CWE-79",),
        owasp=("A03:2021",),
        why=(
            "Svelte escapes what `{ }` shows. `{@html }` does not: an `<img src=x onerror=...>` in the value runs in the reader's session.\n"
            "\n"
            "Left alone: constants, icons, what highlighters make, and values that are cleaned, in the tag or where the script gives them\n"
            "their value. What a component is given by the program around it is a hint."
        ),
        instead="Show text as text, or clean the markup:\n\n    <p>{comment.text}</p>\n    <p>{@html DOMPurify.sanitize(comment.html)}</p>",
        references=("https://svelte.dev/docs/svelte/@html", "https://cwe.mitre.org/data/definitions/79.html"),
        bundled=True,
    ),
    _run,
    example="<article>{@html post.body}</article>",
)
