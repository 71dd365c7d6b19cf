import docker


class SubmissionRunner:
    """Runs students' programs in containers."""

    IMAGE = "python:3.12-slim"

    def __init__(self):
        self.client = docker.from_env()

    def run(self, folder: str) -> str:
        output = self.client.containers.run(
            self.IMAGE,
            ["python", "/work/main.py"],
            volumes={folder: {"bind": "/work", "mode": "ro"}},
            mem_limit="256m",
            pids_limit=64,
            network_disabled=True,
            user="nobody",
            cap_drop=["ALL"],
            remove=True,
        )
        return output.decode()
