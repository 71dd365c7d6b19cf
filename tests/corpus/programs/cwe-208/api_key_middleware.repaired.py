import os
from functools import wraps
from hmac import compare_digest

from flask import Blueprint, abort, jsonify, request

API_KEY = os.environ["INTERNAL_API_KEY"]
bp = Blueprint("internal", __name__, url_prefix="/internal")


def require_api_key(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        api_key = request.headers.get("X-API-Key", "")
        if compare_digest(api_key.encode(), API_KEY.encode()):
            return view(*args, **kwargs)
        abort(401)

    return wrapper


@bp.post("/cache/clear")
@require_api_key
def clear_cache():
    from .cache import cache

    cache.clear()
    return jsonify(cleared=True)


@bp.get("/version")
@require_api_key
def version():
    return jsonify(version=os.environ.get("APP_VERSION", "unknown"))
