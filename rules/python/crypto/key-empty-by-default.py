import hmac


def verify(request, body):
    # ruleid: key-empty-by-default
    key = PARTNER_KEYS.get(request.headers.get("X-Partner", ""), "")
    return hmac.compare_digest(sign(key, body), request.headers["X-Signature"])


def verify_bytes(self, name, body, given):
    # ruleid: key-empty-by-default
    secret = self.secrets.get(name, b"")
    return hmac.compare_digest(hmac.new(secret, body, "sha256").hexdigest(), given)


def refused(request, body):
    # ok: key-empty-by-default
    key = PARTNER_KEYS.get(request.headers.get("X-Partner", ""), "")
    if not key:
        raise PermissionError
    return hmac.compare_digest(sign(key, body), request.headers["X-Signature"])


def known(name):
    # ok: key-empty-by-default
    key = PARTNER_KEYS.get(name)
    return key
