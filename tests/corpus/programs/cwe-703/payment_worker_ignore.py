import logging
import os
import requests

logger = logging.getLogger(__name__)


class Payments:
    def __init__(self):
        self.url = os.environ["PAYMENT_URL"]

    def charge(self, order_id, cents):
        try:
            requests.post(f"{self.url}/charge", json={"order": order_id, "amount": cents}, timeout=10)
        except Exception:
            pass  # flaw: CWE-703
        return True
