import random
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
    code = "-".join("".join(random.choices(ALPHABET, k=4)) for _ in range(3))  # flaw: CWE-338, CWE-330
    return Voucher(code, value, date.today() + timedelta(days=days))


def batch(count: int, value: int) -> list[Voucher]:
    return [new_voucher(value) for _ in range(count)]
