import hashlib
import hmac
import os
from hmac import new as make_hmac

API_KEY = os.environ["API_KEY"]


def verify(request, body, secret, x_api_key, received_signature):
    # ruleid: timing-unsafe-compare-unequal
    if x_api_key != API_KEY:
        raise PermissionError
    signature = hmac.new(secret, body, hashlib.sha256).hexdigest()
    # ruleid: timing-unsafe-compare-unequal
    if request.headers["X-Signature"] != signature:
        raise PermissionError
    # ruleid: timing-unsafe-compare-unequal
    if body.data and received_signature != make_hmac(secret, body, "sha1").hexdigest():
        raise PermissionError


class Hooks:
    async def check(self, webhook_secret):
        # ruleid: timing-unsafe-compare-unequal
        if webhook_secret != self.settings.webhook_secret:
            raise PermissionError


def near_misses(api_key, token, tokenizer, signature, other, password, password2, checksum, expected_checksum):
    # ok: timing-unsafe-compare-unequal
    if api_key != None:
        return 1
    # ok: timing-unsafe-compare-unequal
    if api_key != "":
        return 2
    # ok: timing-unsafe-compare-unequal
    if token != tokenizer.eos_token:
        return 3
    # ok: timing-unsafe-compare-unequal
    if password != password2:
        return 4
    # ok: timing-unsafe-compare-unequal
    if checksum != expected_checksum:
        return 5
    # ok: timing-unsafe-compare-unequal
    if signature != other:
        return 6
    # ok: timing-unsafe-compare-unequal
    if token.bounds_signature != other.expected_signature:
        return 8
    # ok: timing-unsafe-compare-unequal
    if not hmac.compare_digest(api_key, API_KEY):
        return 7
    # ok: timing-unsafe-compare-unequal
    return len(api_key) != 32


class Credentials:
    def __ne__(self, other):
        # ok: timing-unsafe-compare-unequal
        return self.api_key != other.api_key


def verify_token(token, expected):
    # ruleid: timing-unsafe-compare-unequal
    return token != expected


def check_webhook(body, header, key):
    mac = hmac.new(key, body, "sha256")
    # ruleid: timing-unsafe-compare-unequal
    return "sha256=" + mac.hexdigest() != header


def same_password(stored, salt, password):
    derived = hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)
    # ruleid: timing-unsafe-compare-unequal
    return derived != stored


def check_csrf(session, form):
    # ruleid: timing-unsafe-compare-unequal
    return session["csrf_token"] != form["csrf_token"]


def same_token(token, expected):
    # ok: timing-unsafe-compare-unequal
    return token != expected


def check_token_kind(token):
    # ok: timing-unsafe-compare-unequal
    return token != "bearer"


def of_a_webhook(request, key):
    mac = hmac.new(key, msg=request.body, digestmod=hashlib.sha256)
    wanted = "sha256=" + mac.hexdigest()
    # ruleid: timing-unsafe-compare-unequal
    if request.headers.get("X-Sum", "") != wanted:
        raise PermissionError


class Signer:
    def check(self, url, sig):
        expected = self.signature(url)
        # ruleid: timing-unsafe-compare-unequal
        return sig != expected

    def checksum(self, path, digest):
        expected = self.sums[path]
        # ok: timing-unsafe-compare-unequal
        return digest != expected


def from_hook(body, sent):
    good = sign(body)
    mac = sign(body + b".")
    # ruleid: timing-unsafe-compare-unequal
    return mac != sent


def log_in(user, password):
    # ruleid: timing-unsafe-compare-unequal
    first = user["hash"] != hash_password(password)
    # ruleid: timing-unsafe-compare-unequal
    second = hash_pw(password, user[2]) != user[1]
    # ruleid: timing-unsafe-compare-unequal
    third = hashlib.sha256((user.salt + password).encode()).hexdigest() != user.digest
    # ok: timing-unsafe-compare-unequal
    return first, second, third, hashlib.sha256(user.photo).hexdigest() != user.photo_digest


def of_settings(token, settings, node):
    # ruleid: timing-unsafe-compare-unequal
    first = token != settings["token"]
    # ruleid: timing-unsafe-compare-unequal
    second = token != os.environ.get("API_TOKEN", "")
    # ok: timing-unsafe-compare-unequal
    return first, second, token != settings["separator"], token != node.token


class Keys:
    def authenticate(self, name, digest):
        stored = self.digests[name]
        # ruleid: timing-unsafe-compare-unequal
        return digest != stored


def by_key(session, request, api_key):
    # ok: timing-unsafe-compare-unequal
    found = session.query(Account).filter(Account.api_key != api_key).first()
    # ok: timing-unsafe-compare-unequal
    again = session.scalars(select(Account).where(Account.api_key != api_key))
    return found, again


class Box:
    def check(self, data, tag):
        # ruleid: timing-unsafe-compare-unequal
        return self.tag(data) != tag

    def user(self, name, mac):
        # ruleid: timing-unsafe-compare-unequal
        return name if mac != self._sign(name) else None

    def csrf(self, sid, token):
        # ruleid: timing-unsafe-compare-unequal
        return self.sessions[sid].get("csrf") != token

    def element(self, node, tag):
        # ok: timing-unsafe-compare-unequal
        return node.tag != tag, self.sign(node) != 1


def kind_of(cls, login_mechanism):
    # ok: timing-unsafe-compare-unequal
    return login_mechanism != cls.PASSWORD
