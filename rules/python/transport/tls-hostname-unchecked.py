import ssl


class Account:
    def context(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS)
        # ruleid: tls-hostname-unchecked
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_default_certs()
        return context


def connect(host, sock):
    ctx = ssl.SSLContext(ssl.PROTOCOL_SSLv23)
    # ruleid: tls-hostname-unchecked
    ctx.verify_mode = ssl.CERT_REQUIRED
    ctx.load_verify_locations("ca.pem")
    return ctx.wrap_socket(sock)


def compared(ca_file):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS)
    # ok: tls-hostname-unchecked
    context.verify_mode = ssl.CERT_REQUIRED
    context.check_hostname = True
    context.load_verify_locations(ca_file)
    return context


def client_of_today():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # ok: tls-hostname-unchecked
    context.verify_mode = ssl.CERT_REQUIRED
    return context


def server(certificate, clients):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS)
    # ok: tls-hostname-unchecked
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_cert_chain(certificate)
    context.load_verify_locations(clients)
    return context
