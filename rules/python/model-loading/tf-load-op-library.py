import os
from pathlib import Path

import tensorflow as tf
from tensorflow import load_op_library as load_ops
from tensorflow.python.framework import load_library
from tensorflow.python.platform import resource_loader

KERNELS = "/usr/lib/ops/_kernels.so"


def load_from_argument(args):
    # ruleid: tf-load-op-library
    return tf.load_op_library(args.ops)


def load_downloaded(folder):
    # ruleid: tf-load-op-library
    return load_ops(os.path.join(folder, "custom_ops.so"))


class Runtime:
    async def start(self, config):
        # ruleid: tf-load-op-library
        self.ops = tf.load_op_library(f"{config['plugin_dir']}/ops.so")
        # ruleid: tf-load-op-library
        tf.load_library(config["library"])
        # ruleid: tf-load-op-library
        load_library.load_op_library(os.environ["CUSTOM_OPS"])


# ok: tf-load-op-library
literal = tf.load_op_library("./_custom_ops.so")
# ok: tf-load-op-library
constant = tf.load_op_library(KERNELS)
# ok: tf-load-op-library
beside = tf.load_op_library(os.path.join(os.path.dirname(__file__), "_custom_ops.so"))
# ok: tf-load-op-library
data_file = load_library.load_op_library(resource_loader.get_path_to_datafile("_custom_ops.so"))
# ok: tf-load-op-library
beside_path = tf.load_op_library(str(Path(__file__).with_name("_custom_ops.so")))

_LIBRARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "_custom_ops.so")
# ok: tf-load-op-library
from_variable = tf.load_op_library(_LIBRARY)


def by_other_loader(plugins, name):
    # ok: tf-load-op-library
    return plugins.load_op_library(name)
