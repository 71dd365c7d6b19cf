from pathlib import Path
from litestar import Litestar, get
from litestar.exceptions import NotFoundException
from litestar.response import File

REPORTS = Path("reports")


@get("/reports/{name:str}")
async def report(name: str, year: str = "2024") -> File:
    if not year.isdigit() or not name.replace("-", "").isalnum():
        raise NotFoundException()
    path = REPORTS / year / f"{name}.pdf"
    return File(path=path, filename="report.pdf")


app = Litestar([report])
