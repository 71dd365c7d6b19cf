import kagglehub
import tensorflow_hub
import tensorflow_hub as hub
from kagglehub import model_download
from tensorflow_hub import KerasLayer, load

ENCODER = "https://tfhub.dev/google/universal-sentence-encoder"

# ruleid: tfhub-load-unpinned
encoder = hub.load("https://tfhub.dev/google/universal-sentence-encoder")
# ruleid: tfhub-load-unpinned
by_name = load(ENCODER)


def build():
    # ruleid: tfhub-load-unpinned
    return KerasLayer("https://www.kaggle.com/models/google/nnlm/tensorFlow2/en-dim50", trainable=False)


class Audio:
    async def open(self):
        self.model = tensorflow_hub.KerasLayer(
            # ruleid: tfhub-load-unpinned
            handle="https://tfhub.dev/google/yamnet?tf-hub-format=compressed",
        )
        # ruleid: tfhub-load-unpinned
        self.path = kagglehub.model_download("google/yamnet/tensorFlow2/yamnet")


# ok: tfhub-load-unpinned
pinned = hub.load("https://tfhub.dev/google/universal-sentence-encoder/4")
# ok: tfhub-load-unpinned
pinned_query = hub.load("https://tfhub.dev/google/yamnet/1?tf-hub-format=compressed")
# ok: tfhub-load-unpinned
pinned_kaggle = model_download("google/yamnet/tensorFlow2/yamnet/1")
# ok: tfhub-load-unpinned
local = hub.load("models/encoder")
# ok: tfhub-load-unpinned
absolute = hub.KerasLayer("/srv/models/encoder/tf2/main")


def by_argument(handle):
    # ok: tfhub-load-unpinned
    return hub.load(handle)


# ok: tfhub-load-unpinned
dataset = kagglehub.dataset_download("someone/rows")


def mirrored(mirror):
    # ok: tfhub-load-unpinned
    return hub.load(mirror.path_of("https://tfhub.dev/google/yamnet"))
