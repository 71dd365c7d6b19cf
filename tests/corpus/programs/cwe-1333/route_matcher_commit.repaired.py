"""Matches request paths against the patterns of a gateway configuration."""

import logging
import re
from functools import lru_cache

log = logging.getLogger(__name__)

SEGMENT = re.compile(r"^(?:/[a-zA-Z0-9_-]*)*$")


class Route:
    def __init__(self, prefix, target):
        self.prefix = prefix
        self.target = target


class Gateway:
    def __init__(self, routes):
        self.routes = sorted(routes, key=lambda route: len(route.prefix), reverse=True)

    @lru_cache(maxsize=1024)
    def resolve(self, path):
        if not SEGMENT.match(path):
            log.info("refused a path of %d characters", len(path))
            return None
        for route in self.routes:
            if path.startswith(route.prefix):
                return route.target
        return None
