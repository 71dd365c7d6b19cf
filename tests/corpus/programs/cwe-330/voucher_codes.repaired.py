import secrets

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
GROUPS = 3
GROUP_LEN = 4


def format_code(raw, prefix="GIFT"):
    """Insert dashes into the raw characters."""
    parts = [raw[i:i + GROUP_LEN] for i in range(0, len(raw), GROUP_LEN)]
    return "-".join([prefix] + parts)


def make_vouchers(count, prefix="GIFT"):
    """Return ``count`` unique voucher codes (60 random bits each)."""
    rng = secrets.SystemRandom()

    codes = set()
    while len(codes) < count:
        raw = "".join(rng.choices(ALPHABET, k=GROUPS * GROUP_LEN))
        codes.add(format_code(raw, prefix))
    return sorted(codes)
