import ipaddress
import socket


def is_internal(host):
    # ruleid: private-address-by-text
    return host in ("localhost", "127.0.0.1") or host.endswith(".internal")


def is_private(url):
    # ruleid: private-address-by-text
    return "127.0.0.1" in url


def allowed(host):
    # ruleid: private-address-by-text
    return not host.startswith("127.")


def is_safe_url(hostname):
    # ruleid: private-address-by-text
    if hostname.startswith(("10.", "192.168.")):
        return False
    return True


def is_private_address(host):
    # ok: private-address-by-text
    if host in ("localhost", "127.0.0.1"):
        return True
    return ipaddress.ip_address(host).is_private


def is_internal_host(host):
    # ok: private-address-by-text
    if host == "localhost" or host in ("127.0.0.1", "::1"):
        return True
    infos = socket.getaddrinfo(host, None)
    return any(not ipaddress.ip_address(info[4][0]).is_global for info in infos)


def origin_of(host):
    # ok: private-address-by-text
    return "http" if host in ("localhost", "127.0.0.1") else "https"


def is_safe_name(name):
    # ok: private-address-by-text
    return not name.startswith("10.")


BLOCKED_HOSTS = {"localhost", "127.0.0.1", "169.254.169.254"}


def is_allowed(url):
    host = urlparse(url).hostname
    # ruleid: private-address-by-text
    return host not in BLOCKED_HOSTS


def is_allowed_host(host):
    # ruleid: private-address-by-text
    if host in BLOCKED_HOSTS:
        return False
    return True


def _check(url):
    host = (urlparse(url).hostname or "").lower()
    # ruleid: private-address-by-text
    if host in BLOCKED_HOSTS or host.startswith(("10.", "192.168.")):
        raise ValueError("host is not allowed")


def validate_url(url):
    hostname = urlparse(url).hostname
    # ruleid: private-address-by-text
    if hostname in ("localhost", "127.0.0.1"):
        raise ValueError("host is not allowed")


BLOCKED_PREFIXES = ("localhost", "127.", "10.", "192.168.", "169.254.")
OURS = ("files.", "static.")


def check_url(value):
    parsed = urlparse(value)
    # ruleid: private-address-by-text
    if parsed.hostname.lower().startswith(BLOCKED_PREFIXES):
        raise ValueError("internal hosts are not allowed")
    # ok: private-address-by-text
    if not parsed.hostname.lower().startswith(OURS):
        raise ValueError("not ours")
    return value


BLOCKED = {"localhost", "127.0.0.1", "0.0.0.0"}


def fetch_avatar(url):
    parsed = urlparse(url)
    # ruleid: private-address-by-text
    if parsed.hostname in BLOCKED:
        raise ValueError("local addresses are not allowed")
    return requests.get(url, timeout=5)
