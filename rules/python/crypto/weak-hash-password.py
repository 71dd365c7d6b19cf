import hashlib
import hashlib as hl
from hashlib import md5, sha256


def store(user, password, salt, new_password):
    # ruleid: weak-hash-password
    user.hash = hashlib.sha256(password.encode()).hexdigest()
    # ruleid: weak-hash-password
    user.old = md5(password.encode("utf-8")).hexdigest()
    # ruleid: weak-hash-password
    digest = hl.sha512((salt + new_password).encode()).digest()
    # ruleid: weak-hash-password
    other = hashlib.new("sha1", user.raw_password.encode())
    # ruleid: weak-hash-password
    return digest, other, sha256(f"{salt}{password}".encode()).hexdigest()


class Account:
    async def check(self, passwd):
        digest = hashlib.sha256()
        digest.update(self.salt)
        # ruleid: weak-hash-password
        digest.update(passwd.encode())
        return digest.hexdigest() == self.digest


def near_misses(password, salt, data, realm, username, password_reset_id, path, compass):
    # ok: weak-hash-password
    key = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600_000)
    # ok: weak-hash-password
    other = hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)
    # ok: weak-hash-password
    checksum = hashlib.sha256(data).hexdigest()
    # ok: weak-hash-password
    digest_auth = md5(f"{username}:{realm}:{password}".encode()).hexdigest()
    # ok: weak-hash-password
    token = hashlib.sha256(password_reset_id.encode()).hexdigest()
    # ok: weak-hash-password
    name = hashlib.md5(path.encode()).hexdigest()
    # ok: weak-hash-password
    bearing = sha256(compass.encode())
    # ok: weak-hash-password
    stored = hashlib.sha256(password_hash.encode())
    return key, other, checksum, digest_auth, token, name, bearing, stored


def is_leaked(password):
    # ok: weak-hash-password
    digest = hashlib.sha1(password.encode()).hexdigest().upper()
    return digest[5:] in suffixes_of(digest[:5])


def derive_key(master):
    # ruleid: weak-hash-password
    return hashlib.sha256(master.encode()).digest()


def is_leaked(password):
    # ok: weak-hash-password
    return hashlib.sha1(password.encode()).digest() in LEAKED


def digest_of(algorithm, salt, password):
    digest = hashlib.new(algorithm)
    digest.update(salt)
    # ruleid: weak-hash-password
    digest.update(password.encode())
    return digest.hexdigest()
