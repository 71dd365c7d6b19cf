import base64
import hashlib
import hmac
import time


def make_token(email):
    # ruleid: token-without-key
    return hashlib.md5(email.strip().lower().encode()).hexdigest()


def download_token(user_id, filename):
    # ruleid: token-without-key
    return hashlib.sha256(f"{user_id}:{filename}".encode()).hexdigest()[:16]


def signed_token(email):
    # ok: token-without-key
    return hashlib.sha256((SECRET_KEY + email).encode()).hexdigest()


def keyed_token(email):
    # ok: token-without-key
    return hmac.new(SECRET_KEY, email.encode(), hashlib.sha256).hexdigest()


def hash_token(token):
    # ok: token-without-key
    return hashlib.sha256(token.encode()).hexdigest()


def avatar(email):
    # ok: token-without-key
    return hashlib.sha256(email.encode()).hexdigest()


def create_token(user):
    payload = f"{user.pk}:{int(time.time()) + 3600}"
    # ruleid: token-without-key
    return base64.urlsafe_b64encode(payload.encode()).decode()
