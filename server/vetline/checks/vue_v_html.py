"""`v-html` in a template: what its value holds becomes a part of the page, unless something has cleaned it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vetline.checks.raw_markup import severity_of
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo
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
            "Vue escapes what `{{ }}` shows. `v-html` does not: an `<img src=x onerror=...>` in the value runs in the reader's session.\n"
            "\n"
            "Left alone: constants, icons, what highlighters make, and values that are cleaned, in the template or where the script gives them\n"
            "their value. What a component is given by the program around it is a hint."
        ),
        instead=(
            "Show text as text, or clean the markup:\n"
            "\n"
            "    <p>{{ comment.text }}</p>\n"
            '    <p v-html="DOMPurify.sanitize(comment.html)"></p>'
        ),
        references=(
            "https://vuejs.org/guide/best-practices/security.html#html-injection",
            "https://cwe.mitre.org/data/definitions/79.html",
        ),
        bundled=True,
    ),
    _run,
    example='<template>\n  <p v-html="comment.body"></p>\n</template>',
)
