import ldap3
import ssl
import ssl as tls
from ssl import CERT_NONE, _create_unverified_context as no_check
from urllib.request import urlopen

import redis
import urllib3

# ruleid: ssl-context-unverified
ssl._create_default_https_context = ssl._create_unverified_context


def download(url):
    # ruleid: ssl-context-unverified
    with urlopen(url, context=ssl._create_unverified_context()) as response:
        return response.read()


def download_again(url):
    # ruleid: ssl-context-unverified
    return urlopen(url, context=no_check()).read()


class Connection:
    def open(self, host):
        context = tls.create_default_context()
        context.check_hostname = False
        # ruleid: ssl-context-unverified
        context.verify_mode = tls.CERT_NONE
        return context.wrap_socket(self.socket, server_hostname=host)

    async def open_later(self):
        self.context = ssl.create_default_context()
        # ruleid: ssl-context-unverified
        self.context.check_hostname = False


def pools():
    # ruleid: ssl-context-unverified
    pool = urllib3.PoolManager(num_pools=4, cert_reqs="CERT_NONE")
    # ruleid: ssl-context-unverified
    other = urllib3.PoolManager(cert_reqs=CERT_NONE, assert_hostname="x")
    # ruleid: ssl-context-unverified
    cache = redis.Redis(host="cache", ssl=True, ssl_cert_reqs=None)
    return pool, other, cache


def near_misses(options, parsed):
    # ok: ssl-context-unverified
    context = ssl.create_default_context()
    # ok: ssl-context-unverified
    context.check_hostname = True
    # ok: ssl-context-unverified
    context.verify_mode = ssl.CERT_REQUIRED
    # ok: ssl-context-unverified
    own = ssl.create_default_context(cafile="company-ca.pem")
    # ok: ssl-context-unverified
    pool = urllib3.PoolManager(cert_reqs="CERT_REQUIRED")
    # ok: ssl-context-unverified
    cache = redis.Redis(host="cache", ssl=True, ssl_cert_reqs="required")
    if not options.verify:
        # ok: ssl-context-unverified
        context.check_hostname = False
        # ok: ssl-context-unverified
        context.verify_mode = ssl.CERT_NONE
    if options.verified:
        own.load_default_certs()
    else:
        # ok: ssl-context-unverified
        own.check_hostname = False
        # ok: ssl-context-unverified
        own.verify_mode = ssl.CERT_NONE
    if not os.path.exists("company-ca.pem"):
        # ruleid: ssl-context-unverified
        context.verify_mode = ssl.CERT_NONE
    # ok: ssl-context-unverified
    if own.verify_mode == ssl.CERT_NONE:
        raise ValueError(parsed)
    return own, pool, cache


def make_insecure_context():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # ok: ssl-context-unverified
    context.check_hostname = False
    # ok: ssl-context-unverified
    context.verify_mode = ssl.CERT_NONE
    return context


def serve():
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain("server.pem")
    # ok: ssl-context-unverified
    server.verify_mode = ssl.CERT_NONE
    return server


def broker(client):
    # ok: ssl-context-unverified
    client.tls_set(ca_certs="/etc/ssl/broker.pem")
    # ok: ssl-context-unverified
    client.tls_insecure_set(False)
    # ruleid: ssl-context-unverified
    client.tls_insecure_set(True)


def directory(host):
    # ruleid: ssl-context-unverified
    return ldap3.Server(host, tls=ldap3.Tls(validate=ssl.CERT_NONE))


def checked_directory(host):
    # ok: ssl-context-unverified
    return ldap3.Server(host, tls=ldap3.Tls(validate=ssl.CERT_REQUIRED))
