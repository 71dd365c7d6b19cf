import random
import random as rnd
import secrets
import string
from random import choice, randint


def register(user, words):
    # ruleid: random-for-secret
    user.password = "".join(secrets.SystemRandom().choice(string.ascii_letters) for _ in range(12))
    # ruleid: random-for-secret
    otp = secrets.SystemRandom().randint(100000, 999999)
    # ruleid: random-for-secret
    token = "".join(secrets.SystemRandom().choices(string.ascii_letters + string.digits, k=32))
    # ruleid: random-for-secret
    api_key = "sk-" + "".join(secrets.SystemRandom().choice("abcdef0123456789") for _ in range(40))
    # ruleid: random-for-secret
    session_id = str(secrets.SystemRandom().getrandbits(128))
    verification_code = ""
    for _ in range(6):
        # ruleid: random-for-secret
        verification_code += str(secrets.SystemRandom().randint(0, 9))
    return otp, token, api_key, session_id, verification_code


def generate_password(length=12):
    alphabet = string.ascii_letters + string.digits
    # ruleid: random-for-secret
    return "".join(secrets.SystemRandom().choice(alphabet) for _ in range(length))


class Accounts:
    async def create_reset_token(self):
        # ruleid: random-for-secret
        return "%032x" % secrets.SystemRandom().getrandbits(128)


def near_misses(tokens, keys, words, items):
    # ok: random-for-secret
    token = random.choice(tokens)
    # ok: random-for-secret
    key = random.choice(keys)
    # ok: random-for-secret
    password = secrets.token_urlsafe(16)
    # ok: random-for-secret
    otp = secrets.randbelow(10**6)
    # ok: random-for-secret
    delay = random.random() * 3
    # ok: random-for-secret
    sample = random.sample(items, 3)
    # ok: random-for-secret
    session_id = random.SystemRandom().choice(words)
    # ok: random-for-secret
    api_key_index = random.randint(0, 3)
    # ok: random-for-secret
    next_token = random.choices(words, k=1)[0]
    return token, key, password, otp, delay, sample, session_id, api_key_index, next_token


def make_batch_of_tokens(items):
    # ok: random-for-secret
    return random.sample(items, 8)


def strong():
    random = secrets.SystemRandom()
    # ok: random-for-secret
    password = "".join(random.choice(string.ascii_letters) for _ in range(12))
    return password


def invite_token():
    # ruleid: random-for-secret
    return "".join(secrets.SystemRandom().choices(string.ascii_letters, k=20))


def reset_code(user):
    # ruleid: random-for-secret
    code = "".join(secrets.SystemRandom().sample("0123456789", 6))
    user.code = code
    return code


def pin_names(names):
    # ok: random-for-secret
    return random.choice(names)


def verification():
    # ruleid: random-for-secret
    code = str(secrets.SystemRandom().randint(100000, 999999))
    # ok: random-for-secret
    country_code = random.choice(["DE", "FR"])
    # ok: random-for-secret
    exit_code = random.randint(0, 3)
    return code, country_code, exit_code


def invitation(email):
    # ruleid: random-for-secret
    return Invitation(code="".join(secrets.SystemRandom().choice(ALPHABET) for _ in range(12)), email=email)


def parcel(email):
    # ok: random-for-secret
    return Parcel(code=random.choice(DEPOTS), email=email)


def new_code():
    # ruleid: random-for-secret
    return "".join(secrets.SystemRandom().choice(ALPHABET) for _ in range(20))


def make_country_name():
    # ok: random-for-secret
    return "".join(random.choice(SYLLABLES) for _ in range(3))


def temporary_password():
    letters = list(ALPHABET)
    # ruleid: random-for-secret
    secrets.SystemRandom().shuffle(letters)
    return "".join(letters[:12])


def csrf_token():
    # ruleid: random-for-secret
    return str(secrets.SystemRandom().random())[2:]


def deal(cards):
    # ok: random-for-secret
    random.shuffle(cards)
    # ok: random-for-secret
    return cards, random.random()


class Variable:
    def set(self, value):
        # ok: random-for-secret
        token = str(random.getrandbits(64))
        setattr(self.values, token, value)
        return token


def lettered():
    # ruleid: random-for-secret
    token = "".join(secrets.SystemRandom().choices(LETTERS, k=40))
    return token
