"""Where a Python program loads a model, and from which file or repository, as far as its text alone tells.

Total: text that does not parse has no references.
"""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vetline.artifacts import loaders
from vetline.artifacts.imported import full_name, imported_names
from vetline.artifacts.loaders import Loader
from vetline.artifacts.paths import Paths
from vetline.core import lazy_re as re
from vetline.core.finding import Edit, Span
from vetline.core.ports import ModelName
from vetline.core.text import Text

_CALLS = re.compile(
    rb"(?:load|from_pretrained|from_single_file|from_model_id|load_\w+|read_pickle|safe_open|(?:snapshot|hub)_download|pipeline|InferenceSession"
    rb"|PackageImporter|Interpreter|Booster|YOLO|Llama|LLM|MLModel|WhisperModel|SentenceTransformer|\w*Encoder|\w+Embeddings)[ \t]*(?:\(|as\b)"
)
"""Calls by which loaders go, and names that they are imported as, as far as bytes tell; a test holds them to `loaders`."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One call that loads. `span` is the argument that names the model, `function` what is called, `call` the whole, in bytes.

    `name` is None where the text does not tell which model it is. `revision` is the literal that stands there; `arguments` the
    keywords, with where their values stand. `is_open`: keywords may come in by `**`. `takes_no_code`: as it is called, the loader
    itself refuses code, if the project's versions meet `since`; `says_so`: the call asks for that, and does not rely on a default.
    """

    loader: str
    method: Loader
    name: ModelName | None
    span: Span
    function: Span
    call: Span
    last: int
    arguments: Mapping[str, Span]
    is_open: bool = False
    trusts_remote_code: bool = False
    takes_no_code: bool = False
    says_so: bool = False

    @property
    def since(self) -> str:
        return self.method.since

    def with_keyword(self, word: str, value: str) -> Edit | None:
        """The edit by which the call passes `word`; None where it may be passed already, in a way that is not seen."""
        if word in self.arguments:
            return Edit(self.arguments[word], value)
        return None if self.is_open else Edit(Span(self.last, self.last), f", {word}={value}")


def may_hold_any(data: bytes) -> bool:
    """False for most parts of texts, at little cost."""
    return _CALLS.search(data) is not None


def find(text: Text) -> tuple[Reference, ...]:
    """The references of a text, in order."""
    if not _names_any(text.data):
        return ()
    try:
        tree = ast.parse(text.data)
        nodes = list(ast.walk(tree))
        imports = imported_names(nodes)
        lines = sorted(node.lineno for node in nodes if isinstance(node, ast.Call) and _loader(node, imports))
        if not lines:
            return ()
        return tuple(sorted(_Finder(text, tree, imports, lines).references(), key=lambda reference: reference.call))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()


def _names_any(data: bytes) -> bool:
    """Whether a whole text calls a loader by its name and, unless any object may have it, names its package. Little is parsed in vain."""
    likely = (name for name, packages in _PACKAGES.items() if name in data and any(package in data for package in packages))
    return any(re.search(name + rb"[ \t]*(?:\(|as\b)", data) for name in likely)


def _packages() -> dict[bytes, frozenset[bytes]]:
    """Names of loaders, with the packages of those that bear it; nothing for a method of any object."""
    found: dict[bytes, frozenset[bytes]] = {}
    for full in loaders.FUNCTIONS:
        name = full.rpartition(".")[2].encode()
        found[name] = found.get(name, frozenset()) | {full.partition(".")[0].encode()}
    return {**found, **{name.encode(): frozenset({b""}) for name in loaders.METHODS}}


_PACKAGES = _packages()


def _loader(call: ast.Call, imports: Mapping[str, str]) -> Loader | None:
    return loaders.of(full_name(call.func, imports), call.func.attr if isinstance(call.func, ast.Attribute) else "")


class _Finder:
    """`lines`: where calls of loaders begin, in order and from 1."""

    def __init__(self, text: Text, tree: ast.Module, imports: Mapping[str, str], lines: Sequence[int]) -> None:
        self._lines = lines
        self._text = text
        self._tree = tree
        self._imports = imports
        self._paths = Paths(tree, self._imports)

    def references(self) -> Iterator[Reference]:
        yield from self._within(self._tree)

    def _within(self, node: ast.AST) -> Iterator[Reference]:
        self._paths.enter(node)
        if isinstance(node, ast.Call):
            found = self._reference(node)
            if found is not None:
                yield found
        for child in ast.iter_child_nodes(node):
            if self._may_hold(child):
                yield from self._within(child)
        self._paths.leave(node)

    def _may_hold(self, node: ast.AST) -> bool:
        if not isinstance(node, ast.stmt):
            return True
        decorators = getattr(node, "decorator_list", ())  # they stand above the line of what they decorate
        first = min((decorator.lineno for decorator in decorators), default=node.lineno)
        following = bisect_left(self._lines, first)
        return following < len(self._lines) and self._lines[following] <= (node.end_lineno or node.lineno)

    def _reference(self, call: ast.Call) -> Reference | None:
        name, loader = full_name(call.func, self._imports), _loader(call, self._imports)
        if loader is None:
            return None
        keywords = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
        argument = _argument(call, keywords, loader)
        if argument is None:
            return None
        remote = keywords.get("trust_remote_code")
        last = [*call.args, *(keyword.value for keyword in call.keywords)][-1]
        return Reference(
            loader=name or call.func.attr if isinstance(call.func, ast.Attribute) else name,
            method=loader,
            name=self._named(call, keywords, loader, argument),
            span=self._span(argument),
            function=self._span(call.func),
            call=self._span(call),
            last=max(self._span(value).end for value in (last, *call.args, *(keyword.value for keyword in call.keywords))),
            arguments={word: self._span(value) for word, value in keywords.items()},
            is_open=any(keyword.arg is None for keyword in call.keywords),
            trusts_remote_code=isinstance(remote, ast.Constant) and remote.value is True,
            takes_no_code=loader.never or _is_guarded(loader, keywords),
            says_so=loader.guard is not None and loader.guard[0] in keywords,
        )

    def _named(self, call: ast.Call, keywords: Mapping[str, ast.expr], loader: Loader, argument: ast.expr) -> ModelName | None:
        value = self._paths.path(argument)
        if not value or "\n" in value:
            return None
        part = None
        if loader.part is not None:
            place, word = loader.part
            stated = keywords.get(word) or (call.args[place] if 0 <= place < len(call.args) else None)
            part = self._paths.path(stated) if stated is not None else None
        cache = keywords.get("cache_dir") or keywords.get("cache_folder") or keywords.get("download_dir")
        return ModelName(
            loader.kind,
            value,
            self._literal(keywords.get("revision")),
            part or "",
            (self._paths.path(cache) or "") if cache is not None else "",
        )

    def _literal(self, node: ast.expr | None) -> str | None:
        """The text that a keyword is given, directly or by a constant."""
        return self._paths.path(node) if node is not None and not isinstance(node, ast.Call) else None

    def _span(self, node: ast.expr) -> Span:
        lines = self._text.lines
        start = lines.start_of(node.lineno - 1) + node.col_offset
        return Span(start, lines.start_of((node.end_lineno or node.lineno) - 1) + (node.end_col_offset or 0))


def _argument(call: ast.Call, keywords: Mapping[str, ast.expr], loader: Loader) -> ast.expr | None:
    """The argument that names the model."""
    if any(isinstance(argument, ast.Starred) for argument in call.args[: loader.position + 1]):
        return None
    if len(call.args) > loader.position:
        return call.args[loader.position]
    return next((keywords[word] for word in loader.keywords if word in keywords), None)


def _is_guarded(loader: Loader, keywords: Mapping[str, ast.expr]) -> bool:
    if loader.guard is None:
        return False
    word, wanted = loader.guard
    given = keywords.get(word)
    if given is None:
        return not loader.explicit
    return isinstance(given, ast.Constant) and given.value is wanted
