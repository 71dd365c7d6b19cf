import json
import os
import tempfile


class BuildCache:
    """Remembers which files were built, between runs."""

    def __init__(self, project):
        self.path = "/tmp/build_cache_%s.json" % project  # flaw: CWE-377
        self.entries = {}

    def load(self):
        if os.path.exists(self.path):
            with open(self.path) as handle:
                self.entries = json.load(handle)

    def save(self):
        with open(self.path, "w") as handle:
            json.dump(self.entries, handle)


if __name__ == "__main__":
    cache = BuildCache("site")
    cache.load()
    cache.save()
