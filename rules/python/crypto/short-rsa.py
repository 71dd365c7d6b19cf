import paramiko
import rsa as simple_rsa
from Crypto.PublicKey import DSA, RSA
from cryptography.hazmat.primitives.asymmetric import dsa, ed25519, rsa

BITS = 1024


def keys():
    # ruleid: short-rsa
    a = rsa.generate_private_key(public_exponent=65537, key_size=1024)
    # ruleid: short-rsa
    b = RSA.generate(BITS)
    # ruleid: short-rsa
    c = simple_rsa.newkeys(512)
    # ruleid: short-rsa
    d = dsa.generate_private_key(key_size=1024)
    return a, b, c, d


class Host:
    async def create(self):
        # ruleid: short-rsa
        self.key = paramiko.RSAKey.generate(
            bits=1024,
        )


def near_misses(bits, report):
    # ok: short-rsa
    a = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    # ok: short-rsa
    b = RSA.generate(2048)
    # ok: short-rsa
    c = RSA.generate(bits)
    # ok: short-rsa
    d = ed25519.Ed25519PrivateKey.generate()
    # ok: short-rsa
    e = report.generate(1024)
    # ok: short-rsa
    f = rsa.generate_private_key(65537, 4096)
    return a, b, c, d, e, f


class Keys:
    SIZE = 1024
    GOOD_SIZE = 3072

    def make(self):
        # ruleid: short-rsa
        return RSA.generate(self.SIZE)

    def make_well(self):
        # ok: short-rsa
        return RSA.generate(self.GOOD_SIZE)


# ruleid: short-rsa
signing = DSA.generate(1024)


USUAL_BITS = 1024


def made(path, bits=USUAL_BITS):
    # ruleid: short-rsa
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


def made_long(path, bits=3072):
    # ok: short-rsa
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)
