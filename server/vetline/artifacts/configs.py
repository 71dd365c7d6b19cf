"""Configurations that name code: Keras, skops, Hydra, transformers and their kin, as JSON or YAML."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import yaml

from vetline.artifacts import commands, graphs, hub, keras, markup, operations, places, programs, registries, targets, templates
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.tars import leaves
from vetline.artifacts.trust import Use, called
from vetline.artifacts.verdict import Level, shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

_LIBRARIES = frozenset(("transformers", "diffusers", "sentence_transformers", "peft", "onnxruntime", "mlflow", "stable_diffusion", "pylate", "model2vec"))
_LANGCHAIN = frozenset(("langchain", "langchain_core", "langchain_community", "langchain_openai", "langchain_anthropic", "langchain_google_genai", "langchain_ollama"))
MAX_YAML_BYTES = 2_000_000
MAX_NODES = 2_000_000
LARGE_JSON_BYTES = 8_000_000
"""Of JSON that is parsed in any case: as objects it takes many times the memory."""

_OTHER_TEMPLATES = (".j2", ".tp", ".tpl", ".tmpl", ".html", ".in", ".yml", ".yaml", ".cfg")  # of programs and pages, not of what a model is told
_FILE_KEY = re.compile(r"(?:\w+_)?(?:file_?base_?name|file_?name|base_?name|weights?_file|model_file)")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_WIDER = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
_CODECS = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_SPEAKING = re.compile(
    rb"class_name|registered_name|__loader__|_target_|__import__|os\.system|subprocess|\"lc\"|\"(?:target|class_path|expr_str|py/\w+)\"|template|auto_map|custom_|_implementation|weight_map|\\u00[2-7][0-9a-fA-F]|!!python"
)
"""What a configuration that names code holds somewhere, unless it is written in escapes, which count too."""
_YAML_NAMES = (".yaml", ".yml", "mlmodel", "mlproject")
_CALLING_TAG = re.compile(r"!(?:apply|new|name|module):([\w.]+)\Z")
"""Of HyperPyYAML, which builds SpeechBrain's models: what stands behind the colon is imported, and called but by `!name` and `!module`."""

_CODE = re.compile(r"\s*(?:(?:exec|eval)\s*\(\s*['\"(]|__import__\s*\(\s*['\"][\w.]+['\"]\s*\)\s*\.|(?:os\.(?:system|popen)|subprocess\.\w+)\s*\(\s*[\['\"])")
"""Values that are code: builders of networks evaluate the words of their configurations."""

_CODE_WITHIN = re.compile(r"__import__\s*\(\s*['\"][\w.]+['\"]\s*\)\s*\.\s*\w+\s*\(")
_KERAS_MODULES = frozenset(("keras", "tensorflow.keras", "tf_keras", "tensorflow.python.keras"))
_FOREIGN_TAG = re.compile(r"!ruby/|tag:yaml\.org,2002:(?:javax?|com|org|net|sun|ruby)[./]")
"""Of Ruby's and Java's readers, which build any object that a tag names."""

_SKOPS_LOADERS = frozenset(
    (
        *("DictNode", "DefaultDictNode", "_DictWithDeprecatedKeysNode", "ListNode", "SetNode", "TupleNode", "FunctionNode", "PartialNode", "TypeNode"),
        *("SliceNode", "ObjectNode", "JsonNode", "BytesNode", "BytearrayNode", "NdArrayNode", "MaskedArrayNode", "RandomStateNode", "RandomGeneratorNode"),
        *("DTypeNode", "SparseMatrixNode", "TreeNode", "SGDNode", "LossNode", "DatetimeTimedeltaNode", "CachedNode", "ConstantNode", "UnpickleNode"),
        *("QuantileForestNode", "ReduceNode", "GaussianProcessNode", "BunchNode", "OrderedDictNode", "EnumNode", "PathNode"),
    )
)
_CHAINS_THAT_RUN = frozenset(("llm_bash_chain", "pal_chain", "sql_database_chain", "llm_requests_chain", "api_chain", "python_repl", "terminal"))
_TARGET = re.compile(rb"(?m)^[ \t{,-]*[\"']?_target_[\"']?[ \t]*:[ \t]*[\"']?([\w.]+)")
_GUARD_REACHES = re.compile(r"__|\b(?:lambda|import|eval|exec|open|getattr|compile|system|globals)\b")
_SQL_CALLS = re.compile(r"\b(?:java_method|reflect2?)\s*\(\s*[\"']", re.IGNORECASE)
_CODE_TAG = re.compile(r"tag:yaml.org,2002:python/(?!none|bool|int|float|complex|str|unicode|bytes|list|tuple|dict)")


def examine(inquiry: Inquiry, view: View) -> bool:
    """Looks into a text that configures something. False if it is none."""
    head = view.read(0, 4_096).lstrip(b"\xef\xbb\xbf \t\r\n")
    name = view.name.lower()
    if name.endswith((".jinja", ".jinja2")):
        inquiry.fact("format", "Jinja template")
        templates.of_file(inquiry, _text(inquiry, view), view.entry, view.name)
        return True
    if head[:2] in _WIDE or head[:4] in _WIDER or head[1:2] == b"\0" or (head[:1] == b"\0" and head[:4].lstrip(b"\0")[:1] in (b"{", b"[", b"<")):
        return _wide(inquiry, view)
    if head[:1] == b"[" or (head[:1] == b"{" and head[1:2] not in (b"{", b"%", b"#")):
        return _json(inquiry, view)
    if head[:5].lower() == b"<?xml" or head[:5] == b"<PMML" or (head[:1] == b"<" and name.endswith((".xml", ".pmml"))) or (head[:9].upper() == b"<!DOCTYPE" and head[9:].lstrip()[:4].lower() != b"html"):
        return markup.examine(inquiry, view)
    if name.endswith("readme.md") and head[:3] == b"---":
        _card(inquiry, view)
        return True
    if name.endswith(_YAML_NAMES) or b"_target_" in head or b"!!python/" in head:
        return _yaml(inquiry, view)
    if head[:2] in (b"{{", b"{%", b"{#") and (not name.endswith(_OTHER_TEMPLATES) or view.find(b"messages", 0, 100_000) >= 0):
        inquiry.fact("format", "Jinja template")
        templates.examine(inquiry, _text(inquiry, view), view.entry)
        return True
    return False


def value(inquiry: Inquiry, stated: Any, entry: str) -> None:
    """Looks at each object of a configuration that has been read."""
    for node in _nodes(inquiry, stated, entry):
        if isinstance(node.get("op"), str) and "name" in node:
            _operation(inquiry, node, entry)
        if "class_name" in node or "registered_name" in node:
            keras.node(inquiry, node, entry)
        if "__loader__" in node:
            _skops(inquiry, node, entry)
        if node.get("type") == "constructor" and "lc" in node:
            _constructed(inquiry, node.get("id"), entry)
        targets.examine(inquiry, node, entry)
        registries.examine(inquiry, node, entry)
        hub.within(inquiry, stated, node, entry)
        for key, inner in node.items():
            if not hub.examine(inquiry, str(key), inner, entry):
                _entry_of(inquiry, str(key), inner, entry)


def _nodes(inquiry: Inquiry, stated: Any, entry: str) -> Iterator[dict[str, Any]]:
    """Objects, outermost first, without recursion. Texts that hold JSON are read too: configurations nest that way."""
    waiting = [stated]
    seen: set[int] = set()
    for _ in range(MAX_NODES):
        if not waiting:
            return
        one = waiting.pop()
        if isinstance(one, (dict, list)):
            if id(one) in seen:
                continue
            seen.add(id(one))
        if isinstance(one, dict):
            yield one
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
        elif isinstance(one, str) and len(one) > 20 and one.lstrip()[:1] == "{" and "class_name" in one:
            try:
                waiting.append(json.loads(one))
            except (ValueError, RecursionError):
                continue
        elif isinstance(one, str):
            _said(inquiry, one, entry)
    inquiry.unread(f"only the first {MAX_NODES:,} values were looked at", entry)


def _said(inquiry: Inquiry, one: str, entry: str) -> None:
    """Any text in a configuration."""
    if "__import__" in one or "os." in one or "subprocess" in one or "exec(" in one or "eval(" in one:
        _code(inquiry, one, entry)
    if ("|" in one or "chmod" in one or "/dev/tcp" in one or " -e" in one) and (command := commands.downloaded(one)):
        inquiry.danger("program", f"a command that runs what it downloads: {shown(command, 90)}", entry)
    if "http://" in one and (source := commands.unsafe_source(one)) and not one.startswith("http://"):
        inquiry.danger("source", f"packages are installed from {shown(source, 80)}, which is not protected", entry)
    if one.startswith("$") and (found := targets.EVALUATED_REACHES.search(one)):
        inquiry.danger("expression", f"MONAI evaluates {shown(one, 80)}, which reaches {shown(found[0], 40)}", entry)
    if one.startswith("_$$ND_FUNC$$_"):
        inquiry.danger("serialised", f"a function of JavaScript, which is run when it is read: {shown(one, 80)}", entry)
    if why := places.reached(one):
        inquiry.add(places.level(one), "path", f"a value is the path {why}: {shown(one, 80)}", entry)
    if "(" in one and (found := _SQL_CALLS.search(one)):
        inquiry.danger("expression", f"a query that calls methods of Java: {shown(one, 80)}", entry)
    if "__" in one and ("{{" in one or "{%" in one):
        templates.examine(inquiry, one, entry, "template")


def _entry_of(inquiry: Inquiry, key: str, inner: Any, entry: str) -> None:
    if key in ("template_path", "prefix_path", "suffix_path"):
        _path(inquiry, inner, "a template", entry)
    elif "template" in key and isinstance(inner, str):
        templates.examine(inquiry, inner, entry, shown(key, 60))
    elif key == "template" and isinstance(inner, list):
        for one in inner:
            templates.examine(inquiry, str(one), entry)
    elif key == "chat_template" and isinstance(inner, list):
        for one in inner:
            if isinstance(one, dict) and isinstance(one.get("template"), str):
                templates.examine(inquiry, one["template"], entry, f"template {shown(one.get('name', ''), 40)}")
    elif key == "auto_mapping" and isinstance(inner, dict) and isinstance(inner.get("parent_library"), str):
        _imported(inquiry, inner["parent_library"], str(inner.get("base_model_class", "")), entry)
    elif key in ("@class", "@type") and isinstance(inner, str) and programs.RUNNERS["objects of Java"].search(inner.encode("utf-8", "replace")):
        inquiry.danger("serialised", f"it has the class {shown(inner, 80)} of Java's built, by which programs are run", entry)
    elif inner == "numcodecs.pickle" or (key == "id" and inner == "pickle"):
        inquiry.suspect("codec", "its parts are pickles, which are loaded when they are read", entry)
    elif key == "loader_module" and isinstance(inner, str) and inner.partition(".")[0] not in _LIBRARIES:
        opinion = inquiry.trust.judge(inner, "_load_pyfunc", Use.CALLED)
        inquiry.add(opinion.level, "import", f"MLflow imports {shown(inner, 80)} and calls its _load_pyfunc: {opinion.reason}", entry)
    elif key == "keras_module" and isinstance(inner, str) and inner not in _KERAS_MODULES:
        inquiry.danger("import", f"MLflow imports {shown(inner, 80)} in the place of Keras", entry)
    elif _FILE_KEY.fullmatch(key) and isinstance(inner, str) and ".." in inner.replace("\\", "/").split("/"):
        _path(inquiry, inner, "a file", entry)
    elif key == "_class_name" and isinstance(inner, str) and "." in inner:
        _imported(inquiry, inner.rpartition(".")[0], inner.rpartition(".")[2], entry)
    elif key == "#" and isinstance(inner, str) and inner.rpartition(".")[2] in graphs.PADDLE_CODE:
        inquiry.danger("operation", f"the operator {shown(inner, 40)} calls Python code", entry)
    elif key == "digest":
        _path(inquiry, inner, "a layer", entry)
    elif key == "model_code_path":
        _path(inquiry, inner, "the code", entry)
    elif key == "_type" and inner in _CHAINS_THAT_RUN:
        inquiry.suspect("chain", f"a chain of the kind {inner} runs or requests what a model writes", entry)
    elif key == "itemInfoEntries" and isinstance(inner, dict):
        for one in inner.values():
            _path(inquiry, one.get("path") if isinstance(one, dict) else None, "a part", entry)
    elif key == "python_function" and isinstance(inner, dict):
        for part in ("model_path", "data", "code", "python_model"):
            _path(inquiry, inner.get(part), "a part", entry)
    elif key == "guards_code" and isinstance(inner, list):
        for one in inner:
            if isinstance(one, str) and (found := _GUARD_REACHES.search(one)):
                inquiry.danger("expression", f"a guard that is evaluated holds {shown(found[0], 20)}: {shown(one, 80)}", entry)
    elif (key == "weight_map" and isinstance(inner, dict)) or (key == "paths" and isinstance(inner, list)):
        for file in {str(one) for one in (inner.values() if isinstance(inner, dict) else inner)}:
            if leaves(file):
                inquiry.danger("path", f"weights are read from {shown(file)}, outside the model's folder", entry)


def _code(inquiry: Inquiry, stated: str, entry: str) -> None:
    """A value that is code from its first word on, or that imports within."""
    if found := _CODE.match(stated) or _CODE_WITHIN.search(stated):
        inquiry.danger("expression", f"a value is code, which runs where values are evaluated: {shown(stated[found.start() :].strip(), 80)}", entry)


def _constructed(inquiry: Inquiry, stated: Any, entry: str) -> None:
    """An object of LangChain's, which `load` builds by the path of its class."""
    if isinstance(stated, list) and len(stated) > 1 and all(isinstance(word, str) for word in stated):
        _imported(inquiry, ".".join(stated[:-1]), stated[-1], entry)


def _operation(inquiry: Inquiry, node: dict[str, Any], entry: str) -> None:
    """A node of a graph that is written as JSON: TensorFlow.js's and MXNet's."""
    operation, name = str(node["op"]), shown(node["name"], 60)
    if operations.is_reaching(operation):
        inquiry.danger("operation", f"the operation {operation} ({name}) reaches files, the network or Python code", entry)
    elif operation in ("_Native", "_NDArray"):
        inquiry.danger("operation", f"the operation {operation} ({name}) calls what stands at an address in memory", entry)
    elif operation == "Custom":
        kind = node.get("attrs", {}).get("op_type", "") if isinstance(node.get("attrs"), dict) else ""
        words = f"the operation {name} {shown(f'({kind}) ' if kind else '', 42)}is a class of the program that loads the model"
        operations.foreign(inquiry, words, entry, str(kind))


def _path(inquiry: Inquiry, stated: Any, what: str, entry: str) -> None:
    if isinstance(stated, str) and leaves(stated):
        inquiry.danger("path", f"{what} is read from {shown(stated)}, outside the model's folder", entry)


def _imported(inquiry: Inquiry, module: str, name: str, entry: str) -> None:
    """A module that a loader imports because a configuration names it."""
    opinion = inquiry.trust.judge(module, name or "Model", Use.NAMED)
    if opinion.level is not Level.NOTHING_FOUND and module.partition(".")[0] not in _LIBRARIES | _LANGCHAIN:
        inquiry.add(opinion.level, "import", f"it has {called(module, name) if name else shown(module, 80)} imported: {opinion.reason}", entry)


def _skops(inquiry: Inquiry, node: dict[str, Any], entry: str) -> None:
    """A node of a skops schema: its loader builds or looks up what it names."""
    loader = str(node["__loader__"])
    module, name = str(node.get("__module__", "")), str(node.get("__class__", ""))
    content = node.get("content")
    _path(inquiry, node.get("file"), "an array", entry)
    if loader == "JoblibNode":
        inquiry.danger("call", f"{loader} has a pickle loaded by joblib", entry)
        return
    if loader == "OperatorFuncNode":
        inquiry.danger("call", f"{loader} builds {called(module, name)}, which calls by name", entry)
        return
    if loader == "MethodNode":
        method = str(content.get("func", "")) if isinstance(content, dict) else ""
        inquiry.danger("call", f"{loader} looks up {shown(method, 60)} of an object by name", entry)
        return
    if loader == "FunctionNode" and isinstance(content, dict):
        module, name = str(content.get("module_path", module)), str(content.get("function", name))
    if loader not in _SKOPS_LOADERS:
        inquiry.suspect("class", f"the node {shown(loader, 40)} is none of those that skops has", entry)
    opinion = inquiry.trust.judge(module, name, Use.NAMED if loader in ("FunctionNode", "TypeNode", "NdArrayNode") else Use.NEWED)
    if opinion.level is not Level.NOTHING_FOUND:
        inquiry.add(opinion.level, "class", f"{shown(loader, 40)} takes {called(module, name)}: {opinion.reason}", entry)


def _wide(inquiry: Inquiry, view: View) -> bool:
    """Texts in UTF-16 and UTF-32, which parsers read as well."""
    if not view.name.lower().endswith(_YAML_NAMES) and not any(view.read(0, 4_096).decode(codec, "ignore").lstrip("\ufeff \t\r\n")[:1] in ("{", "[", "<") for codec in _CODECS):
        return False  # as most binary data
    raw = view.read(0, min(len(view), inquiry.limits.text_bytes // 4))
    for codec in ("utf-32",) if raw[:4] in _WIDER else ("utf-16",) if raw[:2] in _WIDE else _CODECS:
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError:
            continue
        if text.lstrip()[:1] in ("{", "[", "<") or view.name.lower().endswith(_YAML_NAMES):
            plain = View(text.encode("utf-8", "replace"), 0, len(text.encode("utf-8", "replace")), view.entry, view.name, view.depth)
            return examine(inquiry, plain)
    return False


# -- the texts themselves ----------------------------------------------------------------------------------------------


def _json(inquiry: Inquiry, view: View) -> bool:
    if len(view) > inquiry.limits.text_bytes:
        if view.name.lower().endswith(".json"):
            inquiry.unread(f"larger than {inquiry.limits.text_bytes // 1_000_000} MB, and not read as a configuration", view.entry)
            return True
        return False
    if len(view) > LARGE_JSON_BYTES and not _SPEAKING.search(view.data, view.start, view.end):  # type: ignore[call-overload]
        inquiry.fact("format", "JSON")  # of a size that vocabularies and trees have; nothing in it that is looked for
        return True
    try:
        stated = json.loads(view.read(0, len(view)).decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError) as error:
        if view.name.lower().endswith(_YAML_NAMES):
            return _yaml(inquiry, view)  # which may begin with a brace, too
        if view.name.lower().endswith(".json"):
            kind = "nests too deep" if isinstance(error, RecursionError) else "is no JSON"
            inquiry.fact("format", "JSON")
            if isinstance(error, RecursionError):
                inquiry.unread(f"the configuration {kind}", view.entry)
            return True
        return False
    inquiry.fact("format", _json_kind(stated, view.name))
    if isinstance(stated, dict) and "nbformat" in stated:
        commands.notebook(inquiry, stated.get("cells"), view.entry)
        return True
    value(inquiry, stated, view.entry)
    name = view.name.rpartition("/")[2].lower()
    if name == "modules.json" and isinstance(stated, list):
        for one in stated:
            if isinstance(one, dict) and isinstance(one.get("type"), str):
                _path(inquiry, one.get("path"), "a part", view.entry)
                module, _, kind = one["type"].rpartition(".")
                _imported(inquiry, module, kind, view.entry)
    elif name == "model_index.json" and isinstance(stated, dict):
        for part in stated.values():
            if isinstance(part, list) and len(part) == 2 and all(isinstance(word, str) for word in part):
                _imported(inquiry, part[0], part[1], view.entry)
    return True


def _json_kind(stated: Any, name: str) -> str:
    if isinstance(stated, dict):
        if "learner" in stated and "version" in stated:
            return "XGBoost"
        if "oblivious_trees" in stated:
            return "CatBoost"
        if "weight_map" in stated:
            return "index of weights"
        if "model_type" in stated or "tokenizer_class" in stated or "chat_template" in stated:
            return "transformers configuration"
        if "nbformat" in stated:
            return "notebook"
        if "class_name" in stated and "config" in stated:
            return "Keras configuration"
    return "JSON"


def _yaml(inquiry: Inquiry, view: View) -> bool:
    raw = view.read(0, MAX_YAML_BYTES)
    if b"\0" in raw:
        return False
    inquiry.fact("format", "YAML")
    if len(raw) < len(view):
        inquiry.unread(f"only the first {MAX_YAML_BYTES // 1_000_000} MB were read as a configuration", view.entry)
    try:
        roots = list(yaml.compose_all(raw.decode("utf-8", "replace"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except (yaml.YAMLError, RecursionError):
        for found in _TARGET.finditer(raw):
            targets.examine(inquiry, {"_target_": found[1].decode()}, view.entry)
        if b"!!python/" in raw:
            inquiry.danger("tag", "a tag of Python's own has objects built", view.entry)
        return True
    for root in roots:
        if root is not None:
            value(inquiry, _plain(root, {}), view.entry)
    seen: set[int] = set()
    waiting: list[Any] = [*roots]
    while waiting and len(seen) < MAX_NODES:
        node = waiting.pop()
        if node is None or id(node) in seen:
            continue
        seen.add(id(node))
        if called_by_tag := _CALLING_TAG.match(str(node.tag)):
            targets.tagged(inquiry, called_by_tag[1], view.entry)
        if _CODE_TAG.match(str(node.tag)):
            _built(inquiry, str(node.tag).rpartition(",2002:")[2], node.start_mark.index, view.entry)
        if _FOREIGN_TAG.match(str(node.tag)):
            inquiry.danger("tag", f"the tag {shown(node.tag, 80)} has an object of another language built", view.entry, node.start_mark.index)
        if isinstance(node, yaml.MappingNode):
            waiting.extend(one for pair in node.value for one in pair)
        elif isinstance(node, yaml.SequenceNode):
            waiting.extend(node.value)
    return True


def _card(inquiry: Inquiry, view: View) -> None:
    """The settings at the head of a data set's card, which say where its files lie."""
    inquiry.fact("format", "card")
    try:
        root = yaml.compose(view.read(0, MAX_YAML_BYTES).decode("utf-8", "replace").lstrip("\ufeff \r\n")[3:].partition("\n---")[0], Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return
    for node in _nodes(inquiry, _plain(root, {}) if root else None, view.entry):
        for file in (node.get("data_files"), node.get("path")):
            for one in file if isinstance(file, list) else (file,):
                if isinstance(one, str) and (one.startswith("/") or ".." in one.split("/")):
                    inquiry.suspect("path", f"data is read from {shown(one, 80)}, outside of the data set's folder", view.entry)


def _built(inquiry: Inquiry, tag: str, offset: int, entry: str) -> None:
    """A tag by which Python's reader builds, calls or names something; what a pickle may use, it may as well."""
    kind, _, target = tag.partition(":")
    module, _, name = target.rpartition(".")
    uses = {"python/object/apply": Use.CALLED, "python/object/new": Use.NEWED, "python/object": Use.NEWED, "python/name": Use.NAMED}
    level = Level.DANGEROUS
    if module and kind in uses:
        opinion = inquiry.trust.judge(module, name, uses[kind])
        level = opinion.level
        if level is Level.NOTHING_FOUND and opinion.rule not in ("", "data"):
            level = Level.SUSPICIOUS
    if level is not Level.NOTHING_FOUND:
        inquiry.add(level, "tag", f"the tag {shown(tag, 80)} has Python code run by yaml.load", entry, offset)


def _plain(node: yaml.Node, known: dict[int, Any]) -> Any:
    """What a node says, of whatever tag, as plain data. Nodes that are named twice are one value, as they may hold themselves."""
    if id(node) in known:
        return known[id(node)]
    if isinstance(node, yaml.MappingNode):
        table: dict[str, Any] = {}
        known[id(node)] = table
        for number, (key, inner) in enumerate(node.value):
            table[key.value if isinstance(key, yaml.ScalarNode) else f"key {number}"] = _plain(inner, known)
        return table
    if isinstance(node, yaml.SequenceNode):
        row: list[Any] = []
        known[id(node)] = row
        row.extend(_plain(inner, known) for inner in node.value)
        return row
    return node.value.lower() in ("true", "yes", "on") if node.tag.endswith(":bool") else node.value


def _text(inquiry: Inquiry, view: View) -> str:
    raw = view.read(0, inquiry.limits.text_bytes)
    return raw.decode("utf-8", "replace")
