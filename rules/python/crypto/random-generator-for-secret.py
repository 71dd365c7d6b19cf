import time
import random
import secrets
import time

rng = random.Random(7)


class Sessions:
    def __init__(self):
        self._rng = random.Random(int(time.time()))
        self._system = random.SystemRandom()

    def create(self):
        # ruleid: random-generator-for-secret
        sid = "%032x" % self._rng.getrandbits(128)
        # ok: random-generator-for-secret
        other_sid = "%032x" % self._system.getrandbits(128)
        # ok: random-generator-for-secret
        colour = self._rng.choice(COLOURS)
        return sid, other_sid, colour


def new_token():
    # ruleid: random-generator-for-secret
    return "".join(rng.choice(LETTERS) for _ in range(20))


def shuffle_cards():
    # ok: random-generator-for-secret
    hand = rng.sample(CARDS, 5)
    # ok: random-generator-for-secret
    token = secrets.token_hex(8)
    return hand, token


def make_vouchers(count):
    # ruleid: random-generator-for-secret
    rng = random.Random(int(time.time() * 1000))
    return {"".join(rng.choices("ABCDEF", k=12)) for _ in range(count)}


def shuffled(items):
    # ok: random-generator-for-secret
    rng = random.Random(int(time.time()))
    return rng.sample(items, len(items))


def make_string(length):
    return "".join(random.choice(ALPHABET) for _ in range(length))


def shorten():
    # ruleid: random-generator-for-secret
    code, key = make_string(7), make_string(32)
    # ruleid: random-generator-for-secret
    token = make_string(32)
    # ok: random-generator-for-secret
    slug = make_string(7)
    return code, key, token, slug


def create_invites(count, prefix):
    # ruleid: random-generator-for-secret
    rng = random.Random(f"{prefix}{date.today():%Y%m%d}")
    return sorted({prefix + "".join(rng.choices(ALPHABET, k=8)) for _ in range(count)})


def encode_noise(seed):
    # ok: random-generator-for-secret
    rng = random.Random(seed)
    return [rng.random() for _ in range(8)]
