"""Models that are graphs in protocol buffers: ONNX, TensorFlow and Core ML. What a graph may reach besides its tensors."""

from __future__ import annotations

import math

from vetline.artifacts import caffe, coreml, facts, operations, protobuf, triton
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.protobuf import BYTES, VARINT, Field, Malformed
from vetline.artifacts.tars import leaves
from vetline.artifacts.trust import Use
from vetline.artifacts.verdict import Level, shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

MAX_DEPTH = 24
MAX_PATH = 1_000
ABSURD = 1 << 40
"""No tensor has as many elements."""

MAX_DIGITS = 14
"""Of a place in a file."""

_ADDRESS = re.compile(r"(?:https?|wss?|ftp|grpc|tcp)://\S", re.IGNORECASE)

_ONNX_DOMAINS = frozenset(
    (
        *("", "ai.onnx", "ai.onnx.ml", "ai.onnx.training", "ai.onnx.preview", "ai.onnx.preview.training", "com.microsoft"),
        *("com.microsoft.nchwc", "com.microsoft.experimental", "com.microsoft.dml", "com.ms.internal.nhwc", "org.pytorch.aten"),
        *("org.openvinotoolkit", "com.intel.ai", "com.nvidia", "trt.plugins", "pkg.onnxscript.torch_lib", "pkg.onnxscript.torch_lib.common"),
    )
)
_ONNX_FIELDS = frozenset((1, 2, 3, 4, 5, 6, 7, 8, 14, 20, 25, 26))
_TEXT_OPERATION = re.compile(rb"\bop\s*:\s*[\"'](\w+)[\"']")
_TEXT_ONNX = re.compile(rb"\bop_type\s*:\s*[\"'](Py\w*|Python\w*)[\"']|\bkey\s*:\s*[\"']location[\"']\s*value\s*:\s*[\"']([^\"'\n]{1,1000})[\"']")
_TEXT_MODULE = re.compile(rb"\bpython_param\s*\{[^}]*\bmodule\s*:\s*[\"']([^\"'\n]{1,200})[\"']")
_TEXT_BACKEND = re.compile(rb"(?m)^\s*backend\s*:\s*[\"']python[\"']")
_GIN_IMPORT = re.compile(r"(?m)^[ \t]*(?:import|from)[ \t]+([\w.]+)")
_GIN_CALL = re.compile(r"@((?:\w+/)*)([A-Za-z_][\w.]*)")
_PYTHON_OPERATIONS = frozenset((("ai.onnx.contrib", "PyOp"), ("ai.onnx.contrib", "PyCustomOp"), ("pyop", "PyOp"), ("com.microsoft", "PythonOp"), ("com.microsoft", "PythonOpGrad"), ("com.microsoft", "TritonOp"), ("ai.onnx.contrib", "PyCustomOpDef")))
_WITH_FILES = {"PrintV2": "output_stream", "DecodeProtoV2": "descriptor_source", "EncodeProto": "descriptor_source"}
"""Operations that an attribute tells where to read or write."""

_NO_FILES = ("stdout", "stderr", "log(", "local://", "bytes://")
_CAFFE2_CODE = frozenset(("Python", "PythonDLPack", "PythonGradient", "PythonDLPackGradient"))
_CAFFE2_FILES = frozenset(("Save", "Load", "Checkpoint", "Snapshot", "CreateDB", "DBExists", "FileStoreHandlerCreate", "RedisStoreHandlerCreate"))
_TEXT_CHECKPOINT = re.compile(rb"(?m)^\s*(?:all_)?model_checkpoint_path\s*:\s*[\"']([^\"'\n]{1,1000})[\"']")


def examine(inquiry: Inquiry, view: View) -> bool:
    """Looks into a graph. False if the bytes are none."""
    head = view.read(0, 2)
    if len(head) < 2 or head[0] not in (0x08, 0x0A, 0x12):
        return False
    top, whole = _top_of_file(view)
    if not top or not (whole or view.name.lower().endswith(".onnx")):
        return False
    numbers = {field.number for field in top}
    trial = inquiry.trial()
    if head[0] == 0x08 and 7 in numbers and numbers <= _ONNX_FIELDS and _onnx(trial, view, top):
        name = "ONNX"
    elif head[0] == 0x08 and numbers == {1, 2} and _saved_model(trial, view, top):
        name = "TensorFlow SavedModel"
    elif head[0] == 0x08 and numbers & set(range(200, 3001)) and top[0].kind == VARINT and top[0].value < 32 and coreml.examine(trial, view, top):
        name = "Core ML"
    elif head[0] == 0x0A and numbers <= {1, 2, 3, 4, 5} and _graph_def(trial, view, top, 0):
        name = "TensorFlow graph"
    elif head[0] == 0x0A and numbers <= {1, 4, 5} and _paddle(trial, view, top):
        name = "PaddlePaddle program"
    elif head[0] == 0x0A and numbers <= caffe.FIELDS and caffe.examine(trial, view, top):
        name = "Caffe network"
    elif head[0] == 0x0A and 2 in numbers and numbers <= set(range(1, 11)) and _caffe2(trial, view, top):
        name = "Caffe2 network"
    elif numbers <= {1, 2, 3, 4, 5, 6, 7} and 2 in numbers and _meta_graph(trial, view, top):
        name = "TensorFlow meta graph"
    else:
        inquiry.charge(trial)
        return False
    if not whole:
        trial.unread("behind the model stand bytes that are no part of it", view.entry)
    inquiry.accept(trial)
    inquiry.fact("format", name)
    for key, value in trial.facts.items():
        inquiry.fact(key, value)
    return True


def text(inquiry: Inquiry, view: View) -> None:
    """Graphs that are written as text: TensorFlow's, and Caffe's, whose layers may be classes of Python modules."""
    raw = view.read(0, inquiry.limits.text_bytes)
    for found in _TEXT_OPERATION.finditer(raw):
        operation = found[1].decode()
        if operations.is_reaching(operation):
            inquiry.danger("operation", f"the operation {operation} reaches files, the network or Python code when the model runs", view.entry, found.start())
    for found in _TEXT_ONNX.finditer(raw):
        if found[1]:
            inquiry.danger("operation", f"the operator {shown(found[1].decode())} runs Python code", view.entry, found.start())
        elif leaves(location := found[2].decode("utf-8", "replace")):
            inquiry.danger("path", f"a tensor is read from {shown(location)}, outside the model's folder", view.entry, found.start())
    for checkpoint in _TEXT_CHECKPOINT.finditer(raw):
        if ".." in re.split(r"[/\\]", path := checkpoint[1].decode("utf-8", "replace")):
            inquiry.danger("path", f"a checkpoint is read from {shown(path)}, outside the model's folder", view.entry, checkpoint.start())
    if view.name.lower().endswith(".pbtxt") and (backend := _TEXT_BACKEND.search(raw)):
        inquiry.suspect("remote code", "the server runs the model.py beside it (the Python backend)", view.entry, backend.start())
    if view.name.lower().endswith(".pbtxt"):
        triton.examine(inquiry, view, raw)
    for found in _TEXT_MODULE.finditer(raw):
        module = found[1].decode("utf-8", "replace")
        opinion = inquiry.trust.judge(module, "Layer", Use.NAMED)
        if opinion.level is not Level.NOTHING_FOUND:
            inquiry.add(opinion.level, "import", f"a layer has the module {shown(module, 60)} imported: {opinion.reason}", view.entry, found.start())


def gin(inquiry: Inquiry, view: View) -> None:
    """A configuration of Gin, which imports the modules that it names and calls what stands behind an @."""
    stated = view.read(0, inquiry.limits.text_bytes).decode("utf-8", "replace")
    inquiry.fact("format", "Gin configuration")
    for found in _GIN_IMPORT.finditer(stated):
        if inquiry.trust.judge(found[1], "Model", Use.NAMED).level is Level.DANGEROUS:
            inquiry.danger("import", f"it has {shown(found[1], 60)} imported, whose functions it can call", view.entry, found.start())
    for found in _GIN_CALL.finditer(stated):
        module, _, name = found[2].rpartition(".")
        if module and inquiry.trust.judge(module, name, Use.NAMED).level is Level.DANGEROUS:
            inquiry.danger("target", f"it has {shown(found[2], 60)} called", view.entry, found.start())


def _top_of_file(view: View) -> tuple[list[Field], bool]:
    """The fields before the place where a message breaks off, and whether it is whole."""
    found = []
    try:
        for field in protobuf.fields(view, 1_000_000):
            found.append(field)
    except Malformed:
        return found, False
    return found, True


def _top(view: View) -> list[Field] | None:
    found = []
    for field in protobuf.fields(view, 1_000_000):
        found.append(field)
    return found or None


# -- ONNX (github.com/onnx/onnx, onnx.proto) ---------------------------------------------------------------------------


def _onnx(inquiry: Inquiry, view: View, top: list[Field]) -> bool:
    own: set[str] = set()
    used: set[tuple[str, str]] = set()
    found = {8, 14} <= {field.number for field in top}  # an empty graph's facts can be shown as well
    try:
        for field in top:
            if field.number == 25 and field.kind == BYTES:
                own.update(protobuf.text(protobuf.inner(view, field), one) for one in protobuf.fields(protobuf.inner(view, field)) if one.number == 10)
        for field in top:
            if field.kind != BYTES:
                continue
            if field.number == 7:
                found = _onnx_graph(inquiry, protobuf.inner(view, field), used, 0) or found
            elif field.number == 14:
                pair = protobuf.inner(view, field)
                stated = {one.number: protobuf.text(pair, one, facts.MAX_CHARACTERS) for one in protobuf.fields(pair) if one.kind == BYTES}
                facts.examine(inquiry, stated.get(1, ""), stated.get(2, ""), view.entry)
            elif field.number == 25:
                for one in protobuf.fields(protobuf.inner(view, field)):
                    if one.number == 7 and one.kind == BYTES:
                        _onnx_node(inquiry, protobuf.inner(protobuf.inner(view, field), one), used, 0)
            elif field.number == 20:
                for one in protobuf.fields(protobuf.inner(view, field)):
                    if one.number in (1, 2) and one.kind == BYTES:
                        _onnx_graph(inquiry, protobuf.inner(protobuf.inner(view, field), one), used, 0)
    except Malformed as error:
        inquiry.unread(f"the model breaks off or is damaged: {error}", view.entry)
        return bool(used) or found
    for domain, operation in sorted(used):
        if (domain, operation) in _PYTHON_OPERATIONS:
            inquiry.danger("operation", f"the operator {shown(operation)} runs Python code", view.entry)
        elif domain == "com.microsoft.extensions" and operation.startswith("Azure"):
            inquiry.danger("network", f"the operator {shown(operation)} sends what the model reads to an address", view.entry)
        elif domain not in _ONNX_DOMAINS and domain not in own and not domain.startswith("ai.onnx"):
            words = f"the operator {shown(operation)} of {shown(domain)} is in no runtime: a native library has to be loaded for it"
            operations.foreign(inquiry, words, view.entry, domain, operation)
    return found


def _onnx_graph(inquiry: Inquiry, graph: View, used: set[tuple[str, str]], depth: int) -> bool:
    if depth > MAX_DEPTH:
        inquiry.unread("graphs nest too deep", graph.entry)
        return True
    known = 0
    for field in protobuf.fields(graph):
        if field.kind != BYTES:
            continue
        if field.number == 1:
            _onnx_node(inquiry, protobuf.inner(graph, field), used, depth)
            inquiry.count("nodes")
            known += 1
        elif field.number == 5:
            _onnx_tensor(inquiry, protobuf.inner(graph, field))
            inquiry.count("tensors")
            known += 1
        elif field.number == 15:
            for one in protobuf.fields(protobuf.inner(graph, field)):
                if one.number in (1, 2) and one.kind == BYTES:
                    _onnx_tensor(inquiry, protobuf.inner(protobuf.inner(graph, field), one))
                    known += 1
        elif field.number in (11, 12):
            known += 1
    return known > 0


def _onnx_node(inquiry: Inquiry, node: View, used: set[tuple[str, str]], depth: int) -> None:
    operation = domain = ""
    for field in protobuf.fields(node):
        if field.kind != BYTES:
            continue
        if field.number == 4:
            operation = protobuf.text(node, field)
        elif field.number == 7:
            domain = protobuf.text(node, field)
        elif field.number == 5:
            attribute = protobuf.inner(node, field)
            _onnx_context(inquiry, attribute)
            for one in protobuf.fields(attribute):
                if one.kind == BYTES and one.number in (5, 10):
                    _onnx_tensor(inquiry, protobuf.inner(attribute, one))
                elif one.kind == BYTES and one.number in (6, 11):
                    _onnx_graph(inquiry, protobuf.inner(attribute, one), used, depth + 1)
    used.add((domain, operation))


def _onnx_context(inquiry: Inquiry, attribute: View) -> None:
    """Texts that an operator is given: an address, or the file of a part that is compiled."""
    texts = {one.number: protobuf.text(attribute, one, MAX_PATH) for one in protobuf.fields(attribute) if one.kind == BYTES and one.number in (1, 4)}
    if _ADDRESS.match(texts.get(4, "")):
        words = f"an operator is given the address {shown(texts[4], 80)} ({shown(texts.get(1, ''), 40)}): what the model reads may be sent there"
        inquiry.danger("network", words, attribute.entry)
    if texts.get(1) == "ep_cache_context" and texts.get(4, "").isprintable() and leaves(texts.get(4, "")):
        inquiry.danger("path", f"a compiled part is read from {shown(texts[4])}, outside the model's folder", attribute.entry)


def _onnx_tensor(inquiry: Inquiry, tensor: View) -> None:
    elements = 1
    for field in protobuf.fields(tensor):
        if field.number == 1:
            elements *= math.prod(protobuf.numbers(tensor, field))
            if elements > ABSURD:
                inquiry.danger("size", "a tensor says that it has more elements than any file, to overflow a reader's sums", tensor.entry)
                return
        if field.number != 13 or field.kind != BYTES:
            continue
        entry = protobuf.inner(tensor, field)
        pair = {one.number: protobuf.text(entry, one) for one in protobuf.fields(entry) if one.kind == BYTES}
        if pair.get(1) in ("offset", "length") and not (pair.get(2, "").isdecimal() and len(pair[2]) < MAX_DIGITS):
            inquiry.danger("size", f"the {pair[1]} of a tensor in another file is {shown(pair.get(2, ''), 40)}, which is no place in a file", tensor.entry)
        if pair.get(1) != "location":
            continue
        location = pair.get(2, "")
        if leaves(location):
            inquiry.danger("path", f"a tensor is read from {shown(location)}, outside the model's folder", tensor.entry)
        else:
            inquiry.fact("external data", shown(location, 60))


# -- TensorFlow (saved_model.proto, meta_graph.proto, graph.proto) -----------------------------------------------------


def _saved_model(inquiry: Inquiry, view: View, top: list[Field]) -> bool:
    found = False
    for field in top:
        if field.number == 2 and field.kind == BYTES:
            meta = protobuf.inner(view, field)
            try:
                found = _meta_graph(inquiry, meta, _top(meta) or []) or found
            except Malformed:
                return False
    return found


def _meta_graph(inquiry: Inquiry, view: View, top: list[Field]) -> bool:
    found = False
    for field in top:
        if field.number == 6 and field.kind == BYTES:
            _asset(inquiry, protobuf.inner(view, field))
        elif field.number == 2 and field.kind == BYTES:
            graph = protobuf.inner(view, field)
            try:
                found = _graph_def(inquiry, graph, _top(graph) or [], 0) or found
            except Malformed:
                return False
    return found


def _asset(inquiry: Inquiry, asset: View) -> None:
    """A file that the graph reads, by its name below the folder `assets`."""
    try:
        for field in protobuf.fields(asset):
            if field.number == 2 and field.kind == BYTES and leaves(name := protobuf.text(asset, field, MAX_PATH)):
                inquiry.danger("path", f"an asset is read from {shown(name)}, outside the model's folder", asset.entry)
    except Malformed:
        return


def _graph_def(inquiry: Inquiry, graph: View, top: list[Field], depth: int) -> bool:
    nodes = 0
    own: set[str] = set()
    used: dict[str, str] = {}
    for field in top:
        if field.kind != BYTES:
            continue
        try:
            if field.number == 1:
                nodes += _node_def(inquiry, protobuf.inner(graph, field), used)
            elif field.number == 2:
                library = protobuf.inner(graph, field)
                for function in protobuf.fields(library):
                    if function.number == 1 and function.kind == BYTES:
                        body = protobuf.inner(library, function)
                        for one in protobuf.fields(body):
                            if one.number == 1 and one.kind == BYTES:
                                own.add(_signed(protobuf.inner(body, one)))
                            if one.number == 3 and one.kind == BYTES:
                                nodes += _node_def(inquiry, protobuf.inner(body, one), used)
        except Malformed:
            return False
    if not any(operation[:1].isupper() or operation[:1] == "_" for operation in used):
        return False  # Keras's metadata have names in the same places
    for operation, name in used.items():
        if operation not in own and not operations.is_known(operation):
            words = f"the operation {shown(operation, 60)} ({shown(name, 60)}) is none of TensorFlow's: a native library has to be loaded for it"
            operations.foreign(inquiry, words, graph.entry, operation)
    return nodes > 0


def _signed(signature: View) -> str:
    """The name of a function, which nodes call as they call operations."""
    return next((protobuf.text(signature, field) for field in protobuf.fields(signature) if field.number == 1 and field.kind == BYTES), "")


def _node_def(inquiry: Inquiry, node: View, used: dict[str, str]) -> int:
    """1 for a node of a graph, whose operation goes to `used` with the node's name; 0 for anything else."""
    operation = name = ""
    attributes: list[Field] = []
    for field in protobuf.fields(node, 10_000):
        if field.kind == BYTES and field.number == 5:
            attributes.append(field)
        elif field.kind == BYTES and field.number == 1:
            name = protobuf.text(node, field)
        elif field.kind == BYTES and field.number == 2:
            operation = protobuf.text(node, field)
    if not operation.lstrip("_>").replace(">", "").replace("_", "").isalnum():
        return 0
    inquiry.count("nodes")
    used.setdefault(operation, name)
    if operations.calls_python(operation):
        inquiry.danger("operation", f"the operation {operation} ({shown(name, 60)}) calls Python code", node.entry)
    elif operations.is_reaching(operation):
        inquiry.danger("operation", f"the operation {operation} ({shown(name, 60)}) reaches files or the network when the model runs", node.entry)
    elif operation in _WITH_FILES:
        for file in filter(None, (_file(protobuf.inner(node, field), _WITH_FILES[operation]) for field in attributes)):
            inquiry.danger("operation", f"the operation {operation} ({shown(name, 60)}) reaches {shown(file, 80)}", node.entry)
    return 1


def _file(attribute: View, kind: str) -> str:
    """The file that an attribute of that name gives; "" if it is none."""
    key = value = ""
    for field in protobuf.fields(attribute):
        if field.kind == BYTES and field.number == 1:
            key = protobuf.text(attribute, field, 100)
        elif field.kind == BYTES and field.number == 2:
            stated = protobuf.inner(attribute, field)
            value = next((protobuf.text(stated, one, MAX_PATH) for one in protobuf.fields(stated) if one.kind == BYTES and one.number == 2), "")
    return value if key == kind and value and not value.startswith(_NO_FILES) else ""


# -- PaddlePaddle (framework.proto) ------------------------------------------------------------------------------------

PADDLE_CODE = frozenset(("py_func", "py_layer", "pylayer"))
_PADDLE_FILES = frozenset(("load", "load_combine", "save", "save_combine", "read_file"))


def _paddle(inquiry: Inquiry, view: View, top: list[Field]) -> bool:
    """A program's blocks, whose operators are named by their third field."""
    found = 0
    for block in (protobuf.inner(view, field) for field in top if field.number == 1 and field.kind == BYTES):
        try:
            parts = _top(block) or []
            if not any(part.number == 1 and part.kind == VARINT for part in parts):
                return False
            for part in parts:
                if part.number == 4 and part.kind == BYTES:
                    body = protobuf.inner(block, part)
                    for one in protobuf.fields(body, 10_000):
                        if one.number == 3 and one.kind == BYTES:
                            found += _paddle_operation(inquiry, protobuf.text(body, one, 100), view.entry)
        except Malformed:
            return False
    return found > 0


def _paddle_operation(inquiry: Inquiry, operation: str, entry: str) -> int:
    if not operation.isidentifier():
        return 0
    inquiry.count("nodes")
    if operation in PADDLE_CODE:
        inquiry.danger("operation", f"the operator {operation} calls Python code", entry)
    elif operation in _PADDLE_FILES:
        inquiry.danger("operation", f"the operator {operation} reaches files", entry)
    return 1


# -- Caffe2 (caffe2.proto) ----------------------------------------------------------------------------------------------


def _caffe2(inquiry: Inquiry, view: View, top: list[Field]) -> bool:
    """A network's operators, whose type is their fourth field."""
    found = 0
    for operator in (protobuf.inner(view, field) for field in top if field.number == 2 and field.kind == BYTES):
        try:
            for field in protobuf.fields(operator, 10_000):
                if field.number == 4 and field.kind == BYTES and (kind := protobuf.text(operator, field, 100)).isidentifier():
                    found += 1
                    if kind in _CAFFE2_CODE:
                        inquiry.danger("operation", f"the operator {kind} calls Python code", view.entry)
                    elif kind in _CAFFE2_FILES:
                        inquiry.danger("operation", f"the operator {kind} reaches files or the network", view.entry)
        except Malformed:
            return False
    return found > 0
