"""Functions that load models: which of their arguments names the model, and what keeps code out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

FILE, HUB = "file", "hub"


@dataclass(frozen=True, slots=True)
class Loader:
    """How a function names its model: by the argument at `position` or one of the keywords. `kind` says what it names.

    `guard` is a keyword and the value with which it takes no code, which is also its default unless `explicit`, with versions that
    meet `default_since`; `never` takes none in any case. `since` is a requirement (PEP 508): with other versions the guard has holes. `pins`: it takes `revision`.
    `part` is the argument that names one file within the model, by position and keyword. `prefers` is what makes it take safetensors.
    """

    keywords: tuple[str, ...]
    kind: str = FILE
    position: int = 0
    guard: tuple[str, object] | None = None
    explicit: bool = False
    default_since: str = ""
    never: bool = False
    since: str = ""
    pins: bool = False
    part: tuple[int, str] | None = None
    prefers: str = ""


_BY_PATH = Loader(("f", "file", "path", "filename", "filepath", "model", "model_path", "name_or_path", "model_file", "fname"))
_NEVER = replace(_BY_PATH, never=True)
_BY_NAME = Loader(("pretrained_model_name_or_path", "repo_id", "model_name_or_path", "model_id", "model", "path"), HUB, pins=True)
_BY_NAME_ONLY = replace(_BY_NAME, keywords=("model_name", "model", "model_size_or_path", "repo_id"), pins=False)
# Safe mode is on by default. It holds since 3.15: CVE-2025-1550, CVE-2025-9905, CVE-2026-12481 and others got around it.
_KERAS = replace(_BY_PATH, guard=("safe_mode", True), since="keras>=3.15")
# `weights_only` is the default since 2.6; CVE-2025-32434 (before 2.6) and CVE-2026-24747 (before 2.10) got around it.
_TORCH = replace(_BY_PATH, guard=("weights_only", True), default_since="torch>=2.6", since="torch>=2.10")
_NUMPY = replace(_BY_PATH, guard=("allow_pickle", False))

FUNCTIONS: Mapping[str, Loader] = {
    "torch.load": _TORCH,
    "torch.serialization.load": _TORCH,
    "numpy.load": _NUMPY,
    **dict.fromkeys(
        (
            *("safetensors.torch.load_file", "safetensors.numpy.load_file", "safetensors.flax.load_file", "safetensors.safe_open"),
            *("safetensors.tensorflow.load_file", "safetensors.torch.load_model", "mlx.core.load"),
        ),
        _NEVER,
    ),
    **dict.fromkeys(
        (
            *("keras.models.load_model", "keras.saving.load_model", "tensorflow.keras.models.load_model", "tf_keras.models.load_model"),
            *("tensorflow.keras.saving.load_model", "tensorflow.python.keras.models.load_model"),
        ),
        _KERAS,
    ),
    **dict.fromkeys(
        (
            *("torch.jit.load", "torch.export.load", "torch.package.PackageImporter", "joblib.load", "pandas.read_pickle", "sklearn.externals.joblib.load"),
            *("pickle.load", "_pickle.load", "cPickle.load", "cloudpickle.load", "dill.load", "skops.io.load", "fastai.learner.load_learner"),
            *("fastai.vision.all.load_learner", "fastai.text.all.load_learner", "fastai.tabular.all.load_learner", "fastai.basics.load_learner"),
            *("onnx.load", "onnx.load_model", "onnxruntime.InferenceSession", "ultralytics.YOLO", "tensorflow.saved_model.load", "whisper.load_model"),
            *("llama_cpp.Llama", "tensorflow.lite.Interpreter", "tflite_runtime.interpreter.Interpreter", "lightgbm.Booster", "xgboost.Booster"),
            *("fasttext.load_model", "spacy.load", "mlflow.pyfunc.load_model", "mlflow.sklearn.load_model", "mlflow.pytorch.load_model"),
            *("mlflow.transformers.load_model", "mlflow.keras.load_model", "mlflow.tensorflow.load_model", "mlflow.onnx.load_model", "mlflow.xgboost.load_model"),
            *("statsmodels.api.load", "statsmodels.iolib.smpickle.load_pickle", "datasets.load_from_disk", "coremltools.models.MLModel", "gensim.models.Word2Vec.load"),
            *("gensim.models.Doc2Vec.load", "gensim.models.FastText.load", "gensim.models.KeyedVectors.load", "gensim.models.LdaModel.load"),
            *("langchain_community.vectorstores.FAISS.load_local", "langchain.vectorstores.FAISS.load_local"),
        ),
        _BY_PATH,
    ),
    **dict.fromkeys(("stable_baselines3.PPO.load", "stable_baselines3.DQN.load", "stable_baselines3.A2C.load", "stable_baselines3.SAC.load"), _BY_PATH),
    "huggingface_hub.snapshot_download": _BY_NAME,
    "huggingface_hub.hf_hub_download": replace(_BY_NAME, part=(1, "filename")),
    "llama_cpp.Llama.from_pretrained": replace(_BY_NAME, pins=False, part=(1, "filename")),
    "sentence_transformers.SentenceTransformer": _BY_NAME,
    "sentence_transformers.CrossEncoder": replace(_BY_NAME, keywords=("model_name_or_path", "model_name")),
    "sentence_transformers.SparseEncoder": _BY_NAME,
    "datasets.load_dataset": _BY_NAME,
    "vllm.LLM": _BY_NAME,
    "transformers.pipeline": replace(_BY_NAME, keywords=("model",), position=1),
    **dict.fromkeys(("peft.PeftModel.from_pretrained", "peft.PeftModelForCausalLM.from_pretrained"), replace(_BY_NAME, keywords=("model_id",), position=1)),
    **dict.fromkeys(
        (
            *("langchain_huggingface.HuggingFaceEmbeddings", "langchain_community.embeddings.HuggingFaceEmbeddings", "faster_whisper.WhisperModel"),
            *("langchain_community.embeddings.HuggingFaceBgeEmbeddings", "ctransformers.AutoModelForCausalLM.from_pretrained"),
        ),
        _BY_NAME_ONLY,
    ),
}

METHODS: Mapping[str, Loader] = {
    "from_pretrained": replace(_BY_NAME, prefers="use_safetensors"),
    "from_single_file": replace(_BY_PATH, keywords=("pretrained_model_link_or_path",)),
    "load_from_checkpoint": replace(_BY_PATH, keywords=("checkpoint_path",), guard=("weights_only", True), explicit=True, since="torch>=2.10"),
    "load_weights": replace(_BY_PATH, never=True),
    "load_lora_weights": replace(_BY_NAME, keywords=("pretrained_model_name_or_path_or_dict",), part=(-1, "weight_name"), prefers="use_safetensors"),
    "from_model_id": _BY_NAME_ONLY,
}
"""Of classes and objects whose names are not known here."""


def of(name: str, method: str) -> Loader | None:
    """The loader of a dotted name, "" if there is none, whose last part is `method`."""
    return FUNCTIONS.get(name) or METHODS.get(method)
