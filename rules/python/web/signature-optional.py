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
