"""`vetline server` over the stand-in whose folder the first argument names."""

import sys
from pathlib import Path

from tests.deep.conftest import Fake
from vetline.deep.scanner import SemgrepScanner
from vetline.lsp.server import run_stdio

if __name__ == "__main__":
    fake = Fake(Path(sys.argv[1]))
    SemgrepScanner.__init__.__kwdefaults__["find"] = fake.find
    sys.exit(run_stdio())
