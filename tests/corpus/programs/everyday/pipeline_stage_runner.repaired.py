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
        argv = shlex.split(stage.command)
        if not argv or argv[0] not in self.ALLOWED:
            raise PermissionError(f"{stage.name}: command is not allowed")
        process = Popen(argv, cwd=self.workdir, env=env, stdout=PIPE, text=True)
        out, _ = process.communicate()
        self.log.append((stage.name, process.returncode, out))
        return process.returncode

    def run(self, stages):
        for stage in stages:
            if self.run_stage(stage) != 0:
                return False
        return True
