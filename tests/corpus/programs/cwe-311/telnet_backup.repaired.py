import os
import ssl
from ftplib import FTP_TLS


def upload_backup(path):
    with FTP_TLS(os.environ["FTP_HOST"], context=ssl.create_default_context()) as ftp:
        ftp.login(os.environ["FTP_USER"], os.environ["FTP_PASSWORD"])
        ftp.prot_p()
        with open(path, "rb") as handle:
            ftp.storbinary("STOR " + os.path.basename(path), handle)


if __name__ == "__main__":
    upload_backup("/var/backups/nightly.tar.gz")
