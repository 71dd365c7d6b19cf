import platform
import subprocess
import sys
import ipaddress
import re

HOSTNAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")


def is_valid_host(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
        return True
    except ValueError:
        return HOSTNAME.fullmatch(host) is not None


def ping(host: str, count: int = 4) -> bool:
    """Ping a host and return True if it answers.

    Args:
        host: The host name or IP address to ping.
        count: How many packets to send.

    Returns:
        True if the host is reachable, False otherwise.
    """
    flag = "-n" if platform.system().lower() == "windows" else "-c"
    if not is_valid_host(host):
        raise ValueError("not a host name or address")
    result = subprocess.run(["ping", flag, str(count), host], capture_output=True, text=True, timeout=30)
    print(result.stdout)
    return result.returncode == 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print("usage: ping_host.py HOST")
        sys.exit(2)
    if ping(sys.argv[1]):
        print("✅ host is up")
    else:
        print("❌ host is down")
