import logging

import requests

log = logging.getLogger("billing.client")


class BillingClient:
    def __init__(self, base, api_key):
        self.base = base.rstrip("/")
        self.api_key = api_key
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {api_key}"

    def invoice(self, number):
        log.info("fetching invoice %s with key %s", number, self.api_key)  # flaw: CWE-532, CWE-522
        answer = self.session.get(f"{self.base}/invoices/{int(number)}", timeout=15)
        answer.raise_for_status()
        return answer.json()
