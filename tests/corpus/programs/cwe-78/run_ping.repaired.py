import platform
import re
import subprocess

HOST_RE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,252})")


def run_ping(host, count=4):
    """Ping ``host`` and return ``{"ok", "output", "avg_ms"}``."""
    if not isinstance(host, str) or not HOST_RE.fullmatch(host):
        raise ValueError("not a host name or address")
    count = max(1, min(int(count), 20))

    flag = "-n" if platform.system() == "Windows" else "-c"
    proc = subprocess.run(
        ["ping", flag, str(count), host],
        capture_output=True,
        text=True,
        timeout=60,
    )
    output = proc.stdout + proc.stderr

    avg = None
    m = re.search(r"= [\d.]+/([\d.]+)/", output) or re.search(
        r"Average = (\d+)ms", output
    )
    if m:
        avg = float(m.group(1))

    return {"ok": proc.returncode == 0, "output": output, "avg_ms": avg}
