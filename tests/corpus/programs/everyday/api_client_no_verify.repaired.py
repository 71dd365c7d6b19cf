import logging

import requests
from requests.adapters import HTTPAdapter

log = logging.getLogger(__name__)


class InventoryClient:
    def __init__(self, base_url, token):
        self.base_url = base_url.rstrip("/")
        self.session = requests.Session()
        self.session.mount("https://", HTTPAdapter(max_retries=3))
        self.session.headers["Authorization"] = f"Bearer {token}"
        self.session.verify = "/etc/ssl/certs/company-ca.pem"

    def stock(self, sku):
        answer = self.session.get(f"{self.base_url}/stock/{sku}", timeout=10)
        answer.raise_for_status()
        log.debug("stock of %s fetched", sku)
        return answer.json()["amount"]
