"""Characters that hide in JavaScript and TypeScript: as `hidden_unicode`, with their comments, strings and names."""

from __future__ import annotations

from dataclasses import replace

from vetline.checks import hidden_unicode
from vetline.checks.hidden_unicode import Writing, hits, is_comment
from vetline.core import lazy_re as re
from vetline.core.check import Check, check_id
from vetline.core.finding import Edit, Fix, Span

_LITERAL = re.compile(
    r"//[^\n]*|/\*.*?(?:\*/|\Z)|(?P<attribute>[\w-]=)?(?:(?P<short>['\"])(?:[^\\\n]|\\.)*?(?:(?P=short)|$)|`(?:[^\\`]|\\.)*(?:`|\Z))",
    re.DOTALL | re.MULTILINE,
)
"""A comment, or a string as written, however it ends; of an attribute of markup with what stands before it."""


def _fixes(span: Span, run: str, literal: re.Match[str] | None, place: int) -> tuple[Fix, ...]:
    """Safe in a comment, and where an escape keeps a string's value: not in markup, where no escape is one, nor in a template."""
    them = "it" if len(run) == 1 else "them"
    removed = Fix(f"Remove {them}", (Edit(span, ""),), safe=literal is not None and is_comment(literal))
    if literal is None or literal["short"] is None or literal["attribute"] is not None:
        return (removed,)
    before = literal.group()[: place - literal.start()]
    if (len(before) - len(before.rstrip("\\"))) % 2:
        return (removed,)
    escaped = "".join(f"\\u{ord(one):04x}" if ord(one) < 0x10000 else f"\\u{{{ord(one):x}}}" for one in run)
    return (Fix(f"Write {them} as an escape", (Edit(span, escaped),), safe=True), replace(removed, title=f"Remove {them} from the string"))


_SCRIPT = Writing(_LITERAL, _fixes, is_normalized=False)

CHECK = Check(
    replace(
        hidden_unicode.CHECK.info,
        id=check_id(__name__),
        languages=("javascript", "typescript"),
        instead='Remove the character, or, where a string needs it, write it so that it is seen:\n\n    const ZERO_WIDTH_SPACE = "\\u200b";',
    ),
    lambda source: hits(source.data, _SCRIPT),
    example="function is_\u0430dmin(user) {  // the first letter of the second word is Cyrillic\n  return user.role === 'admin';\n}",
    has_fix=True,
)
