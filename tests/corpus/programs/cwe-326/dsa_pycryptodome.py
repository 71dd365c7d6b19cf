from Crypto.PublicKey import DSA, RSA


class KeyFactory:
    DEFAULT_BITS = 1024

    def __init__(self, kind="rsa"):
        self.kind = kind

    def create(self):
        if self.kind == "rsa":
            return RSA.generate(self.DEFAULT_BITS)  # flaw: CWE-326
        return DSA.generate(1024)  # flaw: CWE-326
