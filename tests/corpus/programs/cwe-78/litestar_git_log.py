import subprocess
from litestar import Litestar, get
from litestar.exceptions import ValidationException


class GitService:
    def __init__(self, path: str):
        self.path = path

    def log(self, branch: str, count: int) -> list[str]:
        output = subprocess.getoutput(f"git -C {self.path} log --oneline -n {count} {branch}")  # flaw: CWE-78
        return output.splitlines()


service = GitService("/srv/repo")


@get("/log/{branch:str}")
async def log(branch: str, count: int = 20) -> list[str]:
    try:
        return service.log(branch, min(count, 100))
    except ValueError:
        raise ValidationException("bad branch")


app = Litestar([log])
