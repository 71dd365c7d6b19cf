import hmac


def login(request, form, password, args):
    # ruleid: password-compared-literal
    if password == "admin123":
        return True
    # ruleid: password-compared-literal
    if form.get("password") != "letmein":
        return False
    # ruleid: password-compared-literal
    if request.headers.get("X-Admin-Key", "") != "letmein-admin":
        return False
    # ruleid: password-compared-literal
    if hmac.compare_digest(args.admin_password, "s3cret"):
        return True
    # ok: password-compared-literal
    if password == "":
        return False
    # ok: password-compared-literal
    if password == "********":
        return False
    # ok: password-compared-literal
    if args.password == "prompt":
        return None
    # ok: password-compared-literal
    if field.type == "password":
        return None
    # ok: password-compared-literal
    if password == stored:
        return True
    # ok: password-compared-literal
    return hmac.compare_digest(password, request.app.config["PASSWORD"])


LEGACY_DEFAULT_PASSWORD = "password1234"


def refused(password):
    # ok: password-compared-literal
    if password == LEGACY_DEFAULT_PASSWORD:
        raise ValueError("choose another")
