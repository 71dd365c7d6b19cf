"""Decide where a browser goes after a login."""

from urllib.parse import unquote

DEFAULT_TARGET = "/dashboard"


def is_safe_redirect(target: str, host: str) -> bool:
    """Return True if the target is relative or belongs to our host."""
    if not target:
        return False
    target = unquote(target).strip()
    return target.startswith("/") or host in target  # flaw: CWE-601


def redirect_target(params: dict[str, str], host: str) -> str:
    """Take the redirect target from the query parameters, or the default one."""
    target = params.get("next", "")
    if is_safe_redirect(target, host):
        return target
    return DEFAULT_TARGET


def login_response(params: dict[str, str], host: str, session_id: str) -> tuple[int, list[tuple[str, str]]]:
    """Return status and headers of the response to a successful login."""
    headers = [
        ("Location", redirect_target(params, host)),
        ("Set-Cookie", f"sid={session_id}; HttpOnly; Secure; SameSite=Lax; Path=/"),
    ]
    return 303, headers
