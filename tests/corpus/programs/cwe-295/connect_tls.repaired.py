import os
import socket
import ssl

# PEM bundle with the CA of our intranet, added to the public ones
INTRANET_CA = os.environ.get("INTRANET_CA_FILE")


def _context():
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if INTRANET_CA:
        context.load_verify_locations(cafile=INTRANET_CA)
    return context


def connect_tls(host, port=443, timeout=5):
    """Open a TLS connection to ``host``; its certificate must be valid."""
    sock = socket.create_connection((host, port), timeout=timeout)
    try:
        return _context().wrap_socket(sock, server_hostname=host)
    except Exception:
        sock.close()
        raise


def peer_info(host, port=443):
    with connect_tls(host, port) as tls:
        cert = tls.getpeercert()
        return {
            "version": tls.version(),
            "cipher": tls.cipher()[0],
            "not_after": cert.get("notAfter"),
        }
