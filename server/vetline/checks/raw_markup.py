"""How bad it is that a template's expression is put into the page as markup."""

from __future__ import annotations

import re

from vetline.core.finding import Severity

_CLEAN = re.compile(
    r"saniti[sz]|purify|escape|clean|(?<!un)safe|strip_?tags|highlight|hljs|shiki|prism|katex|mathml|svg|icon|css|style", re.IGNORECASE
)
_CONSTANT = re.compile(r"""\s*(?:'[^']*'|"[^"]*"|`[^`$]*`|[A-Z][A-Z0-9_]*|\$?t\(\s*(?:'[^']*'|"[^"]*")\s*\))\s*\Z""")
_WRITTEN_BY_OTHERS = re.compile(
    r"(?i)\b(?:comment|message|msg|post|article|review|answer|response|reply|result|query|user|author|bio|body|chat|output|route|location)s?\b"
    r"|\bmarked\b|markdown|\bfetch\(|axios|searchParams"
)
_NAME = re.compile(r"\s*(?:this\.|await\s+)*([A-Za-z_$][\w$]*)")
_GIVEN = rb"^([ \t]*)(?:(?:export|async|const|let|var|function|\$:)\s+)*%s\b\s*(?::[^=\n]+)?[=(:][^\n]*(?:\n(?:\1[ \t]+[^\n]*|\r?$))*"
"""Where a name gets its value, with the lines that are indented below."""


def severity_of(expression: str, page: bytes) -> Severity | None:
    """None for a constant, and for what is cleaned or escaped, as its names say, in the template or where the page gives its first name
    a value; a warning for what other people or models have written, by its names."""
    if _CONSTANT.match(expression):
        return None
    texts = [expression]
    name = _NAME.match(expression)
    if name is not None:
        given = re.compile(_GIVEN % re.escape(name[1].encode()), re.MULTILINE)
        texts += [found[0].decode("utf-8", "replace") for found in given.finditer(page)]
    if any(_CLEAN.search(text) for text in texts):
        return None
    return Severity.WARNING if any(_WRITTEN_BY_OTHERS.search(text) for text in texts) else Severity.INFO
