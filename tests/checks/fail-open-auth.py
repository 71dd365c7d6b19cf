import logging
from functools import wraps

import jwt
import requests

logger = logging.getLogger(__name__)


def verify_token(token):
    try:
        jwt.decode(token, KEY, algorithms=["HS256"])
        return True
    except jwt.InvalidTokenError:
        # ruleid: fail-open-auth
        return True


def check_permission(user, action):
    try:
        return policy.allows(user, action)
    except Exception as error:
        logger.error("policy service is down: %s", error)
        # ruleid: fail-open-auth
        return True


async def authenticate(request):
    try:
        await idp.verify(request.token)
    # ruleid: fail-open-auth
    except Exception:
        pass
    return True


def verify_signature(body, signature):
    with timer():
        try:
            key.verify(signature, body)
        # ruleid: fail-open-auth
        except (ValueError, InvalidSignature) as error:
            print(f"bad signature: {error}")
    return {"valid": True}


def is_authorized(user):
    if user is None:
        return False
    try:
        response = requests.get(f"{POLICY}/{user.id}", timeout=2)
        return response.json()["allowed"]
    except:
        # ruleid: fail-open-auth
        return True


def verify_api_key(key):
    try:
        return KEYS[key].active
    except KeyError:
        # ruleid: fail-open-auth
        return True


def validate_license(key):
    try:
        check_online(key)
    except requests.ConnectionError:
        # ruleid: fail-open-auth
        return {"status": "ok", "offline": True}
    return {"status": "ok"}


def is_token_revoked(token):
    try:
        return redis.sismember("revoked", token)
    except Exception:
        # ruleid: fail-open-auth
        return False


def login_required(view):
    @wraps(view)
    def wrapper(request, *args, **kwargs):
        try:
            check_session(request)
        except Exception:
            # ruleid: fail-open-auth
            return view(request, *args, **kwargs)
        return view(request, *args, **kwargs)

    return wrapper


def require_permission(function):
    @wraps(function)
    def wrapper(user, *args):
        try:
            policy.check(user)
        # ruleid: fail-open-auth
        except Exception:
            logger.exception("policy")
        return function(user, *args)

    return wrapper


class Backend(Base):
    def has_permission(self, user, permission):
        try:
            return self.client.ask(user, permission)
        except TimeoutError:
            self.failures += 1
            # ruleid: fail-open-auth
            return True


def verify_session(session):
    try:
        store.load(session)
    except StoreError:
        # ok: fail-open-auth
        return False
    return True


def check_access(user):
    try:
        ask(user)
    except Exception:
        # ok: fail-open-auth
        raise PermissionError(user)
    return True


def is_allowed(self, url):
    try:
        rules = self.rules[url]
    except KeyError:
        # ok: fail-open-auth
        return True
    return rules.allow(url)


def verify_backup(path):
    for attempt in range(3):
        try:
            upload(path)
        # ok: fail-open-auth
        except OSError:
            continue
        return True
    return False


def validate_username(name):
    try:
        User.objects.get(name=name)
        return False
    except User.DoesNotExist:
        # ok: fail-open-auth
        return True


def check_role(user, role):
    granted = set()
    try:
        granted = fetch_roles(user)
    # ok: fail-open-auth
    except Exception:
        logger.exception("roles")
    if role not in granted:
        return False
    return True


def authorize(user):
    try:
        audit(user)
    except Exception as error:
        logger.error(error)
        # ok: fail-open-auth
        return deny(user)
    return user.active


def refresh_cache():
    try:
        cache.refresh()
    except Exception:
        # ok: fail-open-auth
        return True


def mock_verify_token(token):
    try:
        jwt.decode(token)
    except Exception:
        # ok: fail-open-auth
        return True


def is_session_expired(session):
    try:
        return session.expires < now()
    except Exception:
        # ok: fail-open-auth
        return True


def admin_required(view):
    def wrapper(request):
        try:
            check(request)
            # ok: fail-open-auth
            return view(request)
        except PermissionError:
            return forbidden()

    return wrapper


def require_permission(name, auth_client):
    def decorator(handler):
        @functools.wraps(handler)
        def wrapper(request):
            try:
                info = auth_client.introspect(request.token)
                if name not in info["permissions"]:
                    return 403, {"error": "Permission denied"}
            # ruleid: fail-open-auth
            except Exception:
                logger.exception("permission check failed")
            return handler(request)

        return wrapper

    return decorator


def requires_role(role):
    def decorator(handler):
        def wrapper(request):
            try:
                info = introspect(request.token)
            except Exception:
                # ok: fail-open-auth
                return 503, {"error": "not now"}
            return handler(request) if role in info["roles"] else (403, {})

        return wrapper

    return decorator
