import logging

import requests

logger = logging.getLogger(__name__)
POLICY_URL = "https://policy.internal.corp/v1/decide"


def is_allowed(user_id: str, action: str, resource: str) -> bool:
    try:
        answer = requests.post(POLICY_URL, json={"user": user_id, "action": action, "resource": resource}, timeout=3)
        answer.raise_for_status()
        return answer.json()["decision"] == "allow"
    except requests.RequestException:
        logger.exception("policy service unreachable")
        return False


def require(user_id, action, resource):
    if not is_allowed(user_id, action, resource):
        raise PermissionError(f"{user_id} may not {action} {resource}")
