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
        writer.writerow([lead.name, lead.company, lead.comment])  # flaw: CWE-1236
    return Response(out.getvalue(), media_type="text/csv")


app = Litestar([add_lead, export])
