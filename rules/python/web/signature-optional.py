import hmac
import secrets


def webhook(request, body):
    signature = request.headers.get("X-Signature")
    # ruleid: signature-optional
    if signature and not verify_signature(body, signature):
        raise PermissionError


def loaded(key, data):
    sig = data.get("sig")
    # ruleid: signature-optional
    if sig is not None and not check(key, data["document"], sig):
        raise ValueError("bad signature")
    return data["document"]


def strict(request, body):
    signature = request.headers.get("X-Signature", "")
    # ok: signature-optional
    if not signature or not verify_signature(body, signature):
        raise PermissionError


def two_steps(request, body):
    signature = request.headers.get("X-Signature")
    if not signature:
        raise PermissionError
    # ok: signature-optional
    if signature and not verify_signature(body, signature):
        raise PermissionError


def csrf(session, form):
    expected = session.get("csrf")
    sent = form.get("csrf")
    # ruleid: signature-optional
    if expected and sent and not hmac.compare_digest(expected, sent):
        raise Forbidden("CSRF token mismatch")


def csrf_strictly(session, form):
    expected = session.get("csrf")
    sent = form.get("csrf") or ""
    # ok: signature-optional
    if not expected or not hmac.compare_digest(expected, sent):
        raise Forbidden("CSRF token missing or wrong")


def api_key(request):
    given = request.headers.get("X-Api-Key")
    # ruleid: signature-optional
    if given and not secrets.compare_digest(API_KEY, given):
        abort(403)


def protected_if_configured(given):
    # ok: signature-optional
    if API_KEY and not secrets.compare_digest(API_KEY, given):
        abort(403)


class Middleware:
    def process_request(self, req, resp):
        signature = req.get_header("X-Signature")
        # ruleid: signature-optional
        if signature:
            expected = hmac.new(SECRET, req.context.body, hashlib.sha256).hexdigest()
            if not hmac.compare_digest(expected, signature.lower()):
                raise Unauthorized("Invalid signature")
        else:
            logger.warning("webhook without signature received")

    def refused(self, req, resp):
        signature = req.get_header("X-Signature")
        # ok: signature-optional
        if signature:
            expected = hmac.new(SECRET, req.context.body, hashlib.sha256).hexdigest()
            if not hmac.compare_digest(expected, signature.lower()):
                raise Unauthorized("Invalid signature")
        else:
            raise Unauthorized("No signature")

    def known(self, req, resp):
        signature = req.get_header("X-Signature")
        # ok: signature-optional
        if signature:
            expected = hmac.new(SECRET, req.context.body, hashlib.sha256).hexdigest()
            if not hmac.compare_digest(expected, signature.lower()):
                return False
            return True
        return False


def compared(request, body):
    sig = request.headers.get("X-Signature")
    # ruleid: signature-optional
    if sig and expected_of(body) != sig:
        logger.warning("bad signature")
        raise PermissionError


def declared_twice(model, signature):
    # ok: signature-optional
    if signature and signature_of_hints(model) != signature:
        logger.warning("the signature of the type hints is used")
    return signature_of_hints(model)


def signed(payload, headers):
    signature = headers.get("X-Hub-Signature-256")
    # ruleid: signature-optional
    if not signature:
        logger.warning("delivery without a signature")
        return True
    return hmac.compare_digest(expected(payload), signature)


def refused(payload, headers):
    signature = headers.get("X-Hub-Signature-256")
    # ok: signature-optional
    if not signature:
        return False
    return hmac.compare_digest(expected(payload), signature)
