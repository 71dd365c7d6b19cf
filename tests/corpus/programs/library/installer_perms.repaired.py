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
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(fd, "wb") as fh:
            fh.write(private_key)

    def control_socket(self) -> socket.socket:
        """Open the socket over which the command-line tool talks to the agent."""
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        sock.bind(str(self.home / "control.sock"))
        sock.listen()
        return sock

    def update(self, version: str) -> None:
        """Download and install a version."""
        url = f"https://{self.server}/agent-{version}.sh"
        with urllib.request.urlopen(url, timeout=30) as resp:
            script = resp.read()
        with urllib.request.urlopen(self.digest_url, timeout=30) as resp:
            expected = json.load(resp)[version]
        if not hmac.compare_digest(hashlib.sha256(script).hexdigest(), expected):
            raise RuntimeError("digest mismatch")
        with tempfile.NamedTemporaryFile(suffix=".sh", dir=self.home) as fh:
            fh.write(script)
            fh.flush()
            subprocess.run(["sh", fh.name], check=True)

    def prepare(self) -> None:
        """Make the folders."""
        os.makedirs(self.home / "spool", mode=0o700, exist_ok=True)
