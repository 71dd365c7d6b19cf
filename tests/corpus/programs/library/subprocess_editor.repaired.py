import os
import shlex
import subprocess


def edit(path):
    editor = os.environ.get("EDITOR", "vi")
    subprocess.call([*shlex.split(editor), path])


def diff(left, right):
    return subprocess.run(["diff", "-u", "--", left, right], capture_output=True, text=True).stdout
