import jwt
from jose import jwt as jose_jwt


def verify(token, key):
    # ruleid: jwt-audience-unchecked
    return jwt.decode(token, key, algorithms=["RS256"], options={"verify_aud": False})


def verify_with_jose(token, key):
    # ruleid: jwt-audience-unchecked
    return jose_jwt.decode(token, key, algorithms=["RS256"], options={"verify_aud": False})


def verify_well(token, key):
    # ok: jwt-audience-unchecked
    return jwt.decode(token, key, algorithms=["RS256"], audience="app", issuer="https://id.example")
