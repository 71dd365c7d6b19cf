import os
import subprocess
from os import environ

# ruleid: tls-env-disabled
os.environ["CURL_CA_BUNDLE"] = ""
# ruleid: tls-env-disabled
environ["PYTHONHTTPSVERIFY"] = "0"


def prepare(monkeypatch, url):
    # ruleid: tls-env-disabled
    os.environ.setdefault("REQUESTS_CA_BUNDLE", "")
    # ruleid: tls-env-disabled
    monkeypatch.setenv("CURL_CA_BUNDLE", "")
    # ruleid: tls-env-disabled
    os.environ.update({"HF_HUB_OFFLINE": "0", "REQUESTS_CA_BUNDLE": ""})
    # ruleid: tls-env-disabled
    subprocess.run(
        ["git", "clone", url],
        env={"PATH": "/usr/bin", "GIT_SSL_NO_VERIFY": "1"},
    )


class Job:
    async def start(self):
        off = "0"
        # ruleid: tls-env-disabled
        os.environ["NODE_TLS_REJECT_UNAUTHORIZED"] = off


def near_misses(bundle):
    # ok: tls-env-disabled
    os.environ["REQUESTS_CA_BUNDLE"] = "/etc/ssl/certs/company-ca.pem"
    # ok: tls-env-disabled
    os.environ["CURL_CA_BUNDLE"] = bundle
    # ok: tls-env-disabled
    os.environ["PYTHONHTTPSVERIFY"] = "1"
    # ok: tls-env-disabled
    os.environ.pop("CURL_CA_BUNDLE", None)
    # ok: tls-env-disabled
    value = os.environ.get("REQUESTS_CA_BUNDLE", "")
    # ok: tls-env-disabled
    os.environ["HF_ENDPOINT"] = ""
    # ok: tls-env-disabled
    if os.environ["PYTHONHTTPSVERIFY"] == "0":
        raise SystemExit(value)
