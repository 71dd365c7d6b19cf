import random
import string
from datetime import datetime, timedelta, timezone

ALPHABET = string.ascii_letters + string.digits


def issue_reset_code(user_id: int, store: dict, length: int = 24) -> str:
    """Create a password reset code for a user and remember it for half an hour."""
    code = "".join(random.choice(ALPHABET) for _ in range(length))  # flaw: CWE-338
    store[code] = {
        "user_id": user_id,
        "expires": datetime.now(timezone.utc) + timedelta(minutes=30),
    }
    return code
