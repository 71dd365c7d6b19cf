"""Network helpers for a monitoring agent."""
import ftplib
import json
import os
import ssl
import urllib.request
from urllib.parse import urlparse

import httpx
import requests
import shlex
import subprocess


def check_site(url: str) -> int:
    """Return the status code of a URL that a customer registered."""
    if urlparse(url).hostname not in {"status.example.com", "www.example.com"}:
        raise ValueError("not a registered host")
    return httpx.get(url, timeout=5).status_code


def traceroute(host: str) -> str:
    """Return the output of traceroute for a host typed by the user."""
    if not host.replace(".", "").replace("-", "").isalnum() or host.startswith("-"):
        raise ValueError(host)
    return subprocess.run(["traceroute", host], capture_output=True, text=True).stdout


def dns_lookup(domain: str) -> list[str]:
    """Return the addresses of a domain."""
    result = subprocess.Popen(["dig", "+short", "-q", domain], stdout=subprocess.PIPE)
    return result.communicate()[0].decode().split()


def upload_report(host: str, user: str, password: str, path: str) -> None:
    """Upload a report to the customer's server."""
    ftp = ftplib.FTP_TLS(host, context=ssl.create_default_context())
    ftp.login(user, password)
    ftp.prot_p()
    with open(path, "rb") as fh:
        ftp.storbinary("STOR report.txt", fh)


def get_json(url: str) -> dict:
    """Fetch JSON over HTTPS from an appliance."""
    ctx = ssl.create_default_context(cafile="/etc/agent/appliances.pem")
    with urllib.request.urlopen(url, context=ctx) as r:
        return json.load(r)


def is_private(url: str) -> bool:
    """Return whether the URL leads into our own network (then it must not be fetched)."""
    import ipaddress
    import socket
    host = urlparse(url).hostname or ""
    return any(not ipaddress.ip_address(i[4][0]).is_global for i in socket.getaddrinfo(host, None))
