import keras
import tensorflow as tf
# ruleid: outdated-keras-utils
from keras.utils import to_categorical
# ruleid: outdated-keras-utils
from tensorflow.keras.utils import to_categorical as onehot

# ok: outdated-keras-utils
from keras.utils import plot_model
# ok: outdated-keras-utils
from tensorflow.keras.utils import normalize
# ok: outdated-keras-utils
from project.utils.np_utils import pad


def encode(labels):
    # ruleid: outdated-keras-utils
    return keras.utils.to_categorical(labels, 10)


class Encoder:
    async def encode(self, labels):
        # ruleid: outdated-keras-utils
        return tf.keras.utils.to_categorical(
            labels,
            num_classes=10,
        )

    def current(self, labels):
        # ok: outdated-keras-utils
        return keras.utils.to_categorical(labels, 10)


try:
    from keras.utils import to_categorical as current
except ImportError:
    # ok: outdated-keras-utils
    from keras.utils.np_utils import to_categorical as current
