"""Resolve a host name with the system's nslookup and parse the answer."""

import re
import shutil
import subprocess
import sys
from typing import Dict, List

HOSTNAME_RE = re.compile(r"^(?=.{1,253}$)([A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$")


def _validate_hostname(host: str) -> str:
    """Return the host if it is a syntactically valid DNS name, raise ValueError otherwise."""
    if not isinstance(host, str) or not HOSTNAME_RE.fullmatch(host):
        raise ValueError("Invalid hostname")
    return host


def dns_lookup(host: str, timeout: int = 5) -> Dict[str, List[str]]:
    """
    Perform a DNS lookup for the given host.

    Args:
        host: The hostname to resolve.
        timeout: Seconds to wait for the resolver.

    Returns:
        A dictionary with the resolved addresses and the raw output.
    """
    safe_host = _validate_hostname(host)
    nslookup = shutil.which("nslookup")
    if nslookup is None:
        raise RuntimeError("nslookup is not installed")
    result = subprocess.run(
        [nslookup, safe_host],
        shell=False,
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    addresses = re.findall(r"Address:\s*([0-9a-fA-F.:]+)", result.stdout)
    return {"addresses": addresses[1:], "raw": result.stdout.splitlines()}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print("usage: dns_lookup.py HOST")
        raise SystemExit(2)
    for address in dns_lookup(sys.argv[1])["addresses"]:
        print(address)
