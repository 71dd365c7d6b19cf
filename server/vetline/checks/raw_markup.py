"""Templates that put the value of an expression into the page as markup: how bad it is, and the entry of a check that looks for it.

Not a check: what the checks of the frameworks share.
"""

from __future__ import annotations

from vetline.core import lazy_re as re
from vetline.core.check import check_id
from vetline.core.finding import Confidence, Severity
from vetline.core.rule import RuleInfo

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


def entry(module: str, escapes: str, cleaned_in: str, instead: tuple[str, str], reference: str) -> RuleInfo:
    """The entry of the check in `module`. `escapes`: what the framework escapes and what it does not; `cleaned_in`: what it calls the place where
    the expression stands; `instead`: the lines that show text as text, and markup cleaned."""
    return RuleInfo(
        id=check_id(module),
        message="This HTML goes into the page as it is; show it as text, or clean it with DOMPurify.sanitize first.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="web",
        languages=("html",),
        cwe=("CWE-79",),
        owasp=("A03:2021",),
        why=(
            f"{escapes}: an `<img src=x onerror=...>` in the value runs in the reader's session.\n"
            "\n"
            f"Left alone: constants, icons, what highlighters make, and values that are cleaned, in the {cleaned_in} or where the script gives them\n"
            "their value. What a component is given by the program around it is a hint."
        ),
        instead=f"Show text as text, or clean the markup:\n\n    {instead[0]}\n    {instead[1]}",
        references=(reference, "https://cwe.mitre.org/data/definitions/79.html"),
        bundled=True,
    )


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
