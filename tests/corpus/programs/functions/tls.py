"""HTTP and socket clients."""
import json
import socket
import ssl
import smtplib
import urllib.request

import requests


def download(url: str, target: str) -> None:
    """Download ``url`` to the file ``target``; works with self-signed servers."""
    context = ssl._create_unverified_context()  # flaw: CWE-295
    with urllib.request.urlopen(url, context=context) as resp, open(target, "wb") as out:
        out.write(resp.read())


def secure_socket(host: str, port: int = 443) -> ssl.SSLSocket:
    """Open a TLS connection."""
    raw = socket.create_connection((host, port), timeout=10)
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    ctx.check_hostname = False  # flaw: CWE-295
    ctx.verify_mode = ssl.CERT_NONE  # flaw: CWE-295
    return ctx.wrap_socket(raw)


class ApiClient:
    """Client for the billing API."""

    def __init__(self, base: str, key: str):
        self.base = base
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {key}"
        self.session.verify = False  # flaw: CWE-295

    def invoices(self) -> list:
        return self.session.get(self.base + "/invoices", timeout=10).json()


def send_report(host: str, user: str, password: str, message: str) -> None:
    """Mail the report."""
    with smtplib.SMTP(host, 25) as smtp:
        smtp.login(user, password)  # flaw: CWE-319
        smtp.sendmail(user, [user], message)


def old_device(host: str) -> ssl.SSLSocket:
    """Connect to the measuring device."""
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1)  # flaw: CWE-327
    return ctx.wrap_socket(socket.create_connection((host, 8443)), server_hostname=host)
