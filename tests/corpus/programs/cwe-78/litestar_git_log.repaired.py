import subprocess
from litestar import Litestar, get
from litestar.exceptions import ValidationException


class GitService:
    def __init__(self, path: str):
        self.path = path

    def log(self, branch: str, count: int) -> list[str]:
        if branch.startswith("-"):
            raise ValueError("bad branch")
        done = subprocess.run(["git", "-C", self.path, "log", "--oneline", "-n", str(count), branch, "--"], capture_output=True, text=True, check=True)
        return done.stdout.splitlines()


service = GitService("/srv/repo")


@get("/log/{branch:str}")
async def log(branch: str, count: int = 20) -> list[str]:
    try:
        return service.log(branch, min(count, 100))
    except ValueError:
        raise ValidationException("bad branch")


app = Litestar([log])
