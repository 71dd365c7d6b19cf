import tensorflow as tf
import tensorflow.compat.v1 as tf1

# ruleid: outdated-tensorflow-v1
x = tf.compat.v1.placeholder(tf.float32, shape=[None, 784])
# ruleid: outdated-tensorflow-v1
tf.compat.v1.set_random_seed(1)


def train(loss):
    # ruleid: outdated-tensorflow-v1
    step = tf.compat.v1.train.AdamOptimizer(1e-3).minimize(loss)
    # ruleid: outdated-tensorflow-v1
    with tf.compat.v1.Session() as session:
        # ruleid: outdated-tensorflow-v1
        session.run(tf.compat.v1.global_variables_initializer())
        session.run(step)


class Model:
    def build(self, inputs):
        # ruleid: outdated-tensorflow-v1
        hidden = tf.compat.v1.layers.dense(
            inputs,
            units=128,
        )
        # ruleid: outdated-tensorflow-v1
        return tf.compat.v1.get_variable("w", [128, 10]) @ hidden

    async def close(self):
        # ruleid: outdated-tensorflow-v1
        tf.compat.v1.reset_default_graph()


# ok: outdated-tensorflow-v1
session = tf.compat.v1.Session()
# ok: outdated-tensorflow-v1
y = tf1.placeholder(tf1.float32)
# ok: outdated-tensorflow-v1
optimizer = tf.keras.optimizers.Adam(1e-3)
# ok: outdated-tensorflow-v1
tf.random.set_seed(1)
# ok: outdated-tensorflow-v1
layer = tf.keras.layers.Dense(128)
# ok: outdated-tensorflow-v1
checkpoint = tf.train.Checkpoint(model=layer)
# ok: outdated-tensorflow-v1
writer = tf.summary.create_file_writer("logs")


class Tf:
    def use(self, requests):
        # ok: outdated-tensorflow-v1
        return requests.Session()
