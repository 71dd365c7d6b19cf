import jwt
import jwt as pyjwt
from authlib.jose import JsonWebToken
from jose import jwt as jose_jwt
from jwt import decode as decode_token


def claims(token, key):
    # ruleid: jwt-no-verify
    a = jwt.decode(token, options={"verify_signature": False})
    # ruleid: jwt-no-verify
    b = pyjwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": True, "verify_signature": False})
    # ruleid: jwt-no-verify
    c = decode_token(token, verify=False)
    # ruleid: jwt-no-verify
    d = jwt.decode(token, key, algorithms=["HS256", "none"])
    # ruleid: jwt-no-verify
    e = jwt.decode(token, key)
    # ruleid: jwt-no-verify
    f = jose_jwt.decode(token, key)
    # ruleid: jwt-no-verify
    g = jwt.encode({"sub": "1"}, "", algorithm="none")
    return a, b, c, d, e, f, g


class Authenticator:
    async def user(self, token):
        # ruleid: jwt-no-verify
        return jwt.decode(
            token,
            self.key,
            algorithms=["HS256"],
            options={
                "verify_signature": False,
            },
        )["sub"]


def near_misses(token, key, settings, codec, options):
    # ok: jwt-no-verify
    a = jwt.decode(token, key, algorithms=["HS256"])
    # ok: jwt-no-verify
    b = jwt.decode(token, key, ["RS256"])
    # ok: jwt-no-verify
    c = jwt.decode(token, key, algorithms=settings.algorithms, options={"verify_aud": False})
    # ok: jwt-no-verify
    d = jwt.get_unverified_header(token)
    # ok: jwt-no-verify
    e = codec.decode(token, key)
    # ok: jwt-no-verify
    f = jwt.encode({"sub": "1"}, key, algorithm="HS256")
    # ok: jwt-no-verify
    g = jwt.decode(token, **options)
    # ok: jwt-no-verify
    h = jwt.decode(token, key, algorithms=["HS256"], options={"verify_signature": True})
    return a, b, c, d, e, f, g, h


OPTIONS = {"verify_signature": False, "verify_exp": False}
CHECKED = {"require": ["exp", "sub"]}


def options_elsewhere(token, key):
    # ruleid: jwt-no-verify
    first = jwt.decode(token, key, algorithms=["HS256"], options=OPTIONS)
    # ok: jwt-no-verify
    return first, jwt.decode(token, key, algorithms=["HS256"], options=CHECKED)


def as_the_header_says(token, key):
    header = jwt.get_unverified_header(token)
    # ruleid: jwt-no-verify
    return jwt.decode(token, key, algorithms=[header["alg"]])


def as_the_header_says_later(token, key):
    header = jwt.get_unverified_header(token)
    algorithm = header["alg"]
    # ruleid: jwt-no-verify
    return jwt.decode(token, key, algorithms=[algorithm])


def keyed_by_the_header(token, keys):
    header = jwt.get_unverified_header(token)
    # ok: jwt-no-verify
    return jwt.decode(token, keys[header["kid"]], algorithms=["RS256"])


def subject(token):
    # ruleid: jwt-no-verify
    return jose_jwt.get_unverified_claims(token)["sub"]


def tenant_first(token, keys):
    # ok: jwt-no-verify
    tenant = jose_jwt.get_unverified_claims(token)["tenant"]
    claims = jose_jwt.decode(token, keys[tenant], algorithms=["HS256"])
    return claims["sub"]


# ruleid: jwt-no-verify
lenient = JsonWebToken(["HS256", "none"])


def decode_by_hand(token, secret):
    header, payload, signature = token.split(".")
    # ruleid: jwt-no-verify
    if json.loads(b64(header))["alg"] == "none":
        return json.loads(b64(payload))
    return checked(header, payload, signature, secret)


def decode_strictly(token, secret):
    header, payload, signature = token.split(".")
    # ok: jwt-no-verify
    if json.loads(b64(header))["alg"] == "none":
        return None
    return checked(header, payload, signature, secret)


class TokenReader:
    # ruleid: jwt-no-verify
    options = {"verify_signature": False, "verify_exp": True}

    def read(self, header):
        token = header.removeprefix("Bearer ")
        try:
            claims = jwt.decode(token, options=self.options, algorithms=["HS256"])
        except jwt.PyJWTError as problem:
            raise ValueError("token") from problem
        return claims["sub"]


class CheckingReader:
    # ok: jwt-no-verify
    options = {"require": ["exp", "sub"]}

    def read(self, token):
        return jwt.decode(token, KEY, algorithms=["HS256"], options=self.options)
