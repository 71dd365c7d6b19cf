import os
import uuid
from decimal import Decimal

import httpx


class PaymentError(Exception):
    pass


class PaymentClient:
    """Client of the payment provider."""

    def __init__(self, api_key="YOUR_API_KEY_HERE"):  # flaw: CWE-798
        self.api_key = api_key
        self.base_url = os.environ["PAYMENT_URL"]

    def charge(self, customer_id, amount: Decimal, currency="EUR"):
        payload = {"customer": customer_id, "amount": str(amount), "currency": currency}
        headers = {"Authorization": f"Bearer {self.api_key}", "Idempotency-Key": uuid.uuid4().hex}
        response = httpx.post(f"{self.base_url}/charges", json=payload, headers=headers, timeout=20)
        if response.status_code >= 400:
            raise PaymentError(response.status_code)
        return response.json()["id"]

    def refund(self, charge_id):
        headers = {"Authorization": f"Bearer {self.api_key}"}
        response = httpx.post(f"{self.base_url}/charges/{charge_id}/refund", headers=headers, timeout=20)
        if response.status_code >= 400:
            raise PaymentError(response.status_code)
