"""Objects in the configuration of a Keras model: which of them run code, import modules or read files when they are built."""

from __future__ import annotations

from typing import Any

from vetline.artifacts import operations
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.trust import Use, called
from vetline.artifacts.verdict import Level, shown
from vetline.core import lazy_re as re

_OWN_PACKAGES = frozenset(
    ("keras", "tensorflow", "tf_keras", "keras_nlp", "keras_hub", "keras_cv", "keras_tuner", "tensorflow_addons", "tensorflow_hub", "tensorflow_probability")
)
_APART = frozenset(("callbacks", "datasets", "applications", "config", "export", "distribution", "utils", "saving", "preprocessing", "tree", "wrappers"))
"""Parts of Keras that no layer is in: they read and write files, load models, or switch safety off."""

_FUNCTION_MODULES = ("activations", "losses", "metrics", "initializers", "regularizers", "constraints", "ops", "optimizers", "layers", "schedules")
_LOADERS = {
    "TFSMLayer": "loads a SavedModel from a path",
    "LambdaCallback": "calls a function of its own",
    "TorchModuleWrapper": "loads a pickle by torch.load",
    "FlaxLayer": "runs a function of its own",
    "JaxLayer": "runs a function of its own",
}
_REACHING_OPERATIONS = re.compile(
    r"(?:compat\.v[12]\.)?(?:io\.(?!decode_|encode_|parse_|is_jpeg|extract_jpeg)|py_func|py_function|numpy_function|raw_ops\.|load_|saved_model\.|data\.|train\.|summary\.|keras\.|"
    r"distribute\.|distributed?\.|lookup\.|gfile|__internal__|config\.|sysconfig|queue\.|print_v2$|read_file|write_file)"
)
"""Of TensorFlow's functions, as a layer names them: what its graph does not need."""

_PROTECTED = re.compile(r"https://(?!\d+\.\d+\.\d+\.\d+[:/])")
_NODE_OPERATION = re.compile(r"\bop\"?\s*:\s*[\"'](\w+)[\"']")
_LOOKUPS = frozenset(("StringLookup", "IntegerLookup", "TextVectorization", "IndexLookup", "Hashing"))
_FORBIDDEN = frozenset(("get_file", "enable_unsafe_deserialization", "load_model", "load_weights", "image_dataset_from_directory", "pad_sequences_from_file"))


def node(inquiry: Inquiry, node: dict[str, Any], entry: str) -> None:
    """One object of a configuration, told by its class_name."""
    kind = str(node.get("class_name", ""))
    module = node.get("module")
    registered = str(node.get("registered_name") or "")
    config = node.get("config")
    short = kind.rpartition(">")[2].rpartition(".")[2]
    if short == "Lambda":
        _lambda(inquiry, config, entry)
    elif short == "__lambda__":
        inquiry.danger("code", "a function is stored as Python bytecode, which runs when the model is loaded or used", entry)
    elif short == "TFOpLambda" and isinstance(config, dict) and _REACHING_OPERATIONS.match(str(config.get("function"))):
        inquiry.danger("layer", f"a layer calls tf.{shown(config['function'], 60)}, which reaches files or runs code", entry)
    elif short == "TensorFlowOpLayer" and isinstance(config, dict):
        stated = config.get("node_def")
        operation = str(stated.get("op", "")) if isinstance(stated, dict) else "".join(found[1] for found in _NODE_OPERATION.finditer(str(stated)))
        if operations.is_reaching(operation):
            inquiry.danger("layer", f"a layer is the operation {shown(operation, 60)}, which reaches files, the network or Python code", entry)
    elif short in _LOADERS:
        inquiry.danger("layer", f"{short} {_LOADERS[short]}", entry)
    elif short in _LOOKUPS and isinstance(config, dict) and isinstance(config.get("vocabulary"), str):
        inquiry.danger("path", f"{short} reads its vocabulary from {shown(config['vocabulary'], 80)}", entry)
    if short == "KerasLayer" and isinstance(config, dict) and "://" in str(config.get("handle")):
        level = Level.SUSPICIOUS if _PROTECTED.match(str(config["handle"])) else Level.DANGEROUS
        inquiry.add(level, "path", f"{short} loads a SavedModel from {shown(config['handle'], 80)}", entry)
    package, _, name = registered.rpartition(">")
    if package and inquiry.trust.is_of_python(package):
        inquiry.danger("class", f"it is registered as {called(package, name)}, a part of Python's library", entry)
    names = {short, registered, str(config) if isinstance(config, str) else ""}
    for name in sorted(names & _FORBIDDEN):
        inquiry.danger("call", f"it has keras call {name}", entry)
    if isinstance(module, str) and module:
        _module(inquiry, module, short, config, entry)


def _lambda(inquiry: Inquiry, config: Any, entry: str) -> None:
    function = config.get("function") if isinstance(config, dict) else None
    if isinstance(function, str):
        module = str(config.get("module") or "")
        if module and inquiry.trust.judge(module, function, Use.NAMED).level is Level.DANGEROUS:
            inquiry.danger("layer", f"a Lambda layer calls {called(module, function)}", entry)
        inquiry.suspect("layer", f"a Lambda layer calls the function {shown(function, 60)} of the program that loads it", entry)
    else:
        inquiry.danger("layer", "a Lambda layer: its function is stored as Python bytecode and runs with the model", entry)


def _module(inquiry: Inquiry, module: str, kind: str, config: Any, entry: str) -> None:
    """Keras imports the module that a configuration names, and calls what it finds there."""
    top = module.partition(".")[0]
    if kind == "function":
        name = str(config)
        if top in _OWN_PACKAGES and any(part in _FUNCTION_MODULES for part in module.split(".")):
            return
        if top == "builtins" and name in ("relu", "linear", "softmax"):
            return
        level = Level.SUSPICIOUS if inquiry.trust.judge(module, name, Use.NAMED).level is Level.SUSPICIOUS and top not in _OWN_PACKAGES else Level.DANGEROUS
        inquiry.add(level, "call", f"it names the function {called(module, name)}", entry)
        return
    if top in _OWN_PACKAGES:
        parts = [part for part in module.split(".") if part not in ("src", "api", "_tf_keras", "keras", "python")]
        if ".utils" in module or ".saving" in module or (parts and parts[0] in _APART) or kind[:1].islower():  # classes begin with a capital
            inquiry.danger("call", f"it has {called(module, kind)} called", entry)
        return
    if top == "builtins" and kind in ("dict", "list", "tuple", "set", "str", "int", "float", "slice", "NoneType"):
        return
    opinion = inquiry.trust.judge(module, kind, Use.NAMED)
    if opinion.level is Level.DANGEROUS:
        inquiry.danger("class", f"it has {called(module, kind)} imported and called: {opinion.reason}", entry)
    elif inquiry.trust.is_of_python(module):
        inquiry.danger("class", f"it has {called(module, kind)} imported and called, which is no layer", entry)
    else:
        inquiry.suspect("class", f"it has {called(module, kind)} imported, a class that is not Keras's", entry)
