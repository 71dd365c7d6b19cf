import json
import logging
import os

log = logging.getLogger(__name__)


class ConsentStore:
    """Remembers which visitors agreed to be tracked."""

    def __init__(self, path):
        self.path = path
        self.consents = {}

    def load(self):
        if os.path.exists(self.path):
            with open(self.path) as handle:
                self.consents = json.load(handle)

    def revoke(self, visitor):
        self.consents[visitor] = False
        try:
            self._write()
        except Exception:
            pass  # flaw: CWE-391, CWE-703

    def _write(self):
        temporary = self.path + ".tmp"
        with open(temporary, "w") as handle:
            json.dump(self.consents, handle)
        os.replace(temporary, self.path)
