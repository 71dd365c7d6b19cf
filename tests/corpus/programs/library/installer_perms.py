"""Agent that stores its state and updates itself."""
import hashlib
import hmac
import json
import os
import shutil
import socket
import subprocess
import tempfile
import urllib.request
from pathlib import Path


class Agent:
    def __init__(self, home: Path, server: str, digest_url: str):
        self.home = home
        self.server = server
        self.digest_url = digest_url

    def save_identity(self, private_key: bytes) -> None:
        """Store the private key of the agent."""
        path = self.home / "agent.key"
        path.write_bytes(private_key)
        path.chmod(0o644)  # flaw: CWE-732

    def control_socket(self) -> socket.socket:
        """Open the socket over which the command-line tool talks to the agent."""
        sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        sock.bind(("0.0.0.0", 9119))  # flaw: CWE-605
        sock.listen()
        return sock

    def update(self, version: str) -> None:
        """Download and install a version."""
        url = f"http://{self.server}/agent-{version}.sh"  # flaw: CWE-319
        target = "/tmp/agent-update.sh"  # flaw: CWE-377
        urllib.request.urlretrieve(url, target)
        subprocess.run(["sh", target], check=True)  # flaw: CWE-494

    def prepare(self) -> None:
        """Make the folders."""
        os.makedirs(self.home / "spool", exist_ok=True)
        os.chmod(self.home / "spool", 0o777)  # flaw: CWE-732
