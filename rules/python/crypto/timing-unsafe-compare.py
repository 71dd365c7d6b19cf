import hashlib
import hmac
import hmac as mac_lib
import os
from hmac import new as make_hmac

API_KEY = os.environ["API_KEY"]
DEFAULT_API_KEY = "none"


def verify(request, body, secret, api_key, user, password):
    # ruleid: timing-unsafe-compare
    if request.headers.get("X-API-Key") == API_KEY:
        return True
    # ruleid: timing-unsafe-compare
    if api_key == os.environ["SERVICE_KEY"]:
        return True
    expected = "sha256=" + hmac.new(secret, body, hashlib.sha256).hexdigest()
    # ruleid: timing-unsafe-compare
    if expected == request.headers["X-Hub-Signature-256"]:
        return True
    # ruleid: timing-unsafe-compare
    if body.sig == mac_lib.new(secret, body.data, "sha256").digest():
        return True
    computed_signature = make_hmac(secret, body, "sha256").hexdigest()
    # ruleid: timing-unsafe-compare
    return body.signature == computed_signature


class Sessions:
    async def check(self, csrf_token, password):
        # ruleid: timing-unsafe-compare
        if csrf_token == self.session["csrf_token"] and self.open:
            return True
        # ruleid: timing-unsafe-compare
        return self.user.password == password


def near_misses(api_key, token, tokens, signature, other, password, form, digest, expected_sha256, user, access_token):
    # ok: timing-unsafe-compare
    if api_key == None:
        return False
    # ok: timing-unsafe-compare
    if api_key == "":
        return False
    # ok: timing-unsafe-compare
    if api_key == DEFAULT_API_KEY:
        return False
    # ok: timing-unsafe-compare
    if len(password) == 8:
        return False
    # ok: timing-unsafe-compare
    if token == tokens[0]:
        return False
    # ok: timing-unsafe-compare
    if password == form.confirm_password:
        return False
    # ok: timing-unsafe-compare
    if signature == other:
        return False
    # ok: timing-unsafe-compare
    if digest == expected_sha256:
        return False
    # ok: timing-unsafe-compare
    if hmac.compare_digest(api_key, API_KEY):
        return True
    # ok: timing-unsafe-compare
    if user.auth_type == AuthType.API_KEY:
        return True
    # ok: timing-unsafe-compare
    if len(access_token) == len(other):
        return True
    # ok: timing-unsafe-compare
    return api_key is other


class Credentials:
    def __eq__(self, other):
        # ok: timing-unsafe-compare
        return self.password == other.password


def verify_token(token, expected):
    # ruleid: timing-unsafe-compare
    return token == expected


def check_webhook(body, header, key):
    mac = hmac.new(key, body, "sha256")
    # ruleid: timing-unsafe-compare
    return "sha256=" + mac.hexdigest() == header


def same_password(stored, salt, password):
    derived = hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)
    # ruleid: timing-unsafe-compare
    return derived == stored


def check_csrf(session, form):
    # ruleid: timing-unsafe-compare
    return session["csrf_token"] == form["csrf_token"]


def same_token(token, expected):
    # ok: timing-unsafe-compare
    return token == expected


def check_token_kind(token):
    # ok: timing-unsafe-compare
    return token == "bearer"


def of_a_webhook(request, key):
    mac = hmac.new(key, msg=request.body, digestmod=hashlib.sha256)
    wanted = "sha256=" + mac.hexdigest()
    # ruleid: timing-unsafe-compare
    return request.headers.get("X-Sum", "") == wanted


class Signer:
    def check(self, url, sig):
        expected = self.signature(url)
        # ruleid: timing-unsafe-compare
        return sig == expected

    def checksum(self, path, digest):
        expected = self.sums[path]
        # ok: timing-unsafe-compare
        return digest == expected


def from_hook(body, sent):
    good = sign(body)
    mac = sign(body + b".")
    # ruleid: timing-unsafe-compare
    return mac == sent


def log_in(user, password):
    # ruleid: timing-unsafe-compare
    first = user["hash"] == hash_password(password)
    # ruleid: timing-unsafe-compare
    second = hash_pw(password, user[2]) == user[1]
    # ruleid: timing-unsafe-compare
    third = hashlib.sha256((user.salt + password).encode()).hexdigest() == user.digest
    # ok: timing-unsafe-compare
    return first, second, third, hashlib.sha256(user.photo).hexdigest() == user.photo_digest


def of_settings(token, settings, node):
    # ruleid: timing-unsafe-compare
    first = token == settings["token"]
    # ruleid: timing-unsafe-compare
    second = token == os.environ.get("API_TOKEN", "")
    # ok: timing-unsafe-compare
    return first, second, token == settings["separator"], token == node.token


class Keys:
    def authenticate(self, name, digest):
        stored = self.digests[name]
        # ruleid: timing-unsafe-compare
        return digest == stored


def by_key(session, request, api_key):
    # ok: timing-unsafe-compare
    found = session.query(Account).filter(Account.api_key == api_key).first()
    # ok: timing-unsafe-compare
    again = session.scalars(select(Account).where(Account.api_key == api_key))
    return found, again


class Box:
    def check(self, data, tag):
        # ruleid: timing-unsafe-compare
        return self.tag(data) == tag

    def user(self, name, mac):
        # ruleid: timing-unsafe-compare
        return name if mac == self._sign(name) else None

    def csrf(self, sid, token):
        # ruleid: timing-unsafe-compare
        return self.sessions[sid].get("csrf") == token

    def element(self, node, tag):
        # ok: timing-unsafe-compare
        return node.tag == tag, self.sign(node) == 1


def verify_response_signature(response, rkey_hash, ikey_hash):
    # ok: timing-unsafe-compare
    return rkey_hash == ikey_hash or public_key_hash(response) == responder_key_hash


def compare_tokens(expected, supplied):
    if len(expected) != len(supplied):
        return False
    # ruleid: timing-unsafe-compare
    return expected == supplied


def kind_of(cls, login_mechanism):
    # ok: timing-unsafe-compare
    return login_mechanism == cls.PASSWORD


class Passwords:
    def verify(self, password, stored):
        # ruleid: timing-unsafe-compare
        return self.hash(password) == stored

    def same_size(self, data, stored):
        # ok: timing-unsafe-compare
        return size(data) == stored
