"""What a file of a script says of checks, and of which parts an expression's value is made by it.

What a text is asked (`list.includes(text)`), how long it is, and what it is looked up by are no part of the text. Functions of the file are known
by what they do, those from elsewhere by what they are called.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vetline.core import lazy_re as re
from vetline.core.finding import Span
from vetline.core.syntax import SyntaxNode
from vetline.match.javascript.nodes import called_name, receiver_of

Name = tuple[bytes, bool]
"""A function's name, and whether it is a method."""
TABLE = re.compile(rb"(?:[\w$]+\.)?[A-Z][A-Z0-9_]*(?:\.get)?")
"""A fixed table, whose values are the program's own."""
_ALL_BUT = rb"\[\^|\\[WD]"
_OF_MARKUP, _OF_LINES, _OF_PATHS = rb"/[^/]*<|[\"']<|[\"']&", rb"/\[?[^\]/]*(?:\\[rnx0]|\\u00)|[\"']\\[nr]", rb"/\[[^\]]*/[^\]]*\]|/\\/|/'/g?,"
_EXCHANGED = {
    "markup": re.compile(_OF_MARKUP + rb"|/" + _ALL_BUT),
    "lines": re.compile(_OF_LINES + rb"|/" + _ALL_BUT),
    "queries": re.compile(rb"/"),
    "texts": re.compile(_OF_PATHS + rb"|/" + _ALL_BUT),
    "": re.compile(_OF_MARKUP + rb"|" + _OF_LINES + rb"|/" + _ALL_BUT),
}
"""Signs whose exchange for others cleans a text, by what it ends in: those of markup, of lines, of folders and quotes, or all but a few."""
_LOOKS_UP = re.compile(rb"get|all|one\w*|first|run|execute|lean|eq|(?:find|fetch|load|select|query|where|andWhere|orWhere)(?:$|[A-Z_]\w*)")
"""Methods that answer with what was stored, not with what they are asked by."""
_NO_STORES = frozenset((b"Promise", b"_", b"lodash"))
_OF_TABLE = re.compile(rb"(?<![\w$!])[A-Z][A-Z0-9_]+\.(?:has|includes)\(")
_CHOOSES = frozenset((b"filter", b"find", b"findLast", b"sort", b"toSorted"))
"""What hands its object's own items back, whatever the function in its brackets asks."""
_ASKS = re.compile(
    rb"(?:includes|has|hasOwn|hasOwnProperty|test|some|every|indexOf|lastIndexOf|findIndex|startsWith|endsWith|isArray|isInteger|isSafeInteger|isFinite"
    rb"|isNaN|localeCompare|search|charCodeAt|codePointAt|byteLength|isIP|isIPv4|isIPv6|Number|parseInt|parseFloat|BigInt|Boolean)"
)
"""What answers with yes, no or a number."""
_COUNTED = frozenset((b"Number", b"parseInt", b"parseFloat", b"BigInt", b"indexOf", b"lastIndexOf", b"findIndex", b"search", b"charCodeAt", b"codePointAt"))
_CLEANS = re.compile(
    rb"(?:\w*[eE]scape\w*|\w*[sS]anitiz\w*|purify\w*|\w*[qQ]uote\w*|encodeURIComponent|encodeHTML|slugify|renderToString|renderToStaticMarkup"
    rb"|basename|digest|randomUUID)"
)
"""What gives a text back cleaned, by its name."""
_MAKES_TEXTS = frozenset((b"toString", b"trim", b"toLowerCase", b"toUpperCase", b"substring", b"padStart", b"normalize"))
"""What is a text cannot be an object of operators."""
_CLEANED_TYPES = re.compile(rb"\$(?:eq|ne|lte?|gte?)")
"""Operators of MongoDB that compare with whatever they are given."""
_COUNTS = frozenset((b"length", b"size", b"byteLength"))
_COMPARES = frozenset(("===", "!==", "==", "!=", "<", ">", "<=", ">=", "instanceof", "in"))
_WHOLE_FORM = re.compile(rb"/\^(?P<inner>(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\$/[a-z]*")
_ANYTHING = re.compile(rb"\[\^|\\[SWD]|(?<!\\)\.(?![^\[\]]*\])")
"""What lets nearly everything through."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a file says of checks. `gates`: names of its functions that look at what they are given, or give it back cleaned; `refuse`: those of
    them that look at it; `narrow`: names of fields of which a schema says more than that they are text; `begin`: where a flow begins that is
    looked at; `cleaned`: a flow ends where its signs are exchanged; `stored`: and where something is looked up by it; `own`: the file's
    functions, which are known by what they do and not by what they are called; `answers`: those of them that give back what they look up;
    `cleans`: the arguments, by their places, that functions give back cleaned; `forms`: names of expressions that a whole text has to match;
    `guarded`: classes that look at what they are made of; `looks`: what a condition looks at does not flow on; `ending`: what flows end in, for which signs are exchanged, see `_EXCHANGED`."""

    gates: frozenset[bytes] = frozenset()
    refuse: frozenset[bytes] = frozenset()
    narrow: frozenset[bytes] = frozenset()
    begin: Span | None = None
    cleaned: bool = False
    stored: bool = False
    own: frozenset[Name] = frozenset()
    answers: frozenset[Name] = frozenset()
    cleans: Mapping[Name, frozenset[int]] = field(default_factory=dict)
    forms: frozenset[bytes] = frozenset()
    guarded: frozenset[bytes] = frozenset()
    looks: bool = False
    ending: str = ""


def parts(told: Told, node: SyntaxNode) -> Sequence[SyntaxNode]:
    """What the value of an expression is made of, which stands within it."""
    kind = node.type
    if kind == "call_expression":
        return _parts_of_call(told, node)
    if not told.cleaned:
        return node.named_children
    if kind == "binary_expression":
        operator = node.child_by_field_name("operator")
        if operator is not None and operator.type == "&&":
            return node.named_children[1:]
        return () if operator is not None and operator.type in _COMPARES else node.named_children
    if kind == "unary_expression" or (kind == "template_string" and told.ending == "queries"):
        return ()
    if kind == "member_expression" and (node.child_by_field_name("property") or node).text in _COUNTS:
        return ()
    if kind == "subscript_expression":
        whose = node.child_by_field_name("object")
        is_table = whose is not None and TABLE.fullmatch(whose.text or b"") is not None
        return (whose,) if whose is not None and (told.stored or is_table) else node.named_children
    if kind == "pair":
        key = node.child_by_field_name("key")
        return () if key is not None and _CLEANED_TYPES.fullmatch((key.text or b"").strip(b"'\"")) else node.named_children
    if kind == "new_expression":
        made = node.child_by_field_name("constructor")
        return () if made is not None and made.text in told.guarded else node.named_children
    return node.named_children


def _parts_of_call(told: Told, call: SyntaxNode) -> Sequence[SyntaxNode]:
    name, is_of_object = called_name(call)
    if name in told.gates or (told.cleaned and is_cleaned(told, call)):
        return ()
    if told.stored:
        kept = answered_with(told, call)
        if len(kept) < len(call.named_children):
            return kept
    function, arguments = call.child_by_field_name("function"), call.child_by_field_name("arguments")
    if not told.cleaned or function is None or arguments is None:
        return call.named_children
    if is_of_object and name in _CHOOSES and (name, True) not in told.own:
        return () if name == b"filter" and _OF_TABLE.search(arguments.text or b"") else (function,)
    cleaned = told.cleans.get((name, is_of_object))
    if cleaned:
        return (function, *(given for place, given in enumerate(arguments.named_children) if place not in cleaned))
    return call.named_children


def is_answer(expression: SyntaxNode) -> bool:
    """A yes or no."""
    pending = [expression]
    while pending:
        node = pending.pop()
        operator = node.child_by_field_name("operator")
        if node.type == "parenthesized_expression" or (operator is not None and operator.type in ("&&", "||")):
            pending.extend(node.named_children)
        elif not (
            node.type in ("true", "false")
            or (operator is not None and operator.type in ("!", *_COMPARES))
            or (node.type == "call_expression" and called_name(node)[0] not in _COUNTED and _ASKS.fullmatch(called_name(node)[0]) is not None)
        ):
            return False
    return True


def is_cleaned(told: Told, call: SyntaxNode) -> bool:
    """What the call gives has its signs exchanged, is a yes, a no or a number, has a form that says what it may be, or is made of each by a
    function of the file that looks at it or cleans it."""
    if told.ending == "sizes":  # numbers do the harm, and no sign of a text
        return False
    function, arguments = call.child_by_field_name("function"), call.child_by_field_name("arguments")
    first = arguments.named_children[0] if arguments is not None and arguments.named_children else None
    name, is_of_object = called_name(call)
    if told.ending == "queries" and (name == b"String" or (is_of_object and name in _MAKES_TEXTS)):
        return True
    if (name, is_of_object) not in told.own and (_ASKS.fullmatch(name) or _CLEANS.fullmatch(name)):
        return True
    if first is None or function is None or arguments is None:
        return False
    if name in (b"replace", b"replaceAll"):
        return _EXCHANGED[told.ending].match(b",".join(node.text or b"" for node in arguments.named_children)) is not None
    if name in (b"exec", b"match") and is_of_object:
        form = (first.text or b"") if name == b"match" else receiver_of(call)
        return form in told.forms or is_whole_form(form)
    mapped = first.type == "identifier" and (first.text in told.gates or ((first.text or b"", False) not in told.own and _makes_less(first)))
    return name in (b"map", b"flatMap") and mapped


def _makes_less(function: SyntaxNode) -> bool:
    name = function.text or b""
    return _CLEANS.fullmatch(name) is not None or _ASKS.fullmatch(name) is not None


def is_whole_form(regex: bytes) -> bool:
    """A regular expression that a text has to match from its beginning to its end, and which says of all its signs what they may be: not both
    dots and slashes, by which one leaves a folder."""
    found = _WHOLE_FORM.fullmatch(regex)
    if found is None or _ANYTHING.search(found["inner"]) or b"|" in re.sub(rb"\([^()]*\)|\[[^\]]*\]", b"", found["inner"]):
        return False
    return not any(b"." in signs and b"/" in signs for signs in re.findall(rb"\[((?:[^\]\\]|\\.)*)\]", found["inner"]))


def answered_with(told: Told, call: SyntaxNode) -> Sequence[SyntaxNode]:
    """The parts of a call that its answer is made of: not those by which something is looked up."""
    function, arguments = call.child_by_field_name("function"), call.child_by_field_name("arguments")
    name, is_of_object = called_name(call)
    if function is None or arguments is None:
        return call.named_children
    if (name, is_of_object) in told.own:
        return (function,) if (name, is_of_object) in told.answers else call.named_children
    if not _LOOKS_UP.fullmatch(name) or receiver_of(call) in _NO_STORES:
        return call.named_children
    if is_of_object:
        return (function,)
    return arguments.named_children[:1] if any(node.type == "array" for node in arguments.named_children[1:]) else call.named_children
