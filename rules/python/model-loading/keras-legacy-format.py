import os
from pathlib import Path

import keras
import tensorflow as tf
from keras.models import load_model
from tensorflow.keras.models import load_model as lm

MODEL_PATH = "models/cnn.h5"
BASE = Path("models")

# ruleid: keras-legacy-format
model = load_model("model.h5")
# ruleid: keras-legacy-format
renamed = lm('weights/best.HDF5', compile=False)
# ruleid: keras-legacy-format
by_name = keras.models.load_model(MODEL_PATH)


def load(folder, name):
    # ruleid: keras-legacy-format
    first = tf.keras.models.load_model(os.path.join(folder, "model.h5"))
    # ruleid: keras-legacy-format
    second = tf.keras.models.load_model(f"{folder}/{name}.h5", custom_objects={})
    # ruleid: keras-legacy-format
    third = load_model(str(BASE / "model.hdf5"))
    return first, second, third


class App:
    async def start(self):
        self.model = keras.saving.load_model(
            # ruleid: keras-legacy-format
            filepath="model.h5",
            compile=False,
        )


# ok: keras-legacy-format
current = load_model("model.keras")
# ok: keras-legacy-format
saved_model = tf.keras.models.load_model("export/1")
# ok: keras-legacy-format
current.load_weights("model.weights.h5")
# ok: keras-legacy-format
current.save("model.h5")
# ok: keras-legacy-format
joined = keras.models.load_model(os.path.join("runs", "model.keras"))


def by_argument(path):
    # ok: keras-legacy-format
    return keras.models.load_model(path)


def read_table(pd):
    # ok: keras-legacy-format
    return pd.read_hdf("data.h5")
