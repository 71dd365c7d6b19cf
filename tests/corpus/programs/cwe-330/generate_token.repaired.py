import secrets
import string


class InviteCodes:
    alphabet = string.ascii_uppercase + string.digits

    def generate(self, length=12):
        return "".join(secrets.choice(self.alphabet) for _ in range(length))


def new_api_key():
    return secrets.token_hex(16)
