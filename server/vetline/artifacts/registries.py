"""Configurations of what keeps, serves and draws models: Spark, BentoML, kedro and ComfyUI name classes and programs in ways of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vetline.artifacts import places, sources
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.trust import Use, called
from vetline.artifacts.verdict import Level, shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

_OF_JAVA = re.compile(r"(?:javax?|jdk|sun|com\.sun|scala\.(?:sys|reflect|tools)|groovy|bsh|org\.(?:codehaus\.groovy|apache\.commons|springframework|mozilla))\.[\w.$]+")
"""Classes that are no stage of a pipeline, whoever names them: Java's own, and those by which others are run."""

_STAGES = re.compile(
    r"(?:org\.apache\.(?:spark|sedona|mahout)|com\.(?:microsoft|johnsnowlabs|databricks|nvidia|intel|linkedin|salesforce|ibm|amazonaws|google)|ml\.(?:dmlc|combust)|ai\.(?:h2o|catboost)"
    r"|org\.(?:graphframes|jpmml|tensorflow|bigdl)|pyspark|sparknlp)\."
)
_SPARK_PACKAGES = frozenset(("pyspark", "sparknlp", "sparkdl", "synapse", "xgboost", "mmlspark", "pysparkling", "h2o_pysparkling", "lightgbm", "graphframes"))
_SETTING = re.compile(r"(?m)^[ \t]*(@?\w+)[ \t]*=[ \t]*\"([^\"\n]{2,1000})\"[ \t]*$")
_CALLBACK = re.compile(r"@callbacks\"?[ \t]*[=:][ \t]*\"([^\"\n]{1,200})\"")
_OWN_CALLBACKS = ("spacy.", "spacy-", "spacy_", "prodigy.", "thinc.")
MAX_SETTINGS_BYTES = 2_000_000
_UNPROTECTED = re.compile(r"(?:https?|ftp)://\S")
_PICKLES = ("PickleDataset", "PickleDataSet", "JoblibDataset")
_PICKLERS = ("pickle", "joblib", "dill", "cloudpickle", "compress_pickle")
_DATASET = re.compile(r"([A-Za-z_]\w*)(?:\.\w+)*\.\w+Data[Ss]et")
_OF_KEDRO = frozenset(
    (
        *("kedro", "kedro_datasets", "kedro_datasets_experimental", "kedro_mlflow", "kedro_azureml", "kedro_vertexai", "api", "biosequence", "chromadb", "dask", "darts"),
        *("databricks", "delta", "email", "geopandas", "holoviews", "huggingface", "ibis", "io", "json", "langchain", "langfuse", "matlab", "matplotlib", "netcdf", "networkx"),
        *("openxml", "optuna", "pandas", "partitions", "pickle", "pillow", "plotly", "polars", "prophet", "pypdf", "pytorch", "redis", "rioxarray", "safetensors", "snowflake"),
        *("spark", "svmlight", "tensorflow", "text", "tracking", "video", "yaml", "torch", "torchvision", "datasets", "mmseg", "mmdet"),
    )
)
"""How the names of Kedro's own datasets begin, and of other libraries' that have a type of that name."""

_RUNNING_NODE = re.compile(r"python|exec|eval|script|shell|command|(?<!en)(?<!de)code", re.IGNORECASE)
_PROGRAM = re.compile(r"__import__|\b(?:os\.(?:system|popen|exec\w+|spawn\w+|remove)|subprocess\.|socket\.|urllib\.|requests\.|ctypes\.|shutil\.rmtree)|\b(?:exec|eval)\s*\(")


def examine(inquiry: Inquiry, node: dict[str, Any], entry: str) -> None:
    """One object of a configuration, told by the keys that such a platform writes."""
    if "sparkVersion" in node and isinstance(node.get("class"), str):
        _stage(inquiry, node["class"], node.get("language"), entry)
    if "api_version" in node and isinstance(node.get("module"), str):
        _imported(inquiry, node["module"], "Model", "BentoML", ("bentoml",), entry)
    if str(node.get("type", "")).endswith(_PICKLES) and _UNPROTECTED.match(str(node.get("filepath", ""))):
        on_the_way = not str(node["filepath"]).startswith("https:")  # anybody there can change it, too
        level = Level.DANGEROUS if on_the_way else Level.SUSPICIOUS
        inquiry.add(level, "source", f"a pickle is loaded from {shown(node['filepath'], 80)}, whose content whoever keeps it can change", entry)
    if str(node.get("type", "")).endswith(_PICKLES) and isinstance(backend := node.get("backend"), str):
        _imported(inquiry, backend, "load", "Kedro", _PICKLERS, entry)
    if (found := _DATASET.fullmatch(str(node.get("type", "")))) and found[1] not in _OF_KEDRO:
        words = f"Kedro imports and builds {shown(node['type'], 80)}: nothing is known of it; a class of your own project?"
        inquiry.suspect("class", words, entry)
    if "task" in node and not node.keys().isdisjoint(("model_file", "dict_class", "override", "init_opt")):
        _agent(inquiry, node, entry)
    if str(node.get("provider", "")).endswith(".FunctionTool") and isinstance(settings := node.get("config"), dict):
        _tool(inquiry, settings.get("source_code"), entry)
    if "widgets_values" in node or "class_type" in node:
        _drawn(inquiry, node, entry)


def _stage(inquiry: Inquiry, stage: str, language: Any, entry: str) -> None:
    """A stage of Spark's, which is built by the name of its class: of Java's, or imported if its language is Python."""
    if _OF_JAVA.fullmatch(stage):
        inquiry.danger("class", f"Spark builds {shown(stage, 80)}, which is no stage of a pipeline", entry)
    elif language != "Python":
        if not _STAGES.match(stage):
            inquiry.suspect("class", f"Spark builds {shown(stage, 80)}: nothing is known of it; a class of your own project?", entry)
    else:
        module, _, name = stage.rpartition(".")
        _imported(inquiry, module, name, "Spark", _SPARK_PACKAGES, entry)


def _agent(inquiry: Inquiry, node: dict[str, Any], entry: str) -> None:
    """Options of ParlAI's, which imports what stands before a colon; a word alone is the name of a part of its own."""
    for key in ("model", "dict_class", "agent"):
        module, colon, name = str(node.get(key, "")).partition(":")
        if colon and "." in module + name:
            _imported(inquiry, module, name, "ParlAI", ("parlai", "projects", "internal", "parlai_internal", "fb"), entry)


def _tool(inquiry: Inquiry, text: Any, entry: str) -> None:
    """A tool of AutoGen's, whose source is run as soon as it is read from its configuration."""
    if not isinstance(text, str):
        return
    raw = text.encode("utf-8", "replace")
    trial = inquiry.trial()
    sources.source(trial, View(raw, 0, len(raw), entry, "tool.py"))
    inquiry.charge(trial)
    for remark in trial.remarks:
        inquiry.add(remark.level, remark.kind, f"the source of a tool is run as it is read: {remark.message}", entry)


def pipeline(inquiry: Inquiry, view: View) -> None:
    """The settings of a spaCy pipeline, whose @names are functions that are registered, and called when it is built."""
    inquiry.fact("format", "spaCy configuration")
    stated = view.read(0, MAX_SETTINGS_BYTES).decode("utf-8", "replace")
    for found in _SETTING.finditer(stated):
        if why := places.reached(found[2]):
            inquiry.add(places.level(found[2]), "path", f"{found[1]} is the path {why}: {shown(found[2], 80)}", view.entry, found.start())
    for found in _CALLBACK.finditer(stated):
        if not found[1].startswith(_OWN_CALLBACKS):
            words = f"the function {shown(found[1], 60)} is called when the pipeline is built; it has to come from code beside it or from a package"
            inquiry.suspect("callback", words, view.entry, found.start())


def _imported(inquiry: Inquiry, module: str, name: str, by: str, own: frozenset[str] | tuple[str, ...], entry: str) -> None:
    opinion = inquiry.trust.judge(module, name, Use.NAMED)
    if opinion.level is not Level.NOTHING_FOUND and module.partition(".")[0] not in own:
        inquiry.add(opinion.level, "import", f"{by} imports {called(module, name)}: {opinion.reason}", entry)


def _drawn(inquiry: Inquiry, node: dict[str, Any], entry: str) -> None:
    """A node of a workflow of ComfyUI's: what runs code is given it as a value."""
    kind = str(node.get("class_type", node.get("type", "")))
    for text in _texts((node.get("widgets_values"), node.get("inputs"))):
        if _RUNNING_NODE.search(kind) and (found := _PROGRAM.search(text)):
            inquiry.danger("code", f"the node {shown(kind, 40)} is given code that holds {shown(found[0], 40)}", entry)
        elif "\n" not in text and len(text) < 1_000 and ".." in text.replace("\\", "/").split("/"):
            inquiry.danger("path", f"the node {shown(kind, 40)} reads {shown(text, 80)}, outside the folder of models", entry)


def _texts(values: Any) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, (list, dict)):
            yield from (one for one in (value.values() if isinstance(value, dict) else value) if isinstance(one, str))
