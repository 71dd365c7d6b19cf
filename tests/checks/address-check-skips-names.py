import ipaddress
from urllib.parse import urlsplit

import requests


def check(url):
    host = urlsplit(url).hostname
    try:
        # ruleid: address-check-skips-names
        address = ipaddress.ip_address(host)
        if address.is_private or address.is_loopback:
            raise PermissionError(host)
    except ValueError:
        # not a literal address
        pass
    return url


def is_internal(host):
    try:
        # ruleid: address-check-skips-names
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return False


def validate(parts):
    try:
        # ruleid: address-check-skips-names
        public = is_public(parts.hostname)
    except ValueError:
        public = parts.hostname.lower() != "localhost"
    return public


def only_numbers(host):
    try:
        # ok: address-check-skips-names
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return False


def refused(host):
    try:
        # ok: address-check-skips-names
        address = ipaddress.ip_address(host)
    except ValueError:
        raise PermissionError(host)
    return address


def count(text):
    try:
        # ok: address-check-skips-names
        return int(text)
    except ValueError:
        pass


def fetch(url):
    check(url)
    return requests.get(url, timeout=5)
