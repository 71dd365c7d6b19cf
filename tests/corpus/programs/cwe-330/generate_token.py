import random
import string


class InviteCodes:
    alphabet = string.ascii_uppercase + string.digits

    def generate(self, length=12):
        return "".join(random.choice(self.alphabet) for _ in range(length))  # flaw: CWE-330


def new_api_key():
    return "%032x" % random.getrandbits(128)  # flaw: CWE-330
