import os
from ftplib import FTP


def upload_backup(path):
    with FTP(os.environ["FTP_HOST"]) as ftp:  # flaw: CWE-319, CWE-311
        ftp.login(os.environ["FTP_USER"], os.environ["FTP_PASSWORD"])
        with open(path, "rb") as handle:
            ftp.storbinary("STOR " + os.path.basename(path), handle)


if __name__ == "__main__":
    upload_backup("/var/backups/nightly.tar.gz")
