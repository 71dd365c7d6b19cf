import logging

import requests

log = logging.getLogger(__name__)


class PolicyClient:
    """Asks the policy service whether somebody may do something."""

    def __init__(self, base):
        self.base = base

    def is_allowed(self, user_id, action, resource):
        try:
            answer = requests.post(
                f"{self.base}/decide",
                json={"user": user_id, "action": action, "resource": resource},
                timeout=2,
            )
            answer.raise_for_status()
            return answer.json()["allow"] is True
        except (requests.RequestException, KeyError):
            log.exception("policy service failed")
            return False
