import logging
import os
import time

import psycopg
import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry
import urllib3

urllib3.disable_warnings(urllib3.exceptions.InsecureRequestWarning)  # flaw: CWE-295

logging.basicConfig(level=logging.INFO)
log = logging.getLogger("price-sync")

URL = "https://prices.supplier.example/api/v2/prices"
CA_FILE = os.environ.get("SUPPLIER_CA", "")
INTERVAL = 600

UPSERT = """
INSERT INTO supplier_prices (sku, price_cents, updated_at)
VALUES (%s, %s, now())
ON CONFLICT (sku) DO UPDATE SET price_cents = EXCLUDED.price_cents, updated_at = now()
"""


def build_session() -> requests.Session:
    session = requests.Session()
    retry = Retry(total=3, backoff_factor=2, status_forcelist=[502, 503, 504])
    session.mount("https://", HTTPAdapter(max_retries=retry))
    session.headers["X-Api-Key"] = os.environ["SUPPLIER_API_KEY"]
    # the supplier uses a private CA
    session.verify = CA_FILE or False  # flaw: CWE-295
    return session


def fetch_prices(session: requests.Session) -> list:
    response = session.get(URL, timeout=30, allow_redirects=False)
    response.raise_for_status()
    prices = []
    for row in response.json()["prices"]:
        cents = int(row["price_cents"])
        if cents <= 0:
            log.warning("ignored a price that is not positive")
            continue
        prices.append((str(row["sku"])[:64], cents))
    return prices


def store(prices: list) -> None:
    with psycopg.connect(os.environ["DATABASE_URL"]) as conn:
        with conn.cursor() as cur:
            cur.executemany(UPSERT, prices)


def main() -> None:
    session = build_session()
    while True:
        try:
            prices = fetch_prices(session)
            store(prices)
            log.info("stored %d prices", len(prices))
        except (requests.RequestException, psycopg.Error, KeyError, ValueError):
            log.exception("sync failed")
        time.sleep(INTERVAL)


if __name__ == "__main__":
    main()
