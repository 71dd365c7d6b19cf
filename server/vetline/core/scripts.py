"""The scripts of a page, a file of Vue, Svelte or HTML: programs at the very offsets where they stand.

In a program's text all that is not its script has given way to blanks; line breaks stay. Scripts that share their names are one
program: those of a component, and the classic ones of an HTML page; each module of a page is one of its own.

Tags are found as the HTML standard's tokenizer finds them, in one pass that takes time in the length of the text alone, which neither
`html.parser` nor the grammar of tree-sitter do: both take minutes for a megabyte of `<!--`. Total, and a function of the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vetline.core import generated, syntax
from vetline.core.finding import Problem, Span

PAGES = frozenset({"vue", "svelte", "html"})
"""The languages of pages."""

_OPENING = re.compile(rb"<(?:(!--)|[!?]|(/?)([A-Za-z][^\s/>]*))")
_COMMENT_END = re.compile(rb"--!?>")
_TAG_STOP = re.compile(rb"[>=]")
_QUOTE = re.compile(rb"\s*([\"'])")
_ATTRIBUTE = re.compile(rb"""([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
_RAW_TEXT = frozenset((b"script", b"style", b"textarea", b"title", b"xmp", b"iframe", b"noembed", b"noframes"))
_MOST_OPEN_TAGS = 4  # that never end; a person types one at a time

_BLANKS = bytes(byte if byte in b"\r\n" else 0x20 for byte in range(256))

_BY_LANG = {
    **dict.fromkeys(("js", "javascript", "jsx"), "javascript"),
    **dict.fromkeys(("ts", "typescript"), "typescript"),
    "tsx": "tsx",
}
_BY_TYPE = {
    **dict.fromkeys(
        (
            *("", "module", "text/javascript", "application/javascript", "text/ecmascript", "application/ecmascript", "text/jscript"),
            *("text/x-javascript", "application/x-javascript", "text/x-ecmascript", "text/livescript", "text/babel", "text/jsx"),
        ),
        "javascript",
    ),
    **dict.fromkeys(("text/typescript", "application/typescript", "text/x-typescript"), "typescript"),
}
_VERSIONED = re.compile(r"(text/javascript)1\.\d")


@dataclass(frozen=True, slots=True)
class Program:
    """`language` is a `Source`'s. `blocks` are where its scripts stand, in order, at least one."""

    language: str
    blocks: tuple[Span, ...]

    def text(self, page: bytes) -> bytes:
        """As long as the page. A semicolon stands behind each script but the last, for none goes on in the next."""
        parts: list[bytes] = []
        at = 0
        for block in self.blocks:
            blank = page[at : block.start].translate(_BLANKS)
            parts += (b";" + blank[1:] if at else blank, page[block.start : block.end])
            at = block.end
        parts.append(page[at:].translate(_BLANKS))
        return b"".join(parts)

    def holds(self, span: Span) -> bool:
        """Whether all of the span is one script's own."""
        return any(block.start <= span.start and span.end <= block.end for block in self.blocks)


@dataclass(frozen=True, slots=True)
class _Script:
    content: Span
    language: str
    is_module: bool


def programs(language: str, data: bytes) -> tuple[tuple[Program, ...], tuple[Problem, ...]]:
    """The programs of a page, and what is left out of it, by line."""
    scripts: list[_Script] = []
    problems: list[Problem] = []
    for script in _scripts(language, data):
        reason = generated.why_not_written(data[script.content.start : script.content.end])
        if reason is None:
            scripts.append(script)
        else:
            problems.append(Problem(reason, line=data.count(b"\n", 0, script.content.start) + 1))
    return tuple(_joined(language, scripts)), tuple(problems)


def markup(data: bytes) -> bytes:
    """A page of HTML, or a component, without comments and the contents of scripts and styles: blanks stand there."""
    parts: list[bytes] = []
    at = 0
    for _, hidden, _, _ in _hidden("html", data):
        parts += (data[at : hidden.start], data[hidden.start : hidden.end].translate(_BLANKS))
        at = hidden.end
    parts.append(data[at:])
    return b"".join(parts)


def is_comment(data: bytes, offset: int) -> bool:
    """Whether a comment of the markup holds the offset."""
    return any(not name and hidden.start <= offset < hidden.end for name, hidden, _, _ in _hidden("html", data))


def tag_at(data: bytes, offset: int) -> Span:
    """From where the tag starts that an offset in the markup stands in, to the offset."""
    return Span(max(data.rfind(b"<", 0, offset + 1), 0), offset)


def program_at(language: str, data: bytes, offset: int) -> tuple[str, bytes] | None:
    """The language and the text of the program at an offset: those that are given, or a page's script there; None in its markup."""
    if language not in PAGES:
        return language, data
    found = (program for program in programs(language, data)[0] if program.holds(Span(offset, offset)))
    program = next(found, None)
    return None if program is None else (program.language, program.text(data))


def parses(language: str, data: bytes) -> bool:
    """Whether a text of any language is without mistakes of syntax; of a page, all its programs."""
    if language not in PAGES:
        return not syntax.parse(language, data).has_error
    return not any(syntax.parse(program.language, program.text(data)).has_error for program in programs(language, data)[0])


def _joined(language: str, scripts: Sequence[_Script]) -> Iterator[Program]:
    if not scripts:
        return
    if language != "html":
        yield Program(_common({script.language for script in scripts}), tuple(script.content for script in scripts))
        return
    classic: dict[str, list[Span]] = {}
    for script in scripts:
        if not script.is_module:
            classic.setdefault(script.language, []).append(script.content)
    for name, contents in classic.items():
        yield Program(name, tuple(contents))
    yield from (Program(script.language, (script.content,)) for script in scripts if script.is_module)


def _common(languages: set[str]) -> str:
    """Of a component's scripts, which its compiler wants to be in one."""
    if len(languages) == 1:
        return next(iter(languages))
    return "tsx" if "tsx" in languages else "typescript"


def _scripts(language: str, data: bytes) -> Iterator[_Script]:
    """The scripts that are programs, in order."""
    scripts = (
        (_script(language, content, _attributes(attributes)), depth)
        for name, content, attributes, depth in _hidden(language, data)
        if name == b"script" and not _is_quoted(language, data, content.start - len(attributes) - len(b"<script>"))
    )
    found = [(script, depth) for script, depth in scripts if script is not None]
    if language != "vue":
        yield from (script for script, _ in found)
        return
    # A template whose end is not typed yet must not take the scripts with it.
    unfinished = bool(found) and all(depth for _, depth in found)
    yield from (script for script, depth in found if not depth or unfinished)


def _hidden(language: str, data: bytes) -> Iterator[tuple[bytes, Span, bytes, int]]:
    """What is no markup, in order: comments (without a name), and the contents of elements such as scripts, with the element's name,
    its attributes, and in how many templates of a component it stands."""
    at = depth = failures = 0
    while (found := _OPENING.search(data, at)) is not None:
        if found[1] is not None:
            end = _COMMENT_END.search(data, found.start() + 2)
            if end is None:
                yield b"", Span(found.start(), len(data)), b"", depth
                return
            at = end.end()
            yield b"", Span(found.start(), at), b"", depth
            continue
        tag_end = _tag_end(data, found.end()) if found[3] is not None else data.find(b">", found.end()) + 1
        if tag_end <= 0:
            failures += 1
            if failures > _MOST_OPEN_TAGS:
                return
            at = found.end()
            continue
        at = tag_end
        if found[3] is None:
            continue
        name = found[3].lower()
        closes_itself = language != "html" and data[tag_end - 2 : tag_end] == b"/>"
        attributes = data[found.end() : tag_end - 1]
        if found[2]:
            depth -= depth > 0 and name == b"template"
        elif language == "vue" and name == b"template" and not closes_itself and (depth or _is_markup(attributes)):
            depth += 1
        elif not closes_itself and (name in _RAW_TEXT or (language == "vue" and not depth)):
            end_tag = re.compile(rb"</" + re.escape(name) + rb"(?=[\s/>])", re.IGNORECASE).search(data, tag_end)
            if end_tag is None and name != b"script":
                failures += 1
                if failures > _MOST_OPEN_TAGS:
                    return
                continue
            at = len(data) if end_tag is None else end_tag.start()
            yield name, Span(tag_end, at), attributes, depth


def _tag_end(data: bytes, at: int) -> int:
    """Behind the `>` that ends a tag, which a quoted value may hold, too; -1 if none does."""
    while (stop := _TAG_STOP.search(data, at)) is not None:
        at = stop.end()
        if stop[0] == b">":
            return at
        quote = _QUOTE.match(data, at)
        if quote is not None:
            at = data.find(quote[1], quote.end()) + 1
            if not at:
                break
    return -1


def _is_markup(attributes: bytes) -> bool:
    """Whether a component's template is HTML, not another language that its attributes name."""
    return _attributes(attributes).get("lang", "html") == "html"


def _is_quoted(language: str, data: bytes, at: int) -> bool:
    """Whether what stands there is a string's: Svelte has expressions between its tags."""
    return language == "svelte" and data[at - 1 : at] in (b"`", b'"', b"'")


def _attributes(data: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(data):
        found.setdefault(name.decode("latin-1").lower(), b"".join(values).decode("latin-1").strip().lower())
    return found


def _script(language: str, content: Span, attributes: dict[str, str]) -> _Script | None:
    """None for what is no program: data, a template, another language, or what stands in another file."""
    if content.start == content.end or "src" in attributes:
        return None
    kind = attributes.get("type", "")
    if "type" not in attributes and attributes.get("language"):
        kind = f"text/{attributes['language']}"
    kind = _VERSIONED.sub(r"\1", kind.partition(";")[0].strip())
    named = _BY_TYPE.get(kind)
    if named is not None and "lang" in attributes:
        named = _BY_LANG.get(attributes["lang"], None if language != "html" else named)
    return _Script(content, named, kind == "module") if named is not None else None
