"""Characters that hide: what a reader does not see, sees in another order, or takes for another letter.

Works on the text alone, without a parse: in all but a few segments one look at the bytes is the whole cost.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass

from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, check_id
from vetline.core.finding import Confidence, Edit, Fix, Severity, Span
from vetline.core.rule import RuleInfo

_BIDI = "\u202a-\u202e\u2066-\u2069"
_BIDI_MARKS = "\u061c\u200e\u200f"
_ZERO_WIDTH = "\u200b\u2060-\u2064\u206a-\u206f\ufeff\u180e\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
_JOINERS = "\u200c\u200d"
_FILLERS = "\u115f\u1160\u3164\uffa0\u034f\u17b4\u17b5"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_TAGS = "\U000e0000-\U000e007f"
# The soft hyphen is none of them: Python refuses it in code, and in a text it says where a word may break.
_HIDDEN = re.compile(f"[{_BIDI}{_BIDI_MARKS}{_ZERO_WIDTH}{_JOINERS}{_FILLERS}{_SELECTORS}{_TAGS}]+")
_ORDERING = re.compile(f"[{_BIDI}]")

_RIGHT_TO_LEFT = re.compile("[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
# Scripts whose letters are joined, kept apart or divided into words by characters without a width of their own.
_JOINING = re.compile("[\u0590-\u08ff\u0900-\u109f\u1780-\u18af\u1a20-\u1b7f\ua840-\ua9ff\ufb1d-\ufdff\ufe70-\ufefc]")
_HANGUL = re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7ff]")
_PICTURE = re.compile("[\u00a9\u00ae\u203c-\u3299\ufe0f\U0001f000-\U0001faff\U000e007f]")
_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e007a]+\U000e007f")
_IDEOGRAPH = re.compile("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

_TWINS = {
    **dict(zip("асԁеһіјӏорԛѕԝхуѵАВСЕНІЈКМОРԚЅТѴԜХҮ", "acdehijlopqswxyvABCEHIJKMOPQSTVWXY", strict=True)),
    **dict(zip("οϲΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ocABEZHIKMNOPTYX", strict=True)),
    **dict(zip("օսոհցՏ", "ounhgS", strict=True)),
    **dict(zip("ᎪᏴᏟᎠᎬᎻᎫᏦᏞᎷᏢᏒᏚᎢᏙᎳᏃ", "ABCDEHJKLMPRSTVWZ", strict=True)),
    **dict(zip("ɑɡ", "ag", strict=True)),
}
"""Letters that look like a Latin one in the fonts that code is read in (Unicode Technical Standard 39, confusables)."""
_TO_LATIN = str.maketrans(_TWINS)
_STRANGE = f"{''.join(_TWINS)}\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d6a3"
_STRANGE_LETTER = re.compile(f"[{_STRANGE}]")
_LOOK_ALIKE = re.compile(f"(?<!\\w)[A-Za-z0-9_]*[{_STRANGE}][A-Za-z0-9_{_STRANGE}]*(?!\\w)")
"""A word of plain and strange letters alone; any other foreign letter shows that the word is foreign."""
_WORD = re.compile(r"[A-Za-z_]\w*")
_LATIN_LETTER = re.compile("[A-Za-z]")
_TAG = re.compile(f"[{_TAGS}]")
_SYMBOL = re.compile("[\u2100-\u214f\u2190-\u2bff\U0001d400-\U0001d7ff]")
_NEIGHBOURS, _LONGEST_ENTRY = 12, 4
_SHORTEST_TWIN = 3  # a whole word of look-alikes counts from here on: shorter ones are the names of formulas

_LITERAL = re.compile(
    r"#[^\n]*"
    r"|(?P<prefix>(?<!\w)[A-Za-z]{1,2})?(?:"
    r"(?P<long>\'\'\'|\"\"\")(?:[^\\]|\\.)*?(?:(?P=long)|\Z)"
    r"|(?P<short>['\"])(?:[^\\\n]|\\.)*?(?:(?P=short)|$))",
    re.DOTALL | re.MULTILINE,
)
"""A comment, or a string as written, however it ends."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What the check has to know of a language. `literal` matches a comment or a string. `fixes(span, run, literal, place)`: those of
    hidden characters. `is_normalized`: names are the same if their compatibility forms are."""

    literal: re.Pattern[str]
    fixes: Callable[[Span, str, re.Match[str] | None, int], tuple[Fix, ...]]
    is_normalized: bool


def hits(data: bytes, writing: Writing) -> Iterator[Hit]:
    if data.isascii():
        return
    text = data.decode("utf-8", "surrogateescape")
    hidden = [found for found in _HIDDEN.finditer(text) if not _belongs(found.group(), text, found.start(), found.end())]
    names = [found for found in _LOOK_ALIKE.finditer(text) if _LATIN_LETTER.search(found.group()) or len(found.group()) >= _SHORTEST_TWIN]
    if not hidden and not names:
        return
    literals = _Literals(writing.literal, text)
    offsets = _Offsets(text)
    for found in hidden:
        span, run = offsets.span(*found.span()), found.group()
        literal = literals.at(found.start())
        yield Hit(span, _hidden_message(run), _severity(run, literal, text, found.start()), writing.fixes(span, run, literal, found.start()))
    plain_words = frozenset(_WORD.findall(text)) if names else frozenset()
    for found in names:
        if literals.at(found.start()) is None:
            yield from _look_alike(found.group(), offsets.span(*found.span()), plain_words, writing.is_normalized)


def _severity(run: str, literal: re.Match[str] | None, text: str, place: int) -> Severity | None:
    """None for the check's own. What only hides a character from its reader, and hides no text, is a hint."""
    is_string = literal is not None and not is_comment(literal)
    if is_string and len(run) == 1 and literal is not None and literal.group().strip("\"'`") == run:
        return Severity.INFO  # the character itself: a constant or a table's entry
    if all(one in _BIDI_MARKS for one in run):
        # A mark orders its neighbours only. In a string it is text, as in the date formats of languages written from the right.
        return Severity.INFO if is_string else Severity.WARNING
    return Severity.INFO if _is_among_symbols(run, text, place) or _keeps_open(run, text, place) else None


def _keeps_open(run: str, text: str, place: int) -> bool:
    """Whether this keeps an example's comment from ending the comment that it stands in, in a line that begins as such lines do."""
    line = text[text.rfind("\n", 0, place) + 1 : place]
    return len(run) == 1 and line.endswith("*") and text[place + 1 : place + 2] == "/" and line.lstrip().startswith("* ")


def _is_among_symbols(run: str, text: str, place: int) -> bool:
    """Whether this stands in a table of characters, such as that of HTML's entities."""
    if len(run) > _LONGEST_ENTRY or _ORDERING.search(run) or _TAG.search(run):
        return False
    sides = (text[max(place - _NEIGHBOURS, 0) : place], text[place + len(run) : place + len(run) + _NEIGHBOURS])
    return any(len(_SYMBOL.findall(side)) >= _NEIGHBOURS // 4 and len(_LATIN_LETTER.findall(side)) <= 1 for side in sides)


class _Offsets:
    """Places in a text as bytes; cheap when they are asked for in ascending order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = self._bytes = 0

    def span(self, start: int, end: int) -> Span:
        first = self._offset(start)
        return Span(first, self._offset(end))

    def _offset(self, at: int) -> int:
        if at < self._at:
            self._at = self._bytes = 0
        self._bytes += len(self._text[self._at : at].encode("utf-8", "surrogateescape"))
        self._at = at
        return self._bytes


class _Literals:
    """The strings and comments of a text."""

    def __init__(self, literal: re.Pattern[str], text: str) -> None:
        self._found = list(literal.finditer(text))
        self._starts = [found.start() for found in self._found]

    def at(self, place: int) -> re.Match[str] | None:
        index = bisect_right(self._starts, place) - 1
        return self._found[index] if index >= 0 and place < self._found[index].end() else None


# -- what is not seen --------------------------------------------------------------------------------------------------


def _belongs(run: str, text: str, start: int, end: int) -> bool:
    """Whether a writing system, a picture or the start of a file needs these characters here."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if run == "\ufeff":
        return start == 0
    if all(character in _BIDI_MARKS for character in run):
        line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
        return _RIGHT_TO_LEFT.search(text, line_start, line_end if line_end >= 0 else len(text)) is not None
    if run in ("\u200d", "\ufe0f\u200d", "\ufe0e\u200d") and _PICTURE.match(before) and _PICTURE.match(after):
        return True
    if run in ("\u200b", "\u200c", "\u200d", "\u2060", "\u180e", "\u17b4", "\u17b5", "\u034f"):
        return bool(_JOINING.match(before) or _JOINING.match(after))
    if run in ("\u115f", "\u1160", "\u3164", "\uffa0"):
        return bool(_HANGUL.match(before) or _HANGUL.match(after))
    if len(run) == 1 and "\ufe00" <= run <= "\ufe0f":
        return bool(before) and not before.isspace() and (not before.isascii() or before in "#*0123456789")
    if len(run) == 1 and "\U000e0100" <= run <= "\U000e01ef":
        return _IDEOGRAPH.match(before) is not None
    return any(flag.start() < start and end <= flag.end() for flag in _FLAG.finditer(text, max(start - 1, 0), end))


def _hidden_message(run: str) -> str:
    first = run[0]
    named = f"U+{ord(first):04X} ({unicodedata.name(first, 'unnamed').lower()})"
    if _ORDERING.search(run):
        return f"{named} changes the order in which this is shown, not how it runs. Remove it."
    if len(run) > 1:
        return f"{len(run)} characters that nobody sees stand here, first U+{ord(first):04X}; they can hide a text. Remove them."
    return f"{named} stands here and nobody sees it. Remove it, or write it as an escape."


def is_comment(literal: re.Match[str]) -> bool:
    return literal.group().startswith(("#", "//", "/*"))


def _fixes(span: Span, run: str, literal: re.Match[str] | None, place: int) -> tuple[Fix, ...]:
    """Taken out where that changes nothing else; a string keeps its value, written so that it is seen."""
    them = "it" if len(run) == 1 else "them"
    if literal is None or is_comment(literal):
        # What may stand in a name makes it another name.
        part_of_name = literal is None and any(unicodedata.category(character) in ("Lo", "Mn") for character in run)
        return (Fix(f"Remove {them}", (Edit(span, ""),), safe=not part_of_name),)
    removed = Fix(f"Remove {them} from the string", (Edit(span, ""),), safe=False)
    if not _takes_escapes(literal, place):
        return (removed,)
    escaped = "".join(f"\\u{ord(one):04x}" if ord(one) < 0x10000 else f"\\U{ord(one):08x}" for one in run)
    return (Fix(f"Write {them} as an escape", (Edit(span, escaped),), safe=True), removed)


def _takes_escapes(literal: re.Match[str], place: int) -> bool:
    prefix = (literal["prefix"] or "").lower()
    before = literal.group()[: place - literal.start()]
    backslashes = len(before) - len(before.rstrip("\\"))
    in_code = "f" in prefix and before.rfind("{") > before.rfind("}")
    return not {"r", "b"} & set(prefix) and backslashes % 2 == 0 and not in_code


# -- what is taken for another letter ----------------------------------------------------------------------------------


def _look_alike(name: str, span: Span, plain_words: Set[str], is_normalized: bool) -> Iterator[Hit]:
    """A name in code that is not what it looks like. One wholly of another script is, unless its twin is there too."""
    plain = unicodedata.normalize("NFKC", name)
    if plain.isascii() and is_normalized:
        message = f"Python reads these letters as plain ones: this is the name `{_short(plain)}`. Write it so."
        yield Hit(span, message, fixes=(Fix(f"Write `{_short(plain)}`", (Edit(span, plain),), safe=True),))
        return
    twin = plain.translate(_TO_LATIN)
    if not twin.isascii() or (not _LATIN_LETTER.search(name) and twin not in plain_words):
        return
    letter = next(found.group() for found in _STRANGE_LETTER.finditer(plain if is_normalized else name))
    script = unicodedata.name(letter, "foreign").partition(" ")[0].capitalize()
    stands_for = _TWINS.get(letter) or unicodedata.normalize("NFKC", letter)
    message = f"{script} U+{ord(letter):04X} stands for `{stands_for}` here: this is not the name `{_short(twin)}`."
    yield Hit(span, message, fixes=(Fix(f"Write `{_short(twin)}`", (Edit(span, twin),), safe=False),))


def _short(name: str) -> str:
    return name if len(name) <= 32 else name[:31] + "…"


PYTHON = Writing(_LITERAL, _fixes, is_normalized=True)

CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A character here is not seen, or is not the one it looks like. Remove it, or write it as an escape.",
        severity=Severity.ERROR,
        confidence=Confidence.HIGH,
        category="ai-artifact",
        cwe=("CWE-1007",),
        owasp=("A08:2021",),
        why=(
            "The text holds characters that an editor does not show or shows elsewhere: direction controls that let a comment look like\n"
            "code and code like a comment, characters without a width, tags that carry whole hidden sentences to a language model, or\n"
            "letters of another script that look like Latin ones, so that two names which read alike are two names. They come with text\n"
            "copied from a web page or a chat, and they are how a change is made to pass a review.\n"
            "\n"
            "Left alone: joiners within emoji and within scripts that need them, direction marks on a line with a right-to-left script, a\n"
            "byte order mark at the start, variation selectors behind what they vary, names that are wholly of another script, and\n"
            "characters that are written as escapes."
        ),
        instead=('Remove the character, or, where a string needs it, write it so that it is seen:\n\n    ZERO_WIDTH_SPACE = "\\u200b"'),
        references=(
            "https://trojansource.codes/",
            "https://www.unicode.org/reports/tr36/",
            "https://www.unicode.org/reports/tr39/",
            "https://cwe.mitre.org/data/definitions/1007.html",
        ),
        bundled=True,
    ),
    lambda source: hits(source.data, PYTHON),
    example="def is_\u0430dmin(user):  # the first letter of the second word is Cyrillic\n    return user.role == 'admin'",
    has_fix=True,
)
