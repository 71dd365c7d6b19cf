import keras
import keras.config as config
import tensorflow as tf
from keras import config as keras_config
from keras.config import enable_unsafe_deserialization
from keras.config import enable_unsafe_deserialization as allow_lambda

# ruleid: keras-unsafe-global
keras.config.enable_unsafe_deserialization()
# ruleid: keras-unsafe-global
config.enable_unsafe_deserialization()


def prepare():
    # ruleid: keras-unsafe-global
    enable_unsafe_deserialization()
    # ruleid: keras-unsafe-global
    tf.keras.config.enable_unsafe_deserialization()


class Loader:
    async def open(self, path):
        # ruleid: keras-unsafe-global
        allow_lambda()
        # ruleid: keras-unsafe-global
        keras_config.enable_unsafe_deserialization()
        return keras.models.load_model(path)


def plain(path):
    # ok: keras-unsafe-global
    return keras.models.load_model(path)


# ok: keras-unsafe-global
keras.config.set_floatx("float16")
# ok: keras-unsafe-global
keras.utils.set_random_seed(7)
# ok: keras-unsafe-global
print("call keras.config.enable_unsafe_deserialization() at your own risk")
# ok: keras-unsafe-global
keras.config.disable_traceback_filtering()


# ok: keras-unsafe-global
def enable_unsafe_deserialization_help():
    return "see the documentation"
