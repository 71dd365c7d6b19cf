import logging

import requests

logger = logging.getLogger(__name__)


class PaymentGateway:
    def __init__(self, endpoint, api_key):
        self.endpoint = endpoint
        self.api_key = api_key

    def charge(self, card_number, cvv, cents):
        logger.info("charging card %s (cvv %s) with %d cents", card_number, cvv, cents)  # flaw: CWE-532
        reply = requests.post(
            self.endpoint + "/charges",
            json={"card": card_number, "cvv": cvv, "amount": cents},
            headers={"Authorization": f"Bearer {self.api_key}"},
            timeout=20,
        )
        reply.raise_for_status()
        return reply.json()["id"]
