import os
from pathlib import Path

import onnxruntime as ort
from onnxruntime import SessionOptions
from onnxruntime_extensions import get_library_path
from onnxruntime_extensions import get_library_path as extensions_path

LIBRARY = "/opt/app/lib/libcustom_ops.so"


def from_argument(args):
    options = ort.SessionOptions()
    # ruleid: onnx-custom-ops
    options.register_custom_ops_library(args.custom_ops)
    return ort.InferenceSession(args.model, options)


def from_model_folder(folder):
    so = SessionOptions()
    # ruleid: onnx-custom-ops
    so.register_custom_ops_library(os.path.join(folder, "ops.so"))
    # ruleid: onnx-custom-ops
    so.register_custom_ops_library(
        str(Path(folder) / "more_ops.so"),
    )
    return so


class Session:
    async def open(self, config):
        self.options = ort.SessionOptions()
        # ruleid: onnx-custom-ops
        self.options.register_custom_ops_library(f"{config.plugin_dir}/ops.so")
        for path in config.libraries:
            # ruleid: onnx-custom-ops
            self.options.register_custom_ops_library(path)


options = ort.SessionOptions()
# ok: onnx-custom-ops
options.register_custom_ops_library("libcustom_ops.so")
# ok: onnx-custom-ops
options.register_custom_ops_library(LIBRARY)
# ok: onnx-custom-ops
options.register_custom_ops_library(get_library_path())
# ok: onnx-custom-ops
options.register_custom_ops_library(extensions_path())
# ok: onnx-custom-ops
options.register_custom_ops_library(str(Path(__file__).with_name("ops.so")))

_BESIDE = os.path.join(os.path.dirname(__file__), "ops.so")
# ok: onnx-custom-ops
options.register_custom_ops_library(_BESIDE)
# ok: onnx-custom-ops
options.add_session_config_entry("session.load_model_format", "ORT")
