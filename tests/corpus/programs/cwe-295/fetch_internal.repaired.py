"""One of the helpers of a small web application.

The views and the command line use it.
"""

import ssl
import json
import urllib.request


def fetch_internal(url: str) -> dict:
    context = ssl.create_default_context(cafile="/etc/ssl/internal-ca.pem")
    with urllib.request.urlopen(url, context=context, timeout=10) as response:
        return json.load(response)


__all__ = ["fetch_internal"]
