import hashlib
import hmac


class Signer:
    def __init__(self, key):
        self.key = key

    def sign(self, text):
        # ruleid: hash-as-mac
        return hashlib.md5(self.key + text).hexdigest()

    def verify(self, text, signature):
        # ok: hash-as-mac
        return hmac.compare_digest(hmac.new(self.key, text, hashlib.sha256).hexdigest(), signature)


def signature(secret, body):
    # ruleid: hash-as-mac
    return hashlib.sha256((secret + body).encode()).hexdigest()


def check_callback(params, secret_key):
    # ruleid: hash-as-mac
    return params["sig"] == hashlib.sha1(f"{secret_key}{params['order']}".encode()).hexdigest()


def make_token(user, SECRET):
    # ruleid: hash-as-mac
    return hashlib.sha512(SECRET.encode() + user.encode()).hexdigest()


def cached_key(cache_key, key, text):
    # ok: hash-as-mac
    return hashlib.sha256(key + text).hexdigest()


def sign_again(salt, text, cache_key):
    # ok: hash-as-mac
    first = hashlib.sha256(salt + text).hexdigest()
    # ok: hash-as-mac
    second = hashlib.sha256(cache_key + text).hexdigest()
    # ok: hash-as-mac
    third = hashlib.blake2b(text, key=salt).hexdigest()
    return first, second, third
