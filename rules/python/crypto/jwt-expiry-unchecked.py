import jwt
from jose import jwt as jose_jwt

OPTIONS = {"verify_exp": False}


def claims(token, key):
    # ruleid: jwt-expiry-unchecked
    first = jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": False})
    # ruleid: jwt-expiry-unchecked
    second = jose_jwt.decode(token, key, algorithms=["HS256"], options={"verify_aud": False, "verify_exp": False})
    # ruleid: jwt-expiry-unchecked
    third = jwt.decode(token, key, algorithms=["HS256"], options=OPTIONS)
    # ok: jwt-expiry-unchecked
    fourth = jwt.decode(token, key, algorithms=["HS256"], options={"verify_aud": False})
    # ok: jwt-expiry-unchecked
    return first, second, third, fourth, jwt.decode(token, key, algorithms=["HS256"], leeway=10)
