import logging
import os
import stat
import sys
from pathlib import Path

import paramiko

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
log = logging.getLogger("sftp-sync")

EXPORTS = Path(os.environ.get("EXPORT_DIR", "/var/exports"))
REMOTE_DIR = os.environ.get("SFTP_DIR", "/incoming")
# created once with: ssh-keyscan -t ed25519 HOST, compared with the fingerprint
# which the partner has told us by phone
KNOWN_HOSTS = os.environ.get("SFTP_KNOWN_HOSTS", "/etc/sftp-sync/known_hosts")


class SftpUploader:
    def __init__(self, host: str, user: str, password: str, port: int = 22):
        self.client = paramiko.SSHClient()
        self.client.load_host_keys(KNOWN_HOSTS)
        self.client.set_missing_host_key_policy(paramiko.RejectPolicy())
        self.client.connect(
            host, port=port, username=user, password=password,
            timeout=20, allow_agent=False, look_for_keys=False,
        )
        self.sftp = self.client.open_sftp()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.sftp.close()
        self.client.close()

    def remote_sizes(self) -> dict:
        return {
            entry.filename: entry.st_size
            for entry in self.sftp.listdir_attr(REMOTE_DIR)
            if stat.S_ISREG(entry.st_mode)
        }

    def upload(self, path: Path) -> None:
        temp = f"{REMOTE_DIR}/.{path.name}.part"
        self.sftp.put(str(path), temp)
        self.sftp.posix_rename(temp, f"{REMOTE_DIR}/{path.name}")


def main() -> int:
    files = sorted(p for p in EXPORTS.glob("*.csv") if p.is_file())
    if not files:
        log.info("nothing to do")
        return 0
    try:
        with SftpUploader(
            os.environ["SFTP_HOST"], os.environ["SFTP_USER"], os.environ["SFTP_PASSWORD"]
        ) as uploader:
            existing = uploader.remote_sizes()
            for path in files:
                if existing.get(path.name) == path.stat().st_size:
                    log.info("skipped %s", path.name)
                    continue
                uploader.upload(path)
                log.info("uploaded %s", path.name)
    except (paramiko.SSHException, OSError):
        log.exception("sync failed")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
