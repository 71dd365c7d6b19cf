import platform
import re
import subprocess


def run_ping(host, count=4):
    """Ping ``host`` and return ``{"ok", "output", "avg_ms"}``."""
    flag = "-n" if platform.system() == "Windows" else "-c"
    command = f"ping {flag} {count} {host}"  # flaw: CWE-78
    proc = subprocess.run(  # flaw: CWE-78
        command, shell=True, capture_output=True, text=True, timeout=60  # flaw: CWE-78
    )
    output = proc.stdout + proc.stderr

    avg = None
    m = re.search(r"= [\d.]+/([\d.]+)/", output) or re.search(
        r"Average = (\d+)ms", output
    )
    if m:
        avg = float(m.group(1))

    return {"ok": proc.returncode == 0, "output": output, "avg_ms": avg}
