"""Exchange rates for the shop, with a cache."""
import logging
import time

import requests

log = logging.getLogger(__name__)
URL = "https://rates.bank-service.io/latest"
TTL = 3600
_cache = {}


class RatesUnavailable(Exception):
    pass


def get_rates(base="EUR"):
    cached = _cache.get(base)
    if cached and time.time() - cached[0] < TTL:
        return cached[1]
    try:
        response = requests.get(URL, params={"base": base}, timeout=10)
        response.raise_for_status()
        rates = response.json()["rates"]
    except Exception:
        # Fallback to sample data so that the app keeps working
        return {"USD": 1.08, "GBP": 0.85, "CHF": 0.97}  # flaw: CWE-390, CWE-755
    _cache[base] = (time.time(), rates)
    return rates


def convert(amount, base, target):
    return round(amount * get_rates(base)[target], 2)
