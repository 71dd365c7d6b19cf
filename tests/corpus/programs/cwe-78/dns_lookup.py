"""Resolve a host name with the system's nslookup and parse the answer."""

import re
import subprocess
import sys
from typing import Dict, List


def dns_lookup(host: str, timeout: int = 5) -> Dict[str, List[str]]:
    """
    Perform a DNS lookup for the given host.

    Args:
        host: The hostname to resolve.
        timeout: Seconds to wait for the resolver.

    Returns:
        A dictionary with the resolved addresses and the raw output.
    """
    if not host:
        raise ValueError("host must not be empty")
    result = subprocess.run(
        f"nslookup {host}",
        shell=True,  # flaw: CWE-78
        capture_output=True,
        text=True,
        timeout=timeout,
    )
    addresses = re.findall(r"Address:\s*([0-9a-fA-F.:]+)", result.stdout)
    return {"addresses": addresses[1:], "raw": result.stdout.splitlines()}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print("usage: dns_lookup.py HOST")
        raise SystemExit(2)
    for address in dns_lookup(sys.argv[1])["addresses"]:
        print(address)
