# ruleid: outdated-keras-np-utils
from keras import utils as np_utils
# ruleid: outdated-keras-np-utils
from tensorflow.keras import utils as np_utils

# ok: outdated-keras-np-utils
from keras.utils import to_categorical
# ok: outdated-keras-np-utils
from tensorflow.keras.utils import plot_model
# ok: outdated-keras-np-utils
from project.utils import np_utils as own
# ok: outdated-keras-np-utils
from keras import utils
# ok: outdated-keras-np-utils
from mxnet.utils import np_utils as mx


def encode(labels):
    # ruleid: outdated-keras-np-utils
    from keras import utils as np_utils  # to_categorical

    return np_utils.to_categorical(labels)


class Encoder:
    async def encode(self, labels):
        # ruleid: outdated-keras-np-utils
        from tensorflow.keras import utils as np_utils
        return np_utils.to_categorical(labels)


try:
    import keras.utils as compatible
except ImportError:
    # ok: outdated-keras-np-utils
    from tensorflow.keras.utils import np_utils
