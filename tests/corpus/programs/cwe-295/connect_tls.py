import socket
import ssl


def connect_tls(host, port=443, timeout=5):
    """Open a TLS connection to ``host``."""
    context = ssl.create_default_context()
    context.check_hostname = False  # flaw: CWE-295
    context.verify_mode = ssl.CERT_OPTIONAL  # flaw: CWE-295

    sock = socket.create_connection((host, port), timeout=timeout)
    try:
        return context.wrap_socket(sock, server_hostname=host)
    except ssl.SSLCertVerificationError:
        sock.close()
        # internal servers use self-signed certificates
        context.verify_mode = ssl.CERT_NONE  # flaw: CWE-295
        sock = socket.create_connection((host, port), timeout=timeout)
        return context.wrap_socket(sock, server_hostname=host)  # flaw: CWE-295


def peer_info(host, port=443):
    with connect_tls(host, port) as tls:
        cert = tls.getpeercert() or {}
        return {
            "version": tls.version(),
            "cipher": tls.cipher()[0],
            "not_after": cert.get("notAfter"),
        }
