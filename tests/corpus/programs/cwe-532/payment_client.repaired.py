import logging
import os
import requests

logger = logging.getLogger(__name__)


class PaymentClient:
    def __init__(self, base_url):
        self.base_url = base_url
        self.api_key = os.environ["PAYMENT_API_KEY"]

    def charge(self, card_number, cvv, cents):
        payload = {"card": card_number, "cvv": cvv, "amount": cents}
        logger.debug("charging card ending in %s", card_number[-4:])
        response = requests.post(self.base_url + "/charges", json=payload, headers={"Authorization": f"Bearer {self.api_key}"}, timeout=20)
        response.raise_for_status()
        return response.json()["id"]
