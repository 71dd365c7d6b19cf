"""Where a Python program loads a model, and from which file or repository, as far as its text alone tells.

Paths are read out of literals, constants that are set once, `Path(...) / "x"`, os.path.join, `__file__` and the defaults of
environment variables. Total: text that does not parse has no references.
"""

from __future__ import annotations

import ast
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from vetline.artifacts.imported import full_name, imported_names
from vetline.core.finding import Span
from vetline.core.text import Text

MAX_DEPTH = 30

FILE, HUB = "file", "hub"
HERE = "\0here"
"""Stands in a path for the folder of the source file itself."""

WORDS = (b"load", b"from_pretrained", b"InferenceSession", b"Llama", b"SentenceTransformer", b"YOLO", b"snapshot_download", b"hf_hub_download", b"safe_open")


@dataclass(frozen=True, slots=True)
class Loader:
    """How a function names its model: by the argument at `position` or one of the keywords. `kind` says what it names.

    `guard` is a keyword and the value with which it takes no code from a pickle, which is also its default; `never` does so
    in any case. `since` is a requirement (PEP 508): with other versions the guard has holes.
    """

    keywords: tuple[str, ...]
    kind: str = FILE
    position: int = 0
    guard: tuple[str, object] | None = None
    never: bool = False
    since: str = ""


_BY_PATH = Loader(("f", "file", "path", "filename", "filepath", "model", "model_path", "name_or_path"))
_BY_NAME = Loader(("pretrained_model_name_or_path", "repo_id", "model_name_or_path", "model", "path"), HUB)
LOADERS: Mapping[str, Loader] = {
    # weights_only is the default since 2.6; CVE-2025-32434 (before 2.6) and CVE-2026-24747 (before 2.10) get around it.
    "torch.load": Loader(("f",), guard=("weights_only", True), since="torch>=2.10"),
    "numpy.load": Loader(("file",), guard=("allow_pickle", False)),
    **dict.fromkeys(("safetensors.torch.load_file", "safetensors.numpy.load_file", "safetensors.safe_open"), Loader(("filename",), never=True)),
    **dict.fromkeys(
        (
            *("torch.jit.load", "joblib.load", "pandas.read_pickle", "pickle.load", "_pickle.load", "cloudpickle.load", "dill.load", "skops.io.load"),
            *("keras.models.load_model", "keras.saving.load_model", "tensorflow.keras.models.load_model", "tf_keras.models.load_model"),
            *("onnx.load", "onnxruntime.InferenceSession", "fastai.learner.load_learner", "fastai.vision.all.load_learner", "ultralytics.YOLO"),
            *("tensorflow.saved_model.load", "whisper.load_model", "sklearn.externals.joblib.load", "llama_cpp.Llama", "torch.package.PackageImporter"),
        ),
        _BY_PATH,
    ),
    **dict.fromkeys(
        (
            *("huggingface_hub.snapshot_download", "huggingface_hub.hf_hub_download", "sentence_transformers.SentenceTransformer"),
            *("sentence_transformers.CrossEncoder", "datasets.load_dataset", "vllm.LLM"),
        ),
        _BY_NAME,
    ),
    "transformers.pipeline": Loader(("model",), HUB, 1),
}


@dataclass(frozen=True, slots=True)
class Reference:
    """One call that loads. `span` is the argument that names the model, `call` the whole call, in bytes.

    `value` is a path or a repository's name; `revision` what the call pins, if it is a literal. `takes_no_code`: as it is
    called, the loader itself refuses code in a pickle, if the project's versions meet `since`.
    """

    loader: str
    kind: str
    value: str
    span: Span
    call: Span
    revision: str | None = None
    trusts_remote_code: bool = False
    takes_no_code: bool = False
    since: str = ""


def may_hold_any(data: bytes) -> bool:
    """False for most texts, at little cost."""
    return any(word in data for word in WORDS)


def find(text: Text) -> tuple[Reference, ...]:
    """The references of a text, in order."""
    if not may_hold_any(text.data):
        return ()
    try:
        tree = ast.parse(text.data)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ()
    try:
        return tuple(sorted(_Finder(text, tree).references(), key=lambda reference: reference.call))
    except RecursionError:
        return ()


class _Finder:
    def __init__(self, text: Text, tree: ast.Module) -> None:
        self._text = text
        self._tree = tree
        self._imports = imported_names(tree)
        self._constants: list[dict[str, ast.expr]] = [_constants(tree.body)]

    def references(self) -> Iterator[Reference]:
        yield from self._within(self._tree)

    def _within(self, node: ast.AST) -> Iterator[Reference]:
        is_scope = isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        if is_scope:
            self._constants.append(_constants(node.body))  # type: ignore[attr-defined]
        if isinstance(node, ast.Call):
            found = self._reference(node)
            if found is not None:
                yield found
        for child in ast.iter_child_nodes(node):
            yield from self._within(child)
        if is_scope:
            self._constants.pop()

    def _reference(self, call: ast.Call) -> Reference | None:
        name = self._name(call.func)
        loader = LOADERS.get(name)
        if loader is None and isinstance(call.func, ast.Attribute) and call.func.attr == "from_pretrained":
            loader = _BY_NAME
        if loader is None:
            return None
        keywords = {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}
        argument = call.args[loader.position] if len(call.args) > loader.position else next(
            (keywords[word] for word in loader.keywords if word in keywords), None
        )
        if argument is None or isinstance(argument, ast.Starred):
            return None
        value = self._path(argument, 0)
        if not value or "\n" in value:
            return None
        revision = keywords.get("revision")
        stated = revision.value if isinstance(revision, ast.Constant) and isinstance(revision.value, str) else None
        remote = keywords.get("trust_remote_code")
        return Reference(
            loader=name or "from_pretrained",
            kind=loader.kind,
            value=value,
            span=self._span(argument),
            call=self._span(call),
            revision=stated,
            trusts_remote_code=isinstance(remote, ast.Constant) and remote.value is True,
            takes_no_code=loader.never or self._is_guarded(loader, keywords),
            since=loader.since,
        )

    @staticmethod
    def _is_guarded(loader: Loader, keywords: Mapping[str, ast.expr]) -> bool:
        if loader.guard is None:
            return False
        word, wanted = loader.guard
        given = keywords.get(word)
        if given is None:
            return True
        return isinstance(given, ast.Constant) and given.value is wanted

    def _span(self, node: ast.expr) -> Span:
        lines = self._text.lines
        start = lines.start_of(node.lineno - 1) + node.col_offset
        return Span(start, lines.start_of((node.end_lineno or node.lineno) - 1) + (node.end_col_offset or 0))

    def _name(self, node: ast.expr) -> str:
        return full_name(node, self._imports)

    def _path(self, node: ast.expr, depth: int) -> str | None:
        """The path that an expression comes to, POSIX; None if its text does not tell."""
        if depth > MAX_DEPTH:
            return None
        if isinstance(node, ast.Constant):
            return node.value if isinstance(node.value, str) else None
        if isinstance(node, ast.Name):
            if node.id == "__file__":
                return HERE + "/__file__"
            for constants in reversed(self._constants):
                if node.id in constants:
                    return self._path(constants[node.id], depth + 1)
            return None
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Div, ast.Add)):
            left, right = self._path(node.left, depth + 1), self._path(node.right, depth + 1)
            if left is None or right is None:
                return None
            return posixpath.join(left, right) if isinstance(node.op, ast.Div) else left + right
        if isinstance(node, ast.JoinedStr):
            parts = [self._path(part.value if isinstance(part, ast.FormattedValue) else part, depth + 1) for part in node.values]
            return None if None in parts else "".join(part or "" for part in parts)
        if isinstance(node, ast.Attribute):
            owner = self._path(node.value, depth + 1)
            return _above(owner) if owner and node.attr == "parent" else None
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute) and node.value.attr == "parents":
            owner = self._path(node.value.value, depth + 1)
            steps = node.slice.value if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, int) else None
            for _ in range(steps + 1 if owner and steps is not None and 0 <= steps < 20 else 0):
                owner = _above(owner or "")
            return owner if steps is not None else None
        return self._called_path(node, depth) if isinstance(node, ast.Call) else None

    def _called_path(self, call: ast.Call, depth: int) -> str | None:
        name = self._name(call.func)
        if name in ("os.environ.get", "os.getenv"):
            return self._path(call.args[1], depth + 1) if len(call.args) > 1 else None
        if name in ("open", "io.open", "str", "os.fspath", "os.path.abspath", "os.path.realpath", "os.path.normpath", "os.path.expanduser", "gzip.open"):
            return self._path(call.args[0], depth + 1) if call.args else None
        if name == "os.path.dirname":
            inner = self._path(call.args[0], depth + 1) if call.args else None
            return _above(inner) if inner is not None else None
        if name in ("os.path.join", "pathlib.Path", "pathlib.PurePath", "pathlib.PosixPath"):
            parts = [self._path(argument, depth + 1) for argument in call.args]
            return None if None in parts or not parts else posixpath.join(*(part or "" for part in parts))
        if isinstance(call.func, ast.Attribute):
            owner = self._path(call.func.value, depth + 1)
            if owner is None:
                return None
            if call.func.attr in ("resolve", "absolute", "expanduser", "as_posix", "open"):
                return owner
            if call.func.attr == "joinpath":
                parts = [self._path(argument, depth + 1) for argument in call.args]
                return None if None in parts else posixpath.join(owner, *(part or "" for part in parts))
        return None


def _above(path: str) -> str:
    """The folder that a path stands in; above the source's own folder it goes by `..`."""
    if path == HERE or path.endswith("/.."):
        return f"{path}/.."
    return posixpath.dirname(path)


def _constants(body: list[ast.stmt]) -> dict[str, ast.expr]:
    """Names that a body sets once, by an assignment or as the file of a `with`; definitions within it have their own."""
    found: dict[str, ast.expr] = {}
    seen: set[str] = set()
    waiting: list[Any] = list(body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            continue
        pairs: list[tuple[ast.expr, ast.expr | None]] = []
        if isinstance(node, ast.Assign):
            pairs = [(target, node.value) for target in node.targets]
        elif isinstance(node, ast.AnnAssign):
            pairs = [(node.target, node.value)]
        elif isinstance(node, (ast.AugAssign, ast.For, ast.AsyncFor)):
            pairs = [(node.target, None)]
        elif isinstance(node, (ast.With, ast.AsyncWith)):
            pairs = [(item.optional_vars, item.context_expr) for item in node.items if item.optional_vars is not None]
        for target, value in pairs:
            for name in (part for part in ast.walk(target) if isinstance(part, ast.Name)):
                if name.id in seen or name is not target or value is None:
                    found.pop(name.id, None)
                elif name.id not in seen:
                    found[name.id] = value
                seen.add(name.id)
        waiting.extend(ast.iter_child_nodes(node))
    return found
