import os

import jwt
import jwt as pyjwt
from jose import jwt as jose_jwt

SECRET_KEY = "supersecretkey"
PUBLIC_KEY = """-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
-----END PUBLIC KEY-----"""
ENV_KEY = os.environ["JWT_SECRET_KEY"]


def create(user_id):
    # ruleid: jwt-hardcoded-secret
    a = jwt.encode({"sub": user_id}, "secret", algorithm="HS256")
    # ruleid: jwt-hardcoded-secret
    b = pyjwt.encode({"sub": user_id}, SECRET_KEY, algorithm="HS256")
    # ruleid: jwt-hardcoded-secret
    c = jose_jwt.encode({"sub": user_id}, "my-secret", algorithm="HS512")
    # ruleid: jwt-hardcoded-secret
    d = jwt.encode(payload={"sub": user_id}, key=SECRET_KEY, algorithm="HS256")
    return a, b, c, d


class Tokens:
    async def read(self, token):
        # ruleid: jwt-hardcoded-secret
        return jwt.decode(
            token,
            "secret",
            algorithms=["HS256"],
        )


def near_misses(token, settings, codec, key=None):
    # ok: jwt-hardcoded-secret
    a = jwt.encode({"sub": 1}, os.environ["JWT_SECRET_KEY"], algorithm="HS256")
    # ok: jwt-hardcoded-secret
    b = jwt.encode({"sub": 1}, settings.secret_key, algorithm="HS256")
    # ok: jwt-hardcoded-secret
    c = jwt.decode(token, PUBLIC_KEY, algorithms=["ES256"])
    # ok: jwt-hardcoded-secret
    d = jwt.decode(token, "", options={"verify_signature": False})
    # ok: jwt-hardcoded-secret
    e = codec.encode({"sub": 1}, "secret")
    # ok: jwt-hardcoded-secret
    f = jwt.decode(token, ENV_KEY, algorithms=["HS256"])
    # ok: jwt-hardcoded-secret
    g = jwt.get_unverified_header("token")
    return a, b, c, d, e, f, g
