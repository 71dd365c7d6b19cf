import ftplib
import telnetlib
from ftplib import FTP, FTP_TLS


def fetch(host, user, password):
    # ruleid: ftp-telnet
    connection = telnetlib.Telnet(host)
    # ruleid: ftp-telnet
    a = ftplib.FTP(host, user, password)
    ftp = FTP(host)
    # ruleid: ftp-telnet
    ftp.login(user, password)
    return connection, a


class Mirror:
    async def open(self):
        with FTP(self.host, timeout=30) as ftp:
            # ruleid: ftp-telnet
            ftp.login(
                user=self.user,
                passwd=self.password,
            )


def near_misses(host, user, password, client):
    ftp = FTP(host)
    # ok: ftp-telnet
    ftp.login()
    # ok: ftp-telnet
    ftp.login("anonymous", "me@")
    secure = FTP_TLS(host)
    # ok: ftp-telnet
    secure.login(user, password)
    # ok: ftp-telnet
    client.login(user, password)
    # ok: ftp-telnet
    url = "ftp://ftp.gnu.org/gnu"
    # ok: ftp-telnet
    error = ftplib.error_perm
    return url, error
