import ssl
import ssl as tls
from ssl import PROTOCOL_TLSv1, SSLContext, TLSVersion

from OpenSSL import SSL


def contexts():
    # ruleid: old-tls
    a = ssl.SSLContext(ssl.PROTOCOL_SSLv23)
    # ruleid: old-tls
    b = SSLContext(PROTOCOL_TLSv1)
    c = tls.create_default_context()
    # ruleid: old-tls
    c.minimum_version = TLSVersion.TLSv1
    # ruleid: old-tls
    d = SSL.Context(SSL.TLSv1_METHOD)
    return a, b, c, d


class Server:
    async def start(self):
        self.context = ssl.create_default_context()
        # ruleid: old-tls
        self.context.minimum_version = (
            ssl.TLSVersion.TLSv1_1
        )


def near_misses(context, report):
    # ok: old-tls
    a = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # ok: old-tls
    b = ssl.create_default_context()
    # ok: old-tls
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    # ok: old-tls
    context.options |= ssl.OP_NO_TLSv1
    # ok: old-tls
    old = context.minimum_version == ssl.TLSVersion.TLSv1
    # ok: old-tls
    report.minimum_version = "1.1"
    # ok: old-tls
    c = SSL.Context(SSL.TLS_METHOD)
    return a, b, c, old
