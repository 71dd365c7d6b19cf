import asyncio
import subprocess
import sys

CODE = "print(1)"


def compute(arguments):
    # ruleid: code-run-by-argument
    return subprocess.run([sys.executable, "-c", arguments["code"]], capture_output=True, timeout=10)


async def run_script(script: str):
    # ruleid: code-run-by-argument
    return await asyncio.create_subprocess_exec("bash", "-c", script)


def near_misses(path):
    # ok: code-run-by-argument
    subprocess.run([sys.executable, "-c", "print(1)"], check=True)
    code = "import sys; print(sys.path)"
    # ok: code-run-by-argument
    subprocess.run([sys.executable, "-c", code], check=True)
    # ok: code-run-by-argument
    subprocess.run([sys.executable, "-m", path], check=True)
    # ok: code-run-by-argument
    return subprocess.run([sys.executable, "-c", CODE], check=True)


def line_of_a_shell(command):
    # ok: code-run-by-argument
    return subprocess.Popen(["bash", "-c", command])
