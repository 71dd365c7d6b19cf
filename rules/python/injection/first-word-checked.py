import asyncio
import os
import shlex
import subprocess

ALLOWED = {"ls", "wc", "head"}


def run_command(command):
    words = shlex.split(command)
    if not words or words[0] not in ALLOWED:
        return "not allowed"
    # ruleid: first-word-checked
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=10).stdout


def run_first(command):
    program = command.strip().split()[0]
    if program not in ALLOWED:
        raise ValueError(program)
    # ruleid: first-word-checked
    return os.popen(command).read()


async def run_later(command):
    if command.split(" ")[0] not in ALLOWED:
        raise ValueError(command)
    # ruleid: first-word-checked
    return await asyncio.create_subprocess_shell(command)


def run_prefixed(command):
    if not command.startswith(("ls ", "git status")):
        raise ValueError(command)
    # ruleid: first-word-checked
    return subprocess.check_output(command, shell=True)


def run_words(command):
    words = shlex.split(command)
    if not words or words[0] not in ALLOWED:
        return "not allowed"
    # ok: first-word-checked
    return subprocess.run(words, capture_output=True, text=True, timeout=10).stdout


def run_without_signs(command):
    words = shlex.split(command)
    if not words or words[0] not in ALLOWED:
        return "not allowed"
    if any(sign in command for sign in ";|&$`<>\n"):
        return "not allowed"
    # ok: first-word-checked
    return subprocess.run(command, shell=True, capture_output=True, text=True, timeout=10).stdout
