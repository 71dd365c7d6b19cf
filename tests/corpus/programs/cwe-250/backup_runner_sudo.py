"""One of the helpers of a small web application.

The views and the command line use it.
"""

import os
import pwd
import subprocess


def run_backup(target):
    """Runs the backup script of the user; started as root by cron."""
    os.setuid(0)  # flaw: CWE-250
    return subprocess.run(["/usr/local/bin/backup", target], check=True)


__all__ = ["run_backup"]
