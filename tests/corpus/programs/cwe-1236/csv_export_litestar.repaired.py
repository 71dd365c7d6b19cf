import csv
import io
from litestar import Litestar, Response, get, post
from litestar.datastructures import State
from pydantic import BaseModel


class Lead(BaseModel):
    name: str
    company: str
    comment: str


LEADS: list[Lead] = []


def neutral(value: str) -> str:
    return "'" + value if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


@post("/leads")
async def add_lead(data: Lead) -> Lead:
    LEADS.append(data)
    return data


@get("/leads.csv")
async def export() -> Response:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["name", "company", "comment"])
    for lead in LEADS:
        writer.writerow([neutral(lead.name), neutral(lead.company), neutral(lead.comment)])
    return Response(out.getvalue(), media_type="text/csv")


app = Litestar([add_lead, export])
