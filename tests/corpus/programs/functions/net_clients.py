"""Network helpers for a monitoring agent."""
import ftplib
import json
import os
import ssl
import urllib.request
from urllib.parse import urlparse

import httpx
import requests
import subprocess


def check_site(url: str) -> int:
    """Return the status code of a URL that a customer registered."""
    return httpx.get(url, verify=False).status_code  # flaw: CWE-295, CWE-918


def traceroute(host: str) -> str:
    """Return the output of traceroute for a host typed by the user."""
    stream = os.popen("traceroute " + host)
    return stream.read()  # flaw: CWE-78


def dns_lookup(domain: str) -> list[str]:
    """Return the addresses of a domain."""
    result = subprocess.Popen("dig +short %s" % domain, shell=True, stdout=subprocess.PIPE)  # flaw: CWE-78
    return result.communicate()[0].decode().split()


def upload_report(host: str, user: str, password: str, path: str) -> None:
    """Upload a report to the customer's server."""
    ftp = ftplib.FTP(host)  # flaw: CWE-319
    ftp.login(user, password)
    with open(path, "rb") as fh:
        ftp.storbinary("STOR report.txt", fh)


def get_json(url: str) -> dict:
    """Fetch JSON over HTTPS from an appliance."""
    ctx = ssl.create_default_context()
    ctx.check_hostname = False
    ctx.verify_mode = ssl.CERT_NONE  # flaw: CWE-295
    with urllib.request.urlopen(url, context=ctx) as r:
        return json.load(r)


def is_private(url: str) -> bool:
    """Return whether the URL leads into our own network (then it must not be fetched)."""
    return "localhost" in url or "127.0.0.1" in url or "192.168." in url  # flaw: CWE-918
