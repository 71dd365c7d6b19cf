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
            self.config = yaml.load(fh, Loader=yaml.UnsafeLoader)  # flaw: CWE-502

    def checkout(self, repo: str, ref: str) -> None:
        """Check out a ref that came with a webhook."""
        subprocess.check_call(f"cd {repo} && git checkout {ref}", shell=True)  # flaw: CWE-78

    def remote(self, host: str, *args: str) -> str:
        """Run a command on a host."""
        return subprocess.getoutput("ssh -o StrictHostKeyChecking=no " + host + " " + " ".join(args))  # flaw: CWE-78, CWE-295

    def write_env(self, folder: Path, values: dict[str, str]) -> None:
        """Write the environment file with its secrets."""
        path = folder / ".env"
        path.write_text("\n".join(f"{k}={v}" for k, v in values.items()))
        os.chmod(path, 0o644)  # flaw: CWE-732
        log.info("wrote %s: %s", path, values)  # flaw: CWE-532

    def run_hook(self, name: str, payload: str) -> None:
        """Run a hook script; the payload is the body of the webhook."""
        os.system("hooks/%s.sh '%s'" % (name, payload))  # flaw: CWE-78
