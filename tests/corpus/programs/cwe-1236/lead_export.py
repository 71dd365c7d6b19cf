import csv
import io

from fastapi import Depends, FastAPI
from fastapi.responses import StreamingResponse
from sqlalchemy import select
from sqlalchemy.orm import Session

from .auth import current_user
from .database import get_session
from .models import Lead

app = FastAPI()


@app.post("/leads/preview")
def preview(names: list[str], user=Depends(current_user)) -> StreamingResponse:
    """Show pasted names as a spreadsheet."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(["owner", "name"])
    for name in names:
        writer.writerow([user.id, name])  # flaw: CWE-1236
    buffer.seek(0)
    return StreamingResponse(buffer, media_type="text/csv")


@app.get("/leads/count")
def count(session: Session = Depends(get_session), user=Depends(current_user)) -> dict[str, int]:
    leads = session.scalars(select(Lead).where(Lead.owner_id == user.id)).all()
    return {"count": len(leads)}
