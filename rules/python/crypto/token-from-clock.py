import base64
import hashlib
import secrets
import time
import uuid
from datetime import datetime


def begin_reset(user):
    seed = f"{user.id}{user.email}{time.time()}"
    # ruleid: token-from-clock
    token = hashlib.sha256(seed.encode()).hexdigest()
    return token


def at_once(user):
    # ruleid: token-from-clock
    reset_token = hashlib.md5((user.email + str(time.time())).encode()).hexdigest()
    # ruleid: token-from-clock
    user.activation_key = hashlib.sha1(str(datetime.now()).encode()).hexdigest()[:20]
    return reset_token


def make_session_id():
    # ruleid: token-from-clock
    return str(uuid.uuid1())


def generate_token(name):
    # ruleid: token-from-clock
    return base64.b64encode(f"{name}:{time.time()}".encode()).decode()


class Sessions:
    def create(self, user):
        # ruleid: token-from-clock
        session_id = f"{user.id}-{int(time.time())}"
        return session_id


def near_misses(path, token, started):
    # ok: token-from-clock
    token = secrets.token_urlsafe(32)
    # ok: token-from-clock
    session_id = str(uuid.uuid4())
    # ok: token-from-clock
    digest = hashlib.sha256(str(time.time()).encode()).hexdigest()
    # ok: token-from-clock
    cache_key = f"{path}:{time.time()}"
    # ok: token-from-clock
    reset_token = hashlib.sha256(token.encode()).hexdigest()
    return token, session_id, digest, cache_key, reset_token


class Lock:
    async def acquire(self, token=None):
        if token is None:
            # ok: token-from-clock
            token = uuid.uuid1().hex
        return await self.take(token)

    def renew(self):
        # ruleid: token-from-clock
        token = uuid.uuid1().hex
        return self.take(token)


def make_reset_token(user):
    payload = f"{user.pk}:{int(time.time()) + 3600}"
    # ruleid: token-from-clock
    return base64.urlsafe_b64encode(payload.encode()).decode().rstrip("=")


def signed_token(user, key):
    payload = f"{user.pk}:{int(time.time()) + 3600}"
    mac = hmac.new(key, payload.encode(), "sha256").hexdigest()
    # ok: token-from-clock
    token = base64.urlsafe_b64encode(f"{payload}:{mac}".encode()).decode()
    return token


class Sessions:
    def create(self, user):
        raw = f"{user}:{next(self.counter)}:{int(time.time())}"
        # ruleid: token-from-clock
        sid = base64.urlsafe_b64encode(raw.encode()).decode()
        self.known[sid] = user
        return sid
