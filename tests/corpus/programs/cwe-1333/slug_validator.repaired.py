import re
from falcon import HTTPBadRequest

SLUG = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")


def require_slug(value):
    if len(value) > 100000 or not SLUG.match(value):
        raise HTTPBadRequest(title="bad slug")
    return value
