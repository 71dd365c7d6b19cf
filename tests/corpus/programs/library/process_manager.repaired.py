"""Deploy tool: hooks, remote commands and configuration."""
import json
import logging
import os
import shlex
import subprocess
from pathlib import Path

import yaml

log = logging.getLogger("deploy")


class Deployer:
    def __init__(self, config_path: Path):
        with open(config_path) as fh:
            self.config = yaml.safe_load(fh)

    def checkout(self, repo: str, ref: str) -> None:
        """Check out a ref that came with a webhook."""
        if ref.startswith("-"):
            raise ValueError(ref)
        subprocess.check_call(["git", "-C", repo, "checkout", ref, "--"])

    def remote(self, host: str, *args: str) -> str:
        """Run a command on a host."""
        command = ["ssh", "--", host, shlex.join(args)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def write_env(self, folder: Path, values: dict[str, str]) -> None:
        """Write the environment file with its secrets."""
        path = folder / ".env"
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(fd, "w") as fh:
            fh.write("\n".join(f"{k}={shlex.quote(v)}" for k, v in values.items()))
        log.info("wrote %s with %d values", path, len(values))

    def run_hook(self, name: str, payload: str) -> None:
        """Run a hook script; the payload is the body of the webhook."""
        hook = {"pre": "hooks/pre.sh", "post": "hooks/post.sh"}[name]
        subprocess.run([hook], input=payload, text=True, check=True)
