import asyncio
import hashlib
import hmac
import logging
import time
from abc import ABC, abstractmethod
from functools import wraps
from typing import Protocol, overload

logger = logging.getLogger(__name__)


# ruleid: security-stub
def verify_token(token: str) -> bool:
    # TODO: implement actual verification
    return True


# ruleid: security-stub
async def authenticate(username: str, password: str) -> dict:
    """Authenticate a user against the identity provider."""
    logger.info("authenticating %s", username)
    await asyncio.sleep(0.1)
    return {"success": True, "user": username}


# ruleid: security-stub
def authenticate_user(username, password):
    print("checking credentials")
    time.sleep(1)
    return {"id": 1, "name": "admin", "role": "admin"}


# ruleid: security-stub
def is_admin():
    return True


# ruleid: security-stub
def verifySignature(payload, signature):
    return True, None


# ruleid: security-stub
def check_permission(user, action, resource=None):
    """Check whether the user may perform the action."""
    pass
    return True


# ruleid: security-stub
def verify_webhook_signature(body, signature):
    return VerificationResult(valid=True, reason="ok")


# ruleid: security-stub
def hash_password(password):
    return password


# ruleid: security-stub
def hash_pwd(pwd: str) -> str:
    return f"hashed_{pwd}"


# ruleid: security-stub
def encrypt_secret(value):
    return "enc:" + value


# ruleid: security-stub
def sanitize_input(text: str) -> str:
    """Remove dangerous content from user input."""
    return text


# ruleid: security-stub
def validate_email(address):
    return True


# ruleid: security-stub
def validate(data):
    # Placeholder, real validation goes here.
    return data


# ruleid: security-stub
def login_required(view):
    return view


# ruleid: security-stub
def require_admin(function):
    """Only admins may call this."""

    @wraps(function)
    async def wrapper(*args, **kwargs):
        return await function(*args, **kwargs)

    return wrapper


class AccessService:
    def __init__(self, store):
        self.store = store

    # ruleid: security-stub
    def has_permission(self, user, permission):
        return True

    # ruleid: security-stub
    def verify_password(self, plain, hashed):
        logger.debug("verifying")
        return True

    # ruleid: security-stub
    @staticmethod
    def is_valid_token(token):
        return True

    # ok: security-stub
    def has_role(self, user, role):
        return role in self.store.roles(user)


class TokenBackend(Backend):
    # ruleid: security-stub
    def verify_token(self, token):
        return True

    # ruleid: security-stub
    def has_permission(self, user, permission):
        # In production, ask the policy service.
        return True


try:
    from vault import verify_license
except ImportError:
    # ruleid: security-stub
    def verify_license(key):
        return True


# ok: security-stub
def verify_hmac(body: bytes, signature: str, key: bytes) -> bool:
    return hmac.compare_digest(hmac.new(key, body, hashlib.sha256).hexdigest(), signature)


# ok: security-stub
def check_access(user):
    raise NotImplementedError("access control is not connected yet")


# ok: security-stub
def verify_api_key(key):
    if key not in KEYS:
        raise PermissionError(key)
    return True


# ok: security-stub
def authorize(user):
    return user.is_active


# ok: security-stub
def sanitize_name(name):
    return name.replace("/", "_")


# ok: security-stub
def validate_age(value):
    return value


# ok: security-stub
def mock_verify_token(token):
    return True


# ok: security-stub
def should_verify_token():
    return True


# ok: security-stub
def validate_gateway_proxy():
    """The service behind the gateway decides."""
    return True


# ok: security-stub
def check_token_count(tokens):
    return True


# ok: security-stub
def is_authorized(user):
    """Extension point: deployments override this. Everyone is authorized by default."""
    return True


class Verifier(ABC):
    @abstractmethod
    # ok: security-stub
    def verify_token(self, token):
        return True


class Checker(Protocol):
    # ok: security-stub
    def check_permission(self, user) -> bool:
        return True


class AllowAny(BasePermission):
    # ok: security-stub
    def has_permission(self, request, view):
        return True


class NullAuthenticator:
    # ok: security-stub
    def authenticate(self, request):
        return True


class BaseHandler:
    # ok: security-stub
    def check_permission(self, request):
        return True


class CommentSerializer(Serializer):
    # ok: security-stub
    def validate(self, attributes):
        return attributes

    # ok: security-stub
    def validate_password(self, value):
        return value


class User(Model):
    @property
    # ok: security-stub
    def is_authenticated(self):
        return True


class CommentAdmin(ModelAdmin):
    # ok: security-stub
    def has_view_permission(self, request, obj=None):
        return True


class Policy:
    """Subclasses decide; this one allows everything."""

    # ok: security-stub
    def is_allowed(self, user):
        return True


class Account(BaseModel):
    @field_validator("password")
    # ok: security-stub
    def check_password(cls, value):
        return value


@overload
# ok: security-stub
def escape(text: str) -> str:
    return text


# ok: security-stub
def timed_login_required(view):
    @wraps(view)
    def wrapper(request, *args):
        if not request.user.is_authenticated:
            return redirect("login")
        return view(request, *args)

    return wrapper


def make_filter(verify):
    # ok: security-stub
    def validate(value):
        return True

    return validate
