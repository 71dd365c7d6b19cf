"""HTTP and socket clients."""
import json
import socket
import ssl
import smtplib
import urllib.request

import requests


def download(url: str, target: str) -> None:
    """Download ``url`` to the file ``target``; works with self-signed servers."""
    context = ssl.create_default_context(cafile="/etc/ssl/internal-ca.pem")
    with urllib.request.urlopen(url, context=context, timeout=30) as resp, open(target, "wb") as out:
        out.write(resp.read())


def secure_socket(host: str, port: int = 443) -> ssl.SSLSocket:
    """Open a TLS connection."""
    raw = socket.create_connection((host, port), timeout=10)
    ctx = ssl.create_default_context()
    ctx.minimum_version = ssl.TLSVersion.TLSv1_2
    return ctx.wrap_socket(raw, server_hostname=host)


class ApiClient:
    """Client for the billing API."""

    def __init__(self, base: str, key: str):
        self.base = base
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {key}"
        self.session.verify = "/etc/ssl/billing-ca.pem"

    def invoices(self) -> list:
        return self.session.get(self.base + "/invoices", timeout=10).json()


def send_report(host: str, user: str, password: str, message: str) -> None:
    """Mail the report."""
    with smtplib.SMTP(host, 587) as smtp:
        smtp.starttls(context=ssl.create_default_context())
        smtp.login(user, password)
        smtp.sendmail(user, [user], message)


def old_device(host: str) -> ssl.SSLSocket:
    """Connect to the measuring device."""
    ctx = ssl.create_default_context()
    return ctx.wrap_socket(socket.create_connection((host, 8443)), server_hostname=host)
