import base64
import json


class RememberMe:
    def user_id(self, request):
        raw = request.cookies.get("remember")
        if not raw:
            return None
        try:
            # ruleid: identity-encoded-only
            return int(json.loads(base64.urlsafe_b64decode(raw))["uid"])
        except (ValueError, KeyError):
            return None


def current_user(request):
    # ruleid: identity-encoded-only
    data = json.loads(base64.b64decode(request.COOKIES["session"]).decode())
    return find(data.get("user_id"))


def cart(request):
    raw = request.cookies.get("cart")
    # ok: identity-encoded-only
    return json.loads(base64.b64decode(raw))["items"]


def settings(raw):
    # ok: identity-encoded-only
    return json.loads(base64.b64decode(raw))["id"]
