"""Comments that suppress findings, and what is said of such comments. The one code path of editor and command line.

    # vetline: ignore[rule-id, other-id] until=2027-01-31 the reason     on any line of the statement, or alone above it
    # vetline: ignore-start[rule-id] the reason  ...  # vetline: ignore-end[rule-id]
    # nosemgrep: rule-id                                                 as Semgrep reads it: on the first line, or above

In JavaScript `// ...` and `/* ... */`, the latter on one line.
A comment without ids suppresses every rule, and is itself reported. A text without such comments costs two byte searches.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass

from vetline.core.finding import Confidence, Edit, Finding, Fix, Severity, Span
from vetline.core.rule import Policy, RuleInfo
from vetline.core.text import Text

BLANKET = RuleInfo(
    id="blanket-suppression-comment",
    message="This comment suppresses every rule; name the rules that it is about.",
    severity=Severity.INFO,
    confidence=Confidence.HIGH,
    category="suppression",
    why=(
        "A comment that suppresses without naming a rule also hides what is found here tomorrow: a new rule, or a new\n"
        "mistake on the same line. The next reader cannot tell which risk somebody looked at and accepted."
    ),
    instead="Name the rule, and say why it does not apply.\n\n    load(path)  # vetline: ignore[rule-id] the file is ours",
)
UNUSED = RuleInfo(
    id="unused-suppression",
    message="This comment no longer suppresses anything; remove it.",
    severity=Severity.INFO,
    confidence=Confidence.HIGH,
    category="suppression",
    why=(
        "The finding that this comment was written for is gone, its date has passed, or its rule does not exist. What is\n"
        "left would silently hide the next finding of that rule on this line."
    ),
    instead="Remove the comment, or the rule ids that it no longer needs.",
)
INFOS = (BLANKET, UNUSED)

_DIRECTIVE = re.compile(
    r"\s*ignore(?P<kind>-start|-end)?(?![\w-])\s*(?:\[(?P<ids>[^\]\n]*)\])?(?P<rest>[^\n]*)",
    re.IGNORECASE,
)
_NOSEMGREP = re.compile(r"nosem(?:grep)?(?![\w-])(?:\s*:\s*(?P<ids>[^,\s]+(?:[,\s]+[^,\s]+)*))?")
_UNTIL = re.compile(r"\buntil=(\S+)")
_COMMENT_OPENER = re.compile(r"(?:#|//|/\*+|<!--)\s*\Z")
_NEXT_COMMENT = re.compile(r"\s+(?:#|//)")
_BRACE = re.compile(r"\s*\}")
_COMMENT_ONLY = re.compile(rb"[ \t\f]*(?:#|//|<!--[^\n]*-->[ \t]*(?:\r?\n|\Z)|\{?[ \t]*/\*[^\n]*\*/[ \t]*\}?[ \t]*(?:\r?\n|\Z))")  # in JSX, braces are around it


@dataclass(frozen=True, slots=True)
class Audit:
    """What has to be known to say that a comment is idle. An analysis that is only a part of a whole passes none.

    `ran`: ids of the rules whose findings the analysis holds, all of them if they found anything. `known`: every id there
    is, on or off, in sets as they are at hand.
    """

    policy: Policy
    ran: Container[str]
    known: tuple[Container[str], ...]


@dataclass(slots=True)
class _Comment:
    """One suppressing comment. `used` collects the ids that it has suppressed."""

    span: Span  # from its marker to the end of its text
    line: int  # from 0
    ids: tuple[str, ...]
    kind: str  # "line", "start", "end", "nosemgrep"
    alone: bool  # nothing but the comment stands on its line
    expired: str = ""  # the date that has passed, or the word that is no date
    used: set[str] | None = None

    def names(self, rule: str) -> str | None:
        """The id by which this comment means `rule`, "" for a blanket comment; None if it does not."""
        if self.expired:
            return None
        if not self.ids:
            return ""
        for identity in self.ids:
            # Semgrep puts the path of the rule file before its id; one form must serve both tools.
            if identity == rule or (self.kind == "nosemgrep" and (identity.endswith(f".{rule}") or rule.endswith(f".{identity}"))):
                return identity
        return None

    def note(self, identity: str) -> None:
        if self.used is None:
            self.used = set()
        self.used.add(identity)


def apply(
    text: Text,
    findings: Sequence[Finding],
    statement_span: Callable[[int], Span],
    today: str | None,
    *,
    is_comment: Callable[[int], bool] | None = None,
    audit: Audit | None = None,
    marks: Sequence[int] | None = None,
) -> tuple[Finding, ...]:
    """`findings` without the suppressed ones; with an `audit`, findings about the comments themselves follow.

    `statement_span(offset)` is the innermost simple statement at an offset, or the header of a compound one.
    `is_comment(offset)` tells a comment from text in a string; without it everything that looks like a comment is one.
    `today` (ISO date) ends comments with an earlier `until=`; None ends none. `marks`: those in the text, see `marks_in`, where they are known.
    """
    comments = list(_comments(text, today, is_comment, marks))
    if not comments:
        return tuple(findings)
    index = _Index(text, comments)
    kept = tuple(finding for finding in findings if not index.suppresses(finding, statement_span))
    if audit is None:
        return kept
    return kept + tuple(_audited(text, comments, index, audit))


def ids_at(text: Text, offset: int) -> tuple[str, ...] | None:
    """The rule ids of the suppressing comment at an offset, () for a blanket one; None where there is no such comment."""
    line = text.lines.line_of(offset)
    start = text.lines.start_of(line)
    within = Text.of(text.data[start : text.lines.end_of(line)])
    for comment in _comments(within, None, None):
        if comment.span.start <= offset - start <= comment.span.end:
            return comment.ids
    return None


class _Index:
    """Which comments speak for a line."""

    def __init__(self, text: Text, comments: list[_Comment]) -> None:
        self._text = text
        self._on_line: dict[int, list[_Comment]] = {}
        self.ranges: list[tuple[_Comment, int]] = []  # a start comment and the last line that it speaks for
        self.unclosed: list[_Comment] = []
        self.unopened: list[_Comment] = []
        open_starts: list[_Comment] = []
        for comment in comments:
            if comment.kind == "start":
                open_starts.append(comment)
            elif comment.kind == "end":
                closed = [start for start in open_starts if not comment.ids or start.ids == comment.ids][-1:]
                if closed:
                    open_starts.remove(closed[0])
                    self.ranges.append((closed[0], comment.line))
                else:
                    self.unopened.append(comment)
            else:
                self._on_line.setdefault(comment.line, []).append(comment)
        self.unclosed = open_starts
        self.ranges.extend((start, len(text.lines)) for start in open_starts)

    def suppresses(self, finding: Finding, statement_span: Callable[[int], Span]) -> bool:
        hit = False
        for comment in self._speaking_for(finding, statement_span):
            identity = comment.names(finding.rule)
            if identity is not None:
                comment.note(identity)
                hit = True
        return hit

    def _speaking_for(self, finding: Finding, statement_span: Callable[[int], Span]) -> Iterator[_Comment]:
        lines = self._text.lines
        own_line = lines.line_of(finding.span.start)
        for start, last_line in self.ranges:
            if start.line <= own_line <= last_line:
                yield start
        if not self._on_line:
            return
        statement = statement_span(finding.span.start)
        first = min(lines.line_of(statement.start), own_line)
        last = max(lines.line_of(max(statement.end - 1, statement.start)), own_line)
        in_statement = range(first, last + 1)
        for line in in_statement if len(in_statement) < len(self._on_line) else self._on_line:
            if line in in_statement:
                yield from (comment for comment in self._on_line.get(line, ()) if comment.kind == "line" or line == own_line)
        for target in {first, own_line}:
            above = target - 1
            while above >= 0 and self._is_comment_only(above):
                yield from (comment for comment in self._on_line.get(above, ()) if comment.alone)
                above -= 1

    def _is_comment_only(self, line: int) -> bool:
        return _COMMENT_ONLY.match(self._text.data, self._text.lines.start_of(line)) is not None


def marks_in(data: bytes) -> list[int]:
    """Where suppressing comments may say that they are such, in order; none goes over a line's end."""
    return sorted([*_occurrences(data, b"vetline:"), *_occurrences(data, b"nosem")])


def _comments(
    text: Text, today: str | None, is_comment: Callable[[int], bool] | None, marks: Sequence[int] | None = None
) -> Iterator[_Comment]:
    """All suppressing comments, in the order of the text."""
    for offset in marks_in(text.data) if marks is None else marks:
        line = text.lines.line_of(offset)
        line_start, line_end = text.lines.start_of(line), text.lines.end_of(line)
        before = text.string(line_start, offset)
        after = text.string(offset, line_end)
        opener = _COMMENT_OPENER.search(before)
        if opener is None and not after.startswith("nosem"):
            continue
        if opener is None:
            marker = max(before.rfind("#"), before.rfind("//"), before.rfind("/*"))
            if marker < 0 or not before.endswith((" ", "\t")):
                continue
        else:
            marker = opener.start()
        start = line_start + len(before[:marker].encode())
        if is_comment is not None and not is_comment(offset):
            continue
        own, end = _own_words(after, closing={"/*": "*/", "<!": "-->"}.get(before[marker : marker + 2], ""))
        alone = not before[:marker].strip()
        if not alone and before[:marker].strip() == "{" and (brace := _BRACE.match(after, end)):  # as a child of a JSX element
            alone, end, start = True, brace.end(), line_start + before.index("{")
        span = Span(start, offset + len(after[:end].rstrip().encode()))
        comment = _nosemgrep(own, span, line, alone) if own.startswith("nosem") else _directive(own, span, line, alone, today)
        if comment is not None:
            yield comment


def _own_words(after: str, closing: str) -> tuple[str, int]:
    """What a comment says from its word on, and where it ends."""
    end = after.find(closing) if closing else -1
    if end >= 0:
        return after[:end], end + len(closing)
    following = _NEXT_COMMENT.search(after)
    end = following.start() if following else len(after)
    return after[:end], end


def _occurrences(data: bytes, word: bytes) -> Iterator[int]:
    at = data.find(word)
    while at >= 0:
        yield at
        at = data.find(word, at + len(word))


def _directive(words: str, span: Span, line: int, alone: bool, today: str | None) -> _Comment | None:
    match = _DIRECTIVE.match(words, len("vetline:"))
    if match is None:
        return None
    ids = tuple(dict.fromkeys(word.strip() for word in (match["ids"] or "").split(",") if word.strip()))
    until = _UNTIL.search(match["rest"])
    kind = (match["kind"] or "-line")[1:].lower()
    return _Comment(span, line, ids, kind, alone, _expired(until[1], today) if until else "")


def _nosemgrep(words: str, span: Span, line: int, alone: bool) -> _Comment | None:
    match = _NOSEMGREP.match(words)
    if match is None:
        return None
    ids = tuple(dict.fromkeys(re.split(r"[,\s]+", match["ids"]))) if match["ids"] else ()
    return _Comment(span, line, ids, "nosemgrep", alone)


def _expired(until: str, today: str | None) -> str:
    """The date, if it has passed or is none; "" while it holds. The day itself still holds."""
    date = until.rstrip(".,;)")
    try:
        datetime.date.fromisoformat(date)
    except ValueError:
        return until
    if len(date) != 10:  # a form of ISO 8601 that some Python versions read and others do not
        return until
    return date if today is not None and date < today else ""


def _audited(text: Text, comments: list[_Comment], index: _Index, audit: Audit) -> Iterator[Finding]:
    unused = audit.policy.report_unused_suppressions and audit.policy.runs(UNUSED)
    blanket = audit.policy.runs(BLANKET)
    for comment in comments:
        if comment.kind == "end":
            if unused and comment in index.unopened:
                message = "No ignore-start stands before this ignore-end; remove it."
                yield _finding(UNUSED, comment.span, message, _removal(text, comment, ()))
            continue
        if comment.expired:
            if unused and comment.kind != "nosemgrep":
                yield _finding(UNUSED, comment.span, _expiry_message(comment.expired))
            continue
        if not comment.ids:
            if blanket:
                yield _finding(BLANKET, comment.span, BLANKET.message)
            continue
        if comment in index.unclosed and blanket:
            yield _finding(BLANKET, comment.span, "No ignore-end follows, so this suppresses to the end of the file; add one.")
        if unused and comment.kind != "nosemgrep":  # Semgrep itself may need what we do not
            yield from _idle(text, comment, audit)


def _idle(text: Text, comment: _Comment, audit: Audit) -> Iterator[Finding]:
    used = comment.used or set()
    unknown = [identity for identity in comment.ids if not any(identity in ids for ids in audit.known)]
    idle = [identity for identity in comment.ids if identity not in used and identity not in unknown and identity in audit.ran]
    if unknown:
        yield _finding(UNUSED, comment.span, f"No rule is named {_listed(unknown)}; this suppresses nothing.")
    if idle:
        rest = tuple(identity for identity in comment.ids if identity not in idle)
        message = UNUSED.message if not rest else f"{_listed(idle)} is no longer found here; remove it from this comment."
        # A range has two comments, and what was explained with a reason is a person's to remove.
        yield _finding(UNUSED, comment.span, message, None if comment.kind == "start" else _removal(text, comment, rest))


def _finding(info: RuleInfo, span: Span, message: str, fix: Fix | None = None) -> Finding:
    return Finding(
        rule=info.id,
        message=message,
        severity=info.severity,
        confidence=info.confidence,
        category=info.category,
        span=span,
        fixes=(fix,) if fix else (),
        tags=("unnecessary",) if info is UNUSED else (),
    )


def _removal(text: Text, comment: _Comment, rest: tuple[str, ...]) -> Fix:
    """Takes the comment away, or leaves it for the ids in `rest`."""
    data = text.data
    if rest:
        words = text.string(comment.span.start, comment.span.end)
        opening, closing = words.index("["), words.index("]")
        start = comment.span.start + len(words[: opening + 1].encode())
        end = comment.span.start + len(words[:closing].encode())
        return Fix("Remove the rules that are not found here", (Edit(Span(start, end), ", ".join(rest)),), safe=True)
    start, end = comment.span.start, comment.span.end
    line_end = text.lines.end_of(comment.line)
    if comment.alone and not data[end:line_end].strip():
        start = text.lines.start_of(comment.line)
        end = text.lines.start_of(comment.line + 1) if comment.line + 1 < len(text.lines) else line_end
    elif comment.alone:
        end += len(data[end:line_end]) - len(data[end:line_end].lstrip())
    else:
        start -= len(data[:start]) - len(data[:start].rstrip(b" \t"))
    return Fix("Remove the comment", (Edit(Span(start, end), ""),), safe=True)


def _expiry_message(word: str) -> str:
    try:
        datetime.date.fromisoformat(word)
    except ValueError:
        return "`until=` needs a date such as 2027-01-31; this comment suppresses nothing."
    return f"This suppression expired on {word}; renew it or mend the line."


def _listed(ids: Sequence[str]) -> str:
    return ", ".join(f"`{identity}`" for identity in ids)
