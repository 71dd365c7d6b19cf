import re
from falcon import HTTPBadRequest

SLUG = re.compile(r"^([a-z0-9]+-?)+$")  # flaw: CWE-1333


def require_slug(value):
    if len(value) > 100000 or not SLUG.match(value):
        raise HTTPBadRequest(title="bad slug")
    return value
