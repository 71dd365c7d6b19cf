"""Settings of Triton Inference Server (model_config.proto): libraries and files that they have the server load."""

from __future__ import annotations

from vetline.artifacts import operations, places
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.tars import leaves
from vetline.artifacts.verdict import shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

_BACKEND = re.compile(rb"(?m)^\s*backend\s*:\s*[\"']([^\"'\n]{0,200})[\"']")
_FILE = re.compile(rb"\b(input_data_file|default_model_filename|value)\s*:\s*[\"']([^\"'\n]{1,1000})[\"']")
_ENVIRONMENT = re.compile(rb"[\"']EXECUTION_ENV_PATH[\"']\s*,?\s*value\s*:?\s*\{\s*string_value\s*:\s*[\"']([^\"'\n]{1,1000})[\"']")
_OWN = frozenset(
    (
        *("", "python", "tensorrt", "onnxruntime", "tensorflow", "pytorch", "openvino", "dali", "fil", "tensorrtllm", "vllm", "ensemble", "identity", "repeat"),
        *("square", "caffe2", "mxnet", "paddle", "hugectr", "hps", "cuml", "rapids", "stateful", "armnn_tflite", "torch_tensorrt", "minimal", "recommended"),
    )
)
_IN_REPOSITORY = "$$TRITON_MODEL_DIRECTORY"


def examine(inquiry: Inquiry, view: View, text: bytes) -> None:
    """Remarks a backend that the server has not of its own, and files outside of the model's folder."""
    if backend := _BACKEND.search(text):
        inquiry.fact("format", "settings of Triton")
        name = backend[1].decode("utf-8", "replace")
        if name not in _OWN:
            operations.foreign(inquiry, f"the server loads the library libtriton_{shown(name, 60)}, a backend that it has not of its own", view.entry, name, offset=backend.start())
    for found in _FILE.finditer(text):
        path = found[2].decode("utf-8", "replace")
        if (found[1] != b"value" and leaves(path)) or places.reached(path):
            inquiry.danger("path", f"{found[1].decode()} is {shown(path, 80)}, outside the model's folder", view.entry, found.start())
    for found in _ENVIRONMENT.finditer(text):
        path = found[1].decode("utf-8", "replace")
        if leaves(path.removeprefix(_IN_REPOSITORY).lstrip("/") if path.startswith(_IN_REPOSITORY) else path):
            inquiry.danger("path", f"Python's environment is unpacked from {shown(path, 80)}, outside the model's folder", view.entry, found.start())
