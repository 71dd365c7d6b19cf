import keras
import tensorflow as tf
import torchvision.transforms as T
from keras import layers
from langchain_core.runnables import RunnableLambda
from tensorflow.keras.layers import Dense, Lambda
from tensorflow.keras import layers as L


def double(x):
    return x * 2


def build(inputs):
    # ruleid: keras-lambda-layer
    x = Lambda(lambda t: t / 255.0)(inputs)
    # ruleid: keras-lambda-layer
    x = layers.Lambda(lambda t: t[:, 0], name="first")(x)
    # ruleid: keras-lambda-layer
    x = tf.keras.layers.Lambda(
        lambda t: tf.expand_dims(t, axis=-1),
        output_shape=(None, 1),
    )(x)
    return x


class Encoder(keras.Model):
    def __init__(self):
        super().__init__()
        # ruleid: keras-lambda-layer
        self.norm = L.Lambda(function=lambda t: tf.math.l2_normalize(t, axis=1))
        # ruleid: keras-lambda-layer
        self.stack = keras.Sequential([Dense(8), keras.layers.Lambda(lambda t: t * 2)])


# ok: keras-lambda-layer
named = layers.Lambda(double)
# ok: keras-lambda-layer
named_keyword = keras.layers.Lambda(function=double, name="double")
# ok: keras-lambda-layer
to_grey = T.Lambda(lambda image: image.convert("L"))
# ok: keras-lambda-layer
runnable = RunnableLambda(lambda state: state["messages"])
# ok: keras-lambda-layer
plain = layers.Rescaling(1 / 255.0)
# ok: keras-lambda-layer
schedule = keras.callbacks.LearningRateScheduler(lambda epoch: 0.1 / (epoch + 1))
# ok: keras-lambda-layer
from_variable = keras.layers.Lambda(tf.nn.relu, arguments={"name": "r"})
