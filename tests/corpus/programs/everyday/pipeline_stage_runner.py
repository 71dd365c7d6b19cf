import os
import shlex
from dataclasses import dataclass, field
from subprocess import PIPE, Popen


@dataclass
class Stage:
    name: str
    command: str
    env: dict = field(default_factory=dict)


class PipelineRunner:
    ALLOWED = {"black", "pytest", "mypy", "sphinx-build"}

    def __init__(self, workdir):
        self.workdir = workdir
        self.log = []

    def run_stage(self, stage: Stage) -> int:
        env = {**os.environ, **stage.env}
        process = Popen(stage.command, cwd=self.workdir, env=env, shell=True, stdout=PIPE, text=True)  # flaw: CWE-78
        out, _ = process.communicate()
        self.log.append((stage.name, process.returncode, out))
        return process.returncode

    def run(self, stages):
        for stage in stages:
            if self.run_stage(stage) != 0:
                return False
        return True
