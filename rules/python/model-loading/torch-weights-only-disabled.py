import os
import subprocess
from os import environ

NAME = "TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"

# ruleid: torch-weights-only-disabled
os.environ["TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"] = "1"
# ruleid: torch-weights-only-disabled
os.environ.setdefault("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD", "true")
# ruleid: torch-weights-only-disabled
environ[NAME] = "yes"
# ruleid: torch-weights-only-disabled
os.putenv("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD", "1")


def train(arguments):
    # ruleid: torch-weights-only-disabled
    env = {**os.environ, "TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD": "1", "OMP_NUM_THREADS": "4"}
    subprocess.run(["python", "train.py", *arguments], env=env, check=True)


def evaluate():
    # ruleid: torch-weights-only-disabled
    env = dict(os.environ, TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD="True")
    return subprocess.run(["python", "evaluate.py"], env=env, check=True)


class TestOldCheckpoint:
    def test_load(self, monkeypatch):
        # ruleid: torch-weights-only-disabled
        monkeypatch.setenv("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD", "1")


async def launch(spawn):
    # ruleid: torch-weights-only-disabled
    os.environ.update(TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD="y", HF_HUB_OFFLINE="1")
    await spawn()


# ok: torch-weights-only-disabled
os.environ["TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"] = "0"
# ok: torch-weights-only-disabled
os.environ["TORCH_FORCE_WEIGHTS_ONLY_LOAD"] = "1"
# ok: torch-weights-only-disabled
os.environ.pop("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD", None)
# ok: torch-weights-only-disabled
del os.environ["TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"]
# ok: torch-weights-only-disabled
if os.environ.get("TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD", "0") == "1":
    raise SystemExit("unset TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD first")
# ok: torch-weights-only-disabled
KNOWN = {"TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD": "loads whole pickles"}


def restore(saved):
    # ok: torch-weights-only-disabled
    os.environ["TORCH_FORCE_NO_WEIGHTS_ONLY_LOAD"] = saved
