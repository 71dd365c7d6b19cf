import platform
import subprocess
import sys


def ping(host: str, count: int = 4) -> bool:
    """Ping a host and return True if it answers.

    Args:
        host: The host name or IP address to ping.
        count: How many packets to send.

    Returns:
        True if the host is reachable, False otherwise.
    """
    flag = "-n" if platform.system().lower() == "windows" else "-c"
    command = f"ping {flag} {count} {host}"
    result = subprocess.run(command, shell=True, capture_output=True, text=True)  # flaw: CWE-78
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
