"""`python -m vetline`: the same as the command `vetline`."""

import sys

from vetline.cli.main import main

sys.exit(main())
