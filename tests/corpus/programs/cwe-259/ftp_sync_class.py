import ftplib
import os


class Mirror:
    HOST = "ftp.example.net"
    USER = "mirror"
    PASSWORD = "m1rr0r-s3cret"  # flaw: CWE-259

    def __init__(self):
        self.ftp = ftplib.FTP_TLS(self.HOST)
        self.ftp.login(self.USER, self.PASSWORD)
        self.ftp.prot_p()

    def fetch(self, name, target):
        with open(target, "wb") as handle:
            self.ftp.retrbinary(f"RETR {os.path.basename(name)}", handle.write)
