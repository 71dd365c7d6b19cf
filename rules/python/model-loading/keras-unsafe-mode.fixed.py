import keras
import markdown
import tensorflow as tf
from keras.models import load_model
from keras.saving import load_model as restore
from tensorflow import keras as tf_keras

SAFE = False

# ruleid: keras-unsafe-mode
model = load_model("model.keras", safe_mode=True)
# ruleid: keras-unsafe-mode
renamed = restore("model.keras", safe_mode=True, compile=False)


def load_from(path):
    return tf.keras.models.load_model(
        path,
        custom_objects=None,
        # ruleid: keras-unsafe-mode
        safe_mode=True,
    )


class Scorer:
    async def open(self, path, config):
        # ruleid: keras-unsafe-mode
        self.model = tf_keras.models.load_model(path, compile=False, safe_mode=True)
        # ruleid: keras-unsafe-mode
        self.layer = keras.saving.deserialize_keras_object(config, safe_mode=True)


# ok: keras-unsafe-mode
default = load_model("model.keras")
# ok: keras-unsafe-mode
explicit = keras.models.load_model("model.keras", safe_mode=True)
# ok: keras-unsafe-mode
no_compile = load_model("model.keras", compile=False)


def forward(path, safe_mode=True):
    # ok: keras-unsafe-mode
    return keras.models.load_model(path, safe_mode=safe_mode)


def render(text):
    # ok: keras-unsafe-mode
    return markdown.markdown(text, safe_mode=False)


def other(dbt):
    # ok: keras-unsafe-mode
    return dbt.run(safe_mode=False)


def per_file(path, trusted):
    # ok: keras-unsafe-mode
    return keras.models.load_model(path, safe_mode=trusted.get(path, False))
