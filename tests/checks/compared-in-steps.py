import hmac
import os

API_KEYS = os.environ["API_KEYS"].split(",")


def constant_compare(a, b):
    # ruleid: compared-in-steps
    for x, y in zip(a, b):
        if x != y:
            return False
    return True


def compare_tokens(a, b):
    if len(a) != len(b):
        return False
    # ruleid: compared-in-steps
    for index in range(len(a)):
        if a[index] != b[index]:
            return False
    return True


def known(headers):
    token = headers.get("X-Token")
    # ruleid: compared-in-steps
    return token in API_KEYS


def client_of(clients, presented_secret):
    for client in clients:
        # ruleid: compared-in-steps
        if client.secret == presented_secret:
            return client


class Codes:
    def verify_otp(self, code):
        # ruleid: compared-in-steps
        return any(True for step in (-1, 0, 1) if self.at(step) == code)


def all_bytes(a, b):
    found = 0
    # ok: compared-in-steps
    for x, y in zip(a, b):
        found |= x ^ y
    return found == 0


def rows_differ(rows, others):
    # ok: compared-in-steps
    for x, y in zip(rows, others):
        if x != y:
            return True


def known_well(headers):
    token = headers.get("X-Token")
    # ok: compared-in-steps
    return any([hmac.compare_digest(token, key) for key in API_KEYS])


def closing(token):
    # ok: compared-in-steps
    return token.kind == "end"
