from Crypto.PublicKey import DSA, RSA


class KeyFactory:
    DEFAULT_BITS = 3072

    def __init__(self, kind="rsa"):
        self.kind = kind

    def create(self):
        if self.kind == "rsa":
            return RSA.generate(self.DEFAULT_BITS)
        return DSA.generate(3072)
