import re
import shlex
import asyncio
import subprocess

import tornado.process
import subprocess as sp
import sys
from subprocess import PIPE, Popen, check_output as capture


def convert(path, out_path):
    # ruleid: shell-true
    subprocess.run(f"ffmpeg -i {path} {out_path}", shell=True, check=True)
    # ruleid: shell-true
    subprocess.call("rm -rf " + path, shell=True)
    # ruleid: shell-true
    sp.check_call("tar xf %s" % path, cwd="/srv", shell=True)
    # ruleid: shell-true
    text = capture(["git log {}".format(path)][0], shell=True)
    # ruleid: shell-true
    subprocess.run("ls -l | wc -l", shell=True)
    # ruleid: shell-true
    subprocess.run(args=path, shell=True)
    return text


class Runner:
    def start(self, command):
        # ruleid: shell-true
        self.process = Popen(
            command,
            stdout=PIPE,
            shell=True,
        )

    async def start_in_thread(self, command):
        # ruleid: shell-true
        return await asyncio.to_thread(lambda: subprocess.run(command, shell=True, capture_output=True))


def constant_flag(command):
    use_shell = True
    # ruleid: shell-true
    subprocess.run(command, shell=use_shell)


def near_misses(path, runner):
    # ok: shell-true
    subprocess.run(["ffmpeg", "-i", path], check=True)
    # ok: shell-true
    subprocess.run(["ffmpeg", "-i", path], shell=False)
    # ok: shell-true
    subprocess.run(["npm", "ci"], shell=sys.platform == "win32")
    # ok: shell-true
    runner.run("build", shell=True)
    # ok: shell-true
    Popen(["sh", "-c", "echo ready"])
    # ok: shell-true
    start = dict(shell=True)
    # ok: shell-true
    subprocess.run("ls")
    return start


def quoted(term, path):
    # ok: shell-true
    subprocess.run(f"grep {shlex.quote(term)} data | wc -l", shell=True, check=False)
    command = "grep {} data".format(shlex.quote(term))
    # ok: shell-true
    subprocess.run(command, shell=True, check=False)
    # ruleid: shell-true
    return subprocess.run(f"grep {shlex.quote(term)} {path}", shell=True, check=False)


def checked(host):
    if not re.fullmatch(r"[a-z0-9.]+", host):
        raise ValueError(host)
    # ok: shell-true
    return subprocess.run(f"ping -c 1 {host}", shell=True, check=False)


def checked_elsewhere(host, mode):
    print(mode in ("a", "b"))
    # ruleid: shell-true
    return subprocess.run(f"ping -c 1 {host}", shell=True, check=False)


def records(host):
    # ruleid: shell-true
    return tornado.process.Subprocess(f"dig +short {host}", shell=True, stdout=tornado.process.Subprocess.STREAM)
