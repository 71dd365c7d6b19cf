import re
import shlex
import asyncio
import os
import os as operating_system
import subprocess
from os import popen, system as run_command


def convert(path, out_path):
    # ruleid: os-system
    os.system(f"convert {path} {out_path}")
    # ruleid: os-system
    operating_system.system("rm -rf " + path)
    # ruleid: os-system
    run_command("unzip %s" % path)
    # ruleid: os-system
    names = popen("ls {}".format(path)).read()
    # ruleid: os-system
    os.system("nvidia-smi")
    # ruleid: os-system
    version = subprocess.getoutput("git describe " + path)
    # ruleid: os-system
    os.system("start" if os.name == "nt" else "open")
    return names, version


class Runner:
    async def start(self, command):
        # ruleid: os-system
        self.process = await asyncio.create_subprocess_shell(
            command,
            stdout=asyncio.subprocess.PIPE,
        )


def near_misses(path, host):
    # ok: os-system
    os.system("cls" if os.name == "nt" else "clear")
    # ok: os-system
    os.system("clear")
    # ok: os-system
    subprocess.run(["convert", path], check=True)
    # ok: os-system
    host.system("convert " + path)
    # ok: os-system
    platform_name = os.name
    # ok: os-system
    os.execvp("convert", ["convert", path])
    # ok: os-system
    os.posix_spawn("/usr/bin/convert", ["convert", path], os.environ)
    return platform_name


async def started(path):
    # ok: os-system
    return await asyncio.create_subprocess_exec("convert", path)


def quoted(term, path):
    command = "grep -r %s %s" % (shlex.quote(term), shlex.quote(path))
    # ok: os-system
    subprocess.getoutput(command)
    # ok: os-system
    os.system(f"grep {shlex.quote(term)} data")
    # ok: os-system
    os.popen("grep " + shlex.quote(term) + " data")
    # ruleid: os-system
    os.popen("grep " + shlex.quote(term) + " " + path)
    half = "grep '%s' %s" % (term, shlex.quote(path))
    # ruleid: os-system
    return subprocess.getoutput(half)


def checked(host):
    if not re.fullmatch(r"[a-z0-9.]+", host):
        raise ValueError(host)
    # ok: os-system
    return os.system("ping -c 1 " + host)


def checked_elsewhere(host, mode):
    print(mode in ("a", "b"))
    # ruleid: os-system
    return os.system("ping -c 1 " + host)
