from flask import Flask, abort, request

app = Flask(__name__)
OFFICE = {"10.1.0.4"}


@app.before_request
def office_only():
    # ruleid: forwarded-for-trusted
    address = request.headers.get("X-Forwarded-For", request.remote_addr)
    if address not in OFFICE:
        abort(403)


def internal(request):
    # ruleid: forwarded-for-trusted
    ip = request.META.get("HTTP_X_FORWARDED_FOR") or request.META["REMOTE_ADDR"]
    if ip.startswith("10."):
        return True
    return False


def local(request, allowed_addresses):
    # ruleid: forwarded-for-trusted
    client = request.headers["X-Real-IP"]
    return client in allowed_addresses


@app.get("/debug")
def debug():
    # ruleid: forwarded-for-trusted
    if request.headers.get("X-Forwarded-For") == "127.0.0.1":
        return everything()
    return ""


def near_misses(request, log, counts):
    # ok: forwarded-for-trusted
    address = request.headers.get("X-Forwarded-For", "")
    log.info("request from %s", address)
    # ok: forwarded-for-trusted
    shown = request.headers.get("X-Forwarded-For")
    if shown not in counts:
        counts[shown] = 0
    ip = request.remote_addr
    if ip not in OFFICE:
        abort(403)
    # ok: forwarded-for-trusted
    scheme = request.headers.get("X-Forwarded-Proto")
    if scheme == "https":
        return address
    return shown
