"""Generate coupon codes and one-time passwords."""

import random
import string
import time
from dataclasses import dataclass, field

ALPHABET = string.ascii_uppercase + string.digits


@dataclass
class Coupon:
    code: str
    percent: int
    redeemed: bool = False


@dataclass
class CouponBook:
    """Issues coupons, each with a code that cannot be guessed."""

    coupons: dict[str, Coupon] = field(default_factory=dict)

    def issue(self, percent: int, length: int = 12) -> Coupon:
        if not 1 <= percent <= 100:
            raise ValueError("percent must be between 1 and 100")
        code = "".join(random.choices(ALPHABET, k=length))  # flaw: CWE-338
        while code in self.coupons:
            code = "".join(random.choices(ALPHABET, k=length))  # flaw: CWE-338
        coupon = Coupon(code, percent)
        self.coupons[code] = coupon
        return coupon

    def redeem(self, code: str) -> int:
        coupon = self.coupons.get(code.strip().upper())
        if coupon is None or coupon.redeemed:
            raise LookupError("unknown or redeemed coupon")
        coupon.redeemed = True
        return coupon.percent


def one_time_password(digits: int = 6) -> str:
    """Return a numeric one-time password."""
    random.seed(time.time())
    return str(random.randint(10 ** (digits - 1), 10**digits - 1))  # flaw: CWE-338
