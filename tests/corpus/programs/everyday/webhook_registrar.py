import json
import urllib.request
from urllib.parse import urlsplit

from celery import shared_task

ALLOWED_HOSTS = {"hooks.slack.com", "discord.com"}


@shared_task(bind=True, max_retries=3)
def deliver(self, webhook_url, event):
    """Send an event to the address that a customer registered."""
    data = json.dumps(event).encode()
    req = urllib.request.Request(webhook_url, data=data, headers={"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(req, timeout=10) as answer:  # flaw: CWE-918
            return answer.status
    except OSError as error:
        raise self.retry(exc=error, countdown=60)
