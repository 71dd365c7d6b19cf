"""Decorator that lets only signed requests through."""
import functools
import logging
import os

import jwt
from aiohttp import web

log = logging.getLogger(__name__)
PUBLIC_KEY = os.environ["JWT_PUBLIC_KEY"]


def verify_token(token):
    try:
        jwt.decode(token, PUBLIC_KEY, algorithms=["RS256"], audience="inventory")
        return True
    except jwt.InvalidTokenError:
        log.info("token refused")
        return False
    except Exception:
        # Don't block users because of an unexpected error
        log.exception("could not verify the token")
        return True  # flaw: CWE-287


def require_token(handler):
    @functools.wraps(handler)
    async def wrapper(request):
        header = request.headers.get("Authorization", "")
        if not verify_token(header.removeprefix("Bearer ")):
            raise web.HTTPUnauthorized()
        return await handler(request)

    return wrapper


@require_token
async def stock(request):
    return web.json_response({"items": request.app["stock"]})
