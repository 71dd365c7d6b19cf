import secrets
import string
from dataclasses import dataclass
from datetime import date, timedelta

ALPHABET = string.ascii_uppercase + string.digits


@dataclass
class Voucher:
    code: str
    value: int
    expires: date


def new_voucher(value: int, days: int = 90) -> Voucher:
    code = "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(3))
    return Voucher(code, value, date.today() + timedelta(days=days))


def batch(count: int, value: int) -> list[Voucher]:
    return [new_voucher(value) for _ in range(count)]
