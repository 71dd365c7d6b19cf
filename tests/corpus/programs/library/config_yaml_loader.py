import os
from yaml import load, FullLoader


class Config(dict):
    @classmethod
    def from_file(cls, path):
        with open(os.path.expanduser(path)) as handle:
            return cls(load(handle, Loader=FullLoader) or {})  # flaw: CWE-502

    def merged(self, other):
        result = Config(self)
        result.update(other)
        return result
