"""Chat templates, which are Jinja programs: what in one reaches beyond the messages it formats."""

from __future__ import annotations

from vetline.artifacts import commands
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.verdict import Level, shown
from vetline.core import lazy_re as re

MAX_CHARACTERS = 1_000_000

_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_REPLACED = re.compile(r"\breplace\s*\(\s*(?:'[^'\\]*'|\"[^\"\\]*\")\s*,")
"""What a text is cleaned of is no name that is used."""

_DANGERS = (
    (re.compile(r"__(?:class|bases?|mro|subclasses|init\w*|new|globals|builtins|dict|getattr\w*|getitem|import|code|func|self|closure|module|call|reduce\w*|loader|spec|wrapped)__"), "a name of Python's own insides"),
    (re.compile(r"\|\s*attr\b"), "the filter attr, which looks up attributes by name"),
    (re.compile(r"\\x5f|\\u005f|\\137|\\N\{LOW LINE\}", re.IGNORECASE), "an underscore that is written as an escape"),
    (re.compile(r"\._\w|\[\s*['\"]_|attribute\s*=\s*['\"][\w.]*_\w*_|\w\.mro\b|\bgi_frame\b|\bf_globals\b|\bfunc_globals\b"), "a private attribute"),
    (re.compile(r"\b(?:popen|subclasses|builtins|importlib|subprocess|os\.system|getattr|eval|exec|open)\s*\("), "a function of Python's own"),
    (re.compile(r"\bself\s*\.|\blipsum\b|\bcycler\s*\.|\bjoiner\s*\.|\bconfig\s*\."), "an object of the template engine's own"),
    (re.compile(r"%c[^|]*\|\s*format|\|\s*format\s*\(\s*95\b"), "characters that are put together by their numbers"),
    (re.compile(r"['\"]_{1,2}['\"]\s*(?:[~+]\s*['\"]|\*)|['\"]\s*[~+]\s*['\"]_{1,2}['\"]|\*\s*['\"]_{1,2}['\"]|%\s*\(\s*['\"]_{1,2}['\"]"), "underscores that are put together"),
    (re.compile(r"(?<![\w<|])__[a-z](?!\w*__)|%5f", re.IGNORECASE), "the first part of a name with underscores"),
    (re.compile(r"(?:''|\"\"|\(\)|\[\])\s*\["), "an attribute of an empty value"),
    (re.compile(r"\[[^\]'\"]*[~+]\s*['\"]|\[\s*['\"][^'\"]*['\"]\s*[~+]"), "a key that is put together"),
    (re.compile(r"[\w\])]\s*\[[^{}]{0,200}\|\s*(?:join|format|replace|urldecode|reverse)\b[^{}]{0,200}\]"), "a key that is put together"),
    (re.compile(r"['\"]\s*(?:\|\s*reverse|\[\s*::\s*-1\s*\])"), "a text that is written backwards"),
    (re.compile(r"\(\s*['\"]attr['\"]|\|\s*string\s*\|\s*list\b"), "a filter that takes texts or values apart"),
    (re.compile(r"\[\s*(?:'[^']*'|\"[^\"]*\")\s*\|"), "a key that is put together"),
    (re.compile(r"\{%[-+]?\s*debug\b"), "the tag debug, which shows all that the program knows"),
    (re.compile(r"\brange\s*\([^)]*\d{8}|['\"]\s*\*\s*\d{7}|\b\d{7,}\s*\*\s*['\"]|%\d{7,}[a-z]|\*\*\s*\d+\s*\*\*|\d\s*\*\*\s*\d{4}"), "a number that no message is long for"),
    (re.compile(r"\{%[-+]?\s*(?:include|import|extends|from)\b"), "another template, read from a file"),
)
_OF_PROGRAMS = frozenset(("a private attribute", "another template, read from a file"))
_OF_MODELS = re.compile(r"chat|template|prompt|system|tool|assistant|instruct", re.IGNORECASE)
_FORMATS = re.compile(r"\b(?:messages|bos_token|eos_token|add_generation_prompt|system_prompt)\b")
_KEYS = "image|image_url|images|text|video|audio|type|tool_calls?|thinking|think|reasoning|function|name|content|role|input_audio|refusal|parts|document|citations|json"
_INJECTED = (
    (re.compile(r"\b(?:ignore|disregard|forget)\s+(?:all\s+|any\s+|every\s+)?(?:of\s+)?(?:the\s+|your\s+)?(?:previous|prior|above|earlier|preceding)\s+(?:instructions?|messages?|prompts?|rules)", re.IGNORECASE), "instructions that overrule those of the user"),
    (re.compile(rf"\bif\s[^%]{{0,400}}?(['\"])(?!(?:{_KEYS})\1)[A-Za-z][A-Za-z ]{{2,}}\1\s+in\s+\w+(?:\[[-\w:]{{1,20}}\]|\.\w+\b(?<!content))*(?:\.content|\[['\"]content['\"]\])"), "words that change what is said where a message speaks of something"),
)
"""Of templates that speak for somebody else than their user."""

_ACTIVE = re.compile(r"<(?:script|iframe|object|embed)\b[^>]{0,200}|<\w+\s[^>]{0,200}\bon(?:error|load|click|mouseover|focus)\s*=|\bjavascript:[^\s'\"]{1,80}", re.IGNORECASE)
"""What browsers run, where an answer is shown in a page."""

_ADDRESS = re.compile(r"\bhttps?://[^\s'\"]{3,100}")
_HUSHED = re.compile(r"\b(?:never|(?:do|does|must|should) not|don't)\s+(?:mention|tell|reveal|say|disclose|warn)\b|\bwithout\s+(?:mentioning|telling|saying|warning)\b", re.IGNORECASE)
"""What a template has a model say only then."""

_SUSPICIONS = (
    (re.compile(r"=\s*['\"]__+['\"]"), "underscores that are kept to be put together"),
    (re.compile(r"\.\s*format(?:_map)?\s*\(\s*\w*messages"), "messages that are formatted as text is"),
)


def of_file(inquiry: Inquiry, template: str, entry: str, file: str) -> None:
    """A template that is a file. One that neither by its name nor by what it formats is a model's may write programs, from parts and of names."""
    examine(inquiry, template, entry, of_program=not _OF_MODELS.search(file) and not _FORMATS.search(template))


def examine(inquiry: Inquiry, template: str, entry: str, name: str = "chat template", *, of_program: bool = False) -> None:
    """Remarks what a template holds that formatting does not need."""
    inquiry.count("templates")
    if len(template) > MAX_CHARACTERS:
        inquiry.unread(f"only the first {MAX_CHARACTERS:,} characters of the {name} were read", entry)
        template = template[:MAX_CHARACTERS]
    for pattern, words in _INJECTED:
        if match := pattern.search(template):
            told = _ADDRESS.search(template, match.end()) or _HUSHED.search(template, match.end())
            level = Level.DANGEROUS if told else Level.SUSPICIOUS
            inquiry.add(level, "template", f"the {name} has {words}: {shown(match[0] + (f' ... {told[0]}' if told else ''), 120)}", entry)
    if match := _ACTIVE.search(template):
        inquiry.danger("template", f"the {name} has a model told of what browsers run: {shown(match[0], 90)}", entry)
    if command := commands.downloaded(template):
        inquiry.danger("template", f"the {name} holds a command that runs what it downloads: {shown(command, 90)}", entry)
    for found in _CODE.finditer(template):
        code = _REPLACED.sub("replace(", found[0])
        for pattern, words in _DANGERS:
            if of_program and words in _OF_PROGRAMS:
                continue
            if match := pattern.search(code):
                near = code[max(0, match.start() - 30) : match.end() + 30]
                inquiry.danger("template", f"the {name} uses {words}: {shown(near, 90)}", entry)
        for pattern, words in _SUSPICIONS:
            if pattern.search(code):
                inquiry.suspect("template", f"the {name} has {words}: {shown(code, 90)}", entry)
