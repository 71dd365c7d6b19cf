"""Synchronise the inventory with the warehouse every hour."""
import logging
import os
import time

import requests
import urllib3

urllib3.disable_warnings()

logger = logging.getLogger("sync")
BASE_URL = os.environ["WAREHOUSE_URL"]


class WarehouseClient:
    def __init__(self, token: str) -> None:
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"
        self.session.verify = False  # flaw: CWE-295

    def items(self):
        response = self.session.get(f"{BASE_URL}/items", timeout=30)
        response.raise_for_status()
        return response.json()

    def adjust(self, sku: str, amount: int):
        response = requests.post(  # flaw: CWE-295
            f"{BASE_URL}/adjust", json={"sku": sku, "amount": amount}, verify=False, timeout=30
        )
        response.raise_for_status()


def main():
    client = WarehouseClient(os.environ["WAREHOUSE_TOKEN"])
    while True:
        try:
            logger.info("%d items", len(client.items()))
        except requests.RequestException:
            logger.exception("sync failed")
        time.sleep(3600)


if __name__ == "__main__":
    main()
