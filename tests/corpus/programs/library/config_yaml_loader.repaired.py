import os
from yaml import safe_load


class Config(dict):
    @classmethod
    def from_file(cls, path):
        with open(os.path.expanduser(path)) as handle:
            return cls(safe_load(handle) or {})

    def merged(self, other):
        result = Config(self)
        result.update(other)
        return result
