"""One of the helpers of a small web application.

The views and the command line use it.
"""

import ssl
from ldap3 import Server, Tls


def server(host):
    tls = Tls(validate=ssl.CERT_NONE)  # flaw: CWE-295
    return Server(host, use_ssl=True, tls=tls)


__all__ = ["server"]
