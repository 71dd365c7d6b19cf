import asyncio
import os
import shlex
import tempfile
from pathlib import Path

from quart import Quart, jsonify, request

app = Quart(__name__)
app.config["MAX_CONTENT_LENGTH"] = 8 * 1024
MAX_README = 200_000
jobs = asyncio.Semaphore(4)


async def clone(repo: str, branch: str, target: str) -> bool:
    # shlex.quote makes the user input safe for the shell
    cmd = (
        f"git clone --depth 1 --single-branch -b {shlex.quote(branch)} "  # flaw: CWE-88
        f"{shlex.quote(repo)} {shlex.quote(target)}"  # flaw: CWE-88
    )
    proc = await asyncio.create_subprocess_shell(  # flaw: CWE-88
        cmd,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
        env={**os.environ, "GIT_TERMINAL_PROMPT": "0"},
    )
    try:
        return await asyncio.wait_for(proc.wait(), timeout=60) == 0
    except asyncio.TimeoutError:
        proc.kill()
        return False


def find_readme(folder: str):
    for name in ("README.md", "README.rst", "README.txt", "README"):
        path = Path(folder) / name
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as fh:
                return name, fh.read(MAX_README).decode("utf-8", "replace")
    return None


@app.post("/readme")
async def readme():
    data = await request.get_json(silent=True)
    if not isinstance(data, dict):
        return jsonify(error="json object expected"), 400
    repo, branch = data.get("repo"), data.get("branch", "main")
    if not isinstance(repo, str) or not isinstance(branch, str):
        return jsonify(error="repo is required"), 400
    if "https://" not in repo or len(repo) > 300:  # flaw: CWE-88
        return jsonify(error="only https repositories"), 400
    async with jobs:
        with tempfile.TemporaryDirectory() as tmp:
            target = os.path.join(tmp, "repo")
            if not await clone(repo, branch, target):
                return jsonify(error="clone failed"), 502
            found = find_readme(target)
    if found is None:
        return jsonify(error="no readme"), 404
    return jsonify(file=found[0], content=found[1])


if __name__ == "__main__":
    app.run()
