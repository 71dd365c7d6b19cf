import os
import shlex
import subprocess


def edit(path):
    editor = os.environ.get("EDITOR", "vi")
    os.system(f"{editor} {path}")  # flaw: CWE-78


def diff(left, right):
    return subprocess.getoutput("diff -u '" + left + "' '" + right + "'")  # flaw: CWE-78
