import os
import subprocess
import sys
import tempfile
import urllib.request
import hashlib

TOOL_URL = "https://downloads.fastlint.dev/latest/install.sh"
TOOL_SHA256 = "9b74c9897bac770ffc029102a200c5de6f0cbb3f4bbd9c3c0c0c3f8a1e3b2d11"


def main():
    with tempfile.TemporaryDirectory() as folder:
        script = os.path.join(folder, "install.sh")
        urllib.request.urlretrieve(TOOL_URL, script)
        with open(script, "rb") as handle:
            if hashlib.sha256(handle.read()).hexdigest() != TOOL_SHA256:
                print("checksum mismatch", file=sys.stderr)
                return 1
        return subprocess.run(["bash", script], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
